import { blockFrom, isTown } from './addresses.js'
import { isName, nameIn, nameOfBlock } from './names.js'
import type { PartyCandidate } from './parties.js'
import type { Cell, TextPage } from './text_page.js'

const SEPARATORS = /\s*[·•●|∙⋅◦*]\s*|\s+[-–—]\s+|,\s+/

/**
 * The line of a window envelope: « Firm · Street 1 · 12345 Town » in small letters right over the address
 * it is sent to. It names the sender, and what follows is the client.
 */
export function senderLines(page: TextPage): PartyCandidate[] {
  return rowsOf(page).flatMap(({ cells, text }) => {
    const [first] = cells
    if (first.y0 > page.height * 0.4 || text.length > 140 || text.length < 20) {
      return []
    }
    const parts = text.split(SEPARATORS).filter((part) => part.trim() !== '')
    const hasTown = parts
      .slice(1)
      .some((part) => isTown({ ...first, text: part, folded: foldedPart(first, part) }))
    if (parts.length < 3 || parts.length > 7 || !hasTown || !isName(nameIn(parts[0]))) {
      return []
    }
    const sender: PartyCandidate = {
      name: nameIn(parts[0]),
      kind: 'seller',
      score: 0.85,
      page,
      cell: first,
      block: { page, cells },
    }
    return [sender, ...receiver(page, first)]
  })
}

function receiver(page: TextPage, sender: Cell): PartyCandidate[] {
  const next = page.cells
    .filter(
      (cell) =>
        cell.y0 > sender.y1 - 1 &&
        cell.y0 - sender.y1 < Math.max(sender.size, 8) * 9 &&
        Math.abs(cell.x0 - sender.x0) < Math.max(cell.size, 8) * 2
    )
    .sort((a, b) => a.y0 - b.y0)[0]
  if (!next || next.text.length > 60) {
    return []
  }
  const block = blockFrom(page, next)
  const named = nameOfBlock(block)
  return named && block.cells.length > 2
    ? [{ name: named.name, kind: 'client', score: 0.85, page, cell: named.cell, block }]
    : []
}

/** Cells of one line, joined: bullets often stand alone between them. */
function rowsOf(page: TextPage): { cells: Cell[]; text: string }[] {
  const rows: Cell[][] = []
  for (const cell of page.cells) {
    const last = rows.at(-1)
    const previous = last?.at(-1)
    const isSame =
      previous !== undefined &&
      Math.abs(previous.y1 - cell.y1) < 2 &&
      cell.x0 - previous.x1 < cell.size * 3 &&
      cell.x0 >= previous.x1 - 1
    if (last && isSame) {
      last.push(cell)
    } else {
      rows.push([cell])
    }
  }
  return rows.map((cells) => ({ cells, text: cells.map(({ text }) => text).join(' ') }))
}

const foldedPart = (cell: Cell, part: string) => {
  const at = cell.text.indexOf(part)
  return at < 0
    ? part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    : cell.folded.slice(at, at + part.length)
}
