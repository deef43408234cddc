import type { Cell, TextPage } from './text_page.js'

const STREET =
  /(?<![a-z])(rue|avenue|av\.?|boulevard|bd|bld|blvd|place|pl\.?|chemin|ch\.?|allee|impasse|route|rte|quai|cours|square|passage|lieu-?dit|zac|za|zi|z\.a\.|residence|res\.?|bat(iment)?\.?|immeuble|tour|street|st\.?|road|rd|lane|drive|dr|way|court|suite|floor|unit|building|strasse|str\.?|weg|platz|gasse|allee|ring|calle|c\/|camino|plaza|straat|laan|plein|bp|b\.p\.|cs|po box|postfach|cedex|etage|appartement|apt|parc|esplanade|faubourg|fbg|villa|sentier|montee|rond-?point|terrasse|hameau|domaine)(?![a-z])/

const POSTAL: readonly RegExp[] = [
  /(?<![\d+-])(?:f-|fr-|d-|de-|e-|i-)?\d{5}(?!\d)[ ,-]{1,3}[a-z]{2}/,
  /(?<![\d+-])(?:de |fr |es |it )\d{5} [a-z]{2}/,
  /[a-z]{3,}[ ,]{1,2}(?:[a-z]{2} )?\d{5}(?:-\d{4})?(?:$|[ ,])/,
  /(?:^|, ?| - )(?:ch-|b-|be-|a-|at-|l-|lu-|dk-|n-)?\d{4} [a-z]{3}/,
  /(?<!\w)[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?!\w)/,
  /^(?:nl-?)?\d{4} ?[a-z]{2} [a-z]{3}/,
  /(?<!\w)[a-z]\d[a-z] \d[a-z]\d(?!\w)/,
]

/** Parts of a date look like a code and a town. */
const MONTH =
  /\d{4} (janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|okt|dez)/

/** `Feldstraße 34`, `Somestreet 42`: words, then the number of a house. */
const HOUSE = /^[a-z.'-]{3,}( [a-z.'-]+){0,4},? \d{1,3} ?[a-z]?$/

export const isStreet = (cell: Cell) =>
  cell.text.length < 80 &&
  (HOUSE.test(cell.folded) ||
    /^\d{1,4}( ?(bis|ter|[a-d]))?[, ]+[a-z]/.test(cell.folded) ||
    (STREET.test(cell.folded) &&
      /\d|^(rue|avenue|boulevard|place|chemin|allee|route|quai|zac|za|zi|bp|residence|impasse|lieu)/.test(
        cell.folded
      )))

/** A line with a postal code and a town. */
export const isTown = (cell: Cell) =>
  cell.text.length < 80 &&
  !MONTH.test(cell.folded) &&
  !/siret|siren|rcs|tel|capital|iban|tva|€|eur\b|%/.test(cell.folded) &&
  POSTAL.some((pattern) => pattern.test(cell.folded))

/** Cells that stand under one another as one paragraph. */
export interface Block {
  page: TextPage
  cells: Cell[]
}

/** The lines from this cell on that share its left edge (or its middle) and follow without a gap. */
export function blockFrom(page: TextPage, top: Cell, most = 9): Block {
  const cells = [top]
  let last = top
  while (cells.length < most) {
    const next = lineAfter(page, last)
    if (!next) {
      break
    }
    cells.push(next)
    last = isSetIn(next, last) ? { ...next, x0: last.x0 } : next
  }
  return { page, cells }
}

function lineAfter(page: TextPage, cell: Cell): Cell | null {
  const size = Math.max(cell.size, 6)
  return (
    page.cells
      .filter(
        (other) =>
          other.y0 >= cell.y0 + size * 0.5 &&
          other.y1 - cell.y1 < size * 2.6 &&
          (isAligned(other, cell, size) || isSetIn(other, cell)) &&
          other.size < size * 1.8
      )
      .sort((a, b) => a.y1 - b.y1)[0] ?? null
  )
}

/** The lines above this one in the same paragraph, from the top down, this one included. */
export function blockUpTo(page: TextPage, bottom: Cell, most = 7): Block {
  const cells = [bottom]
  let last = bottom
  while (cells.length < most) {
    const size = Math.max(last.size, 6)
    const above = page.cells
      .filter(
        (other) =>
          other.y1 <= last.y1 - size * 0.5 &&
          last.y1 - other.y1 < size * 2.8 &&
          isAligned(other, last, size)
      )
      .sort((a, b) => b.y1 - a.y1)[0]
    if (!above) {
      break
    }
    cells.unshift(above)
    last = above
  }
  return { page, cells }
}

/** A drawn envelope or telephone stands before it, and is no text: it begins right of its paragraph. */
function isSetIn(cell: Cell, above: Cell): boolean {
  const inset = cell.x0 - above.x0
  return inset > 0 && inset < above.size * 2.2 && cell.text.includes('@')
}

function isAligned(a: Cell, b: Cell, size: number): boolean {
  const middle = (cell: Cell) => (cell.x0 + cell.x1) / 2
  return (
    Math.abs(a.x0 - b.x0) < size * 0.8 ||
    Math.abs(middle(a) - middle(b)) < size * 0.6 ||
    Math.abs(a.x1 - b.x1) < size * 0.3
  )
}
