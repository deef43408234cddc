import type { PageBox } from '#values/reading/result'
import type { Cell, TextPage } from './text_page.js'

/** Where a value may stand relative to its label, nearest first. */
export interface Neighbour<Position = 'right' | 'below'> {
  cell: Cell
  position: Position
  /** 1 beside the label, less when further away. */
  nearness: number
}

const overlap = (a0: number, a1: number, b0: number, b1: number) =>
  Math.min(a1, b1) - Math.max(a0, b0)

/** The cells on the same line after this one, nearest first. */
export function cellsRight(page: TextPage, cell: Cell, most = 4): Neighbour[] {
  const height = cell.y1 - cell.y0
  return page.cells
    .filter(
      (other) =>
        other !== cell &&
        other.x0 >= cell.x1 - cell.size * 0.5 &&
        overlap(cell.y0, cell.y1, other.y0, other.y1) >= Math.min(height, other.y1 - other.y0) * 0.5
    )
    .sort((a, b) => a.x0 - b.x0)
    .slice(0, most)
    .map((other, index) => ({
      cell: other,
      position: 'right' as const,
      nearness: Math.max(0.5, 1 - ((other.x0 - cell.x1) / page.width) * 0.4 - index * 0.1),
    }))
}

/** The cells under this one that share its column, nearest first, within four lines. */
export function cellsBelow(page: TextPage, cell: Cell, most = 3): Neighbour[] {
  const size = Math.max(cell.size, 6)
  return page.cells
    .filter(
      (other) =>
        other.y0 >= cell.y1 - size * 0.3 &&
        other.y0 - cell.y1 < size * 4 &&
        (overlap(cell.x0, cell.x1, other.x0, other.x1) > 0 ||
          Math.abs(other.x0 - cell.x0) < size * 1.5)
    )
    .sort((a, b) => a.y0 - b.y0 || Math.abs(a.x0 - cell.x0) - Math.abs(b.x0 - cell.x0))
    .slice(0, most)
    .map((other, index) => ({
      cell: other,
      position: 'below' as const,
      nearness: Math.max(0.4, 0.9 - ((other.y0 - cell.y1) / size) * 0.08 - index * 0.15),
    }))
}

/** The box of a part of a cell, in fractions of its page; letters are taken as equally wide. */
export function boxOf(page: TextPage, cell: Cell, start = 0, end = cell.text.length): PageBox {
  const each = (cell.x1 - cell.x0) / Math.max(cell.text.length, 1)
  const fraction = (value: number, whole: number) =>
    Math.min(1, Math.max(0, Math.round((value / whole) * 10_000) / 10_000))
  const x = fraction(cell.x0 + each * start, page.width)
  const y = fraction(cell.y0 - cell.size * 0.15, page.height)
  return {
    page: page.number,
    x,
    y,
    width: fraction(cell.x0 + each * end, page.width) - x,
    height: fraction(cell.y1 + cell.size * 0.25, page.height) - y,
  }
}

/** The cells on the same line before this one, nearest first. */
export function cellsLeft(page: TextPage, cell: Cell, most = 6): Neighbour<'left'>[] {
  const height = cell.y1 - cell.y0
  return page.cells
    .filter(
      (other) =>
        other !== cell &&
        other.x1 <= cell.x0 + cell.size * 0.5 &&
        overlap(cell.y0, cell.y1, other.y0, other.y1) >= Math.min(height, other.y1 - other.y0) * 0.5
    )
    .sort((a, b) => b.x1 - a.x1)
    .slice(0, most)
    .map((other, index) => ({
      cell: other,
      position: 'left' as const,
      nearness: Math.max(0.55, 1 - ((cell.x0 - other.x1) / page.width) * 0.35 - index * 0.05),
    }))
}

/** The cells of the same column over this one, nearest first: a header may be many rows up. */
export function cellsAbove(page: TextPage, cell: Cell, most = 12): Neighbour<'above'>[] {
  const size = Math.max(cell.size, 6)
  return page.cells
    .filter(
      (other) =>
        other !== cell &&
        other.y1 <= cell.y0 + size * 0.3 &&
        cell.y0 - other.y1 < size * 25 &&
        overlap(cell.x0, cell.x1, other.x0, other.x1) > 0
    )
    .sort((a, b) => b.y1 - a.y1)
    .slice(0, most)
    .map((other, index) => ({
      cell: other,
      position: 'above' as const,
      nearness: Math.max(
        0.35,
        0.92 - Math.max(0, (cell.y0 - other.y1) / size - 1) * 0.03 - index * 0.03
      ),
    }))
}
