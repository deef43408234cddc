import { nameLikeness, plainName } from '#values/reading/party_name'
import { blockFrom, blockUpTo, isStreet, isTown, type Block } from './addresses.js'
import { cellsBelow, cellsRight } from './geometry.js'
import { labelsIn, type LabelMatch } from './labels/label.js'
import type { Language } from './language.js'
import { PARTY_LABELS, type PartyKind } from './labels/party_labels.js'
import { isName, nameIn, nameOfBlock } from './names.js'
import { senderLines } from './senders.js'
import type { Cell, TextPage } from './text_page.js'

export interface PartyCandidate {
  name: string
  kind: 'client' | 'seller' | 'delivery' | 'unknown'
  score: number
  page: TextPage
  cell: Cell
  block: Block
}

/** What only the sender of an invoice prints about itself. */
const SELLER_SIGNS =
  /(?<![a-z])(siret|rcs|r\.c\.s|capital|ape|naf|iban|bic|tva intra|n° tva|siege social|geschaftsfuhrer|amtsgericht|handelsregister|steuernummer|kvk|registered in|company number|rm |code ape)(?![a-z])/
const CONTACT_SIGNS = /(?<![a-z])(tel|telephone|fax|www|http|site|mobile)(?![a-z])|www\.|@/

/** Those named on the pages: after a label, or at the head of an address. */
export function findParties(pages: readonly TextPage[], language: Language): PartyCandidate[] {
  const labelled = pages.flatMap((page) => page.cells.flatMap((cell) => labelledParty(page, cell)))
  const sent = pages.slice(0, 1).flatMap((page) => senderLines(page))
  const taken = new Set([...labelled, ...sent].flatMap(({ block }) => block.cells))
  const addressed = pages
    .slice(0, 1)
    .flatMap((page) =>
      page.cells.filter(isTown).flatMap((cell) => addressedParty(page, cell, taken, language))
    )
  return [...labelled, ...sent, ...withoutLetterhead(addressed)].sort((a, b) => b.score - a.score)
}

/** Of several addresses, the highest is the letterhead of the sender. */
function withoutLetterhead(addressed: readonly PartyCandidate[]): PartyCandidate[] {
  const tops = addressed.map(({ block }) => block.cells[0].y0)
  const highest = Math.min(...tops)
  const isAlone = tops.filter((top) => top < highest + 8).length > 1
  return addressed.map((one, index) =>
    !isAlone && addressed.length > 1 && tops[index] === highest
      ? { ...one, score: one.score - 0.12 }
      : one
  )
}

function labelledParty(page: TextPage, cell: Cell): PartyCandidate[] {
  const label = labelsIn(cell.folded, PARTY_LABELS).find(({ start }) => start <= 2)
  if (!label || label.kind === 'contact' || label.kind === 'other' || cell.text.length > 120) {
    return []
  }
  const kind = label.kind
  const rest = cell.text.slice(label.end)
  const early = page.number === 1 ? 1 : 0.85
  const make = (name: string, at: Cell, block: Block, nearness: number): PartyCandidate[] => [
    { name, kind, score: label.weight * nearness * early, page, cell: at, block },
  ]

  const [, separator, said] = /^(\s*[:\-–]\s*|\s+)(\S.*|)$/.exec(rest) ?? []
  const isPhrase = cell.folded.slice(label.start, label.end).includes(' ')
  if (said && (separator?.includes(':') || isPhrase)) {
    const name = nameIn(said)
    const isSentence = !separator?.includes(':') && !/^\p{Lu}/u.test(said)
    if (isName(name) && !isSentence) {
      return make(name, cell, blockFrom(page, cell), 0.95)
    }
    if (!/^\W*$/.test(said) || isSentence) {
      return isHeading(rest) ? below(page, cell, label, make) : []
    }
  }
  if (!/^[\s:.\-–/]*$/.test(rest) && !isHeading(rest)) {
    return []
  }
  for (const { cell: other, nearness } of cellsRight(page, cell, 1)) {
    const block = blockFrom(page, other)
    // Two headings side by side each have their own column below.
    const isBeside = other.x0 - cell.x1 < page.width * 0.3 && !isAnotherHeading(other)
    const named = isBeside && cell.text.length < 40 ? nameOfBlock({ page, cells: [other] }) : null
    const isForm = rest.includes(':') && !hasAddressBelow(page, cell)
    if (named && (isForm || !hasBlockBelow(page, cell))) {
      return make(named.name, named.cell, block, nearness)
    }
  }
  return below(page, cell, label, make)
}

const isHeading = (rest: string) =>
  /^[\p{Ll}/ ]{0,24}$/u.test(rest.replaceAll(/^[\s:]+|[\s:]+$/g, ''))

const isAnotherHeading = (cell: Cell) =>
  labelsIn(cell.folded, PARTY_LABELS).some(({ start }) => start <= 2)

function hasBlockBelow(page: TextPage, cell: Cell): boolean {
  const [first] = cellsBelow(page, cell, 1)
  return first !== undefined && isName(nameIn(first.cell.text))
}

/** An address under its heading is what the heading announces, whatever stands on its right by chance. */
function hasAddressBelow(page: TextPage, cell: Cell): boolean {
  const [first] = cellsBelow(page, cell, 1)
  return (
    first !== undefined &&
    Math.abs(first.cell.x0 - cell.x0) < Math.max(cell.size, 6) * 2 &&
    blockFrom(page, first.cell, 6).cells.some(isTown)
  )
}

function below(
  page: TextPage,
  cell: Cell,
  label: LabelMatch<PartyKind>,
  make: (name: string, at: Cell, block: Block, nearness: number) => PartyCandidate[]
): PartyCandidate[] {
  const next = cellsBelow(page, cell, 4).filter(
    ({ cell: other }) => other.x0 - cell.x0 < page.width * 0.25
  )
  for (const { cell: other, nearness } of next) {
    if (isAnotherHeading(other) && label.kind !== 'client') {
      return []
    }
    const block = blockFrom(page, other)
    const named = namedRow(page, block) ?? nameOfBlock(block)
    if (named) {
      return make(named.name, named.cell, block, Math.max(nearness, 0.88))
    }
  }
  return []
}

/** A form: « Name: | MUSTER-KUNDE GMBH » a few rows under its heading. */
function namedRow(page: TextPage, { cells }: Block): { name: string; cell: Cell } | null {
  for (const cell of cells) {
    const [, said] =
      /^(?:nom|name|raison sociale|societe|company|firma|naam|nombre|denomination)(?: du client)?\s*:\s*(\S.*|)$/.exec(
        cell.folded
      ) ?? []
    if (said === undefined) {
      continue
    }
    const own = cell.text.slice(cell.text.length - said.length)
    const [right] = cellsRight(page, cell, 1)
    const name = nameIn(said === '' ? (right?.cell.text ?? '') : own)
    if (isName(name)) {
      return { name, cell: said === '' ? right.cell : cell }
    }
  }
  return null
}

/** An address without a label: whose it is shows by its place and by what stands around it. */
function addressedParty(
  page: TextPage,
  town: Cell,
  taken: ReadonlySet<Cell>,
  language: Language
): PartyCandidate[] {
  if (taken.has(town)) {
    return []
  }
  const above = blockUpTo(page, town)
  const block = { page, cells: [...above.cells, ...blockFrom(page, town, 6).cells.slice(1)] }
  const isOneLine =
    /[-–—·•|,].*\d{4,5}/.test(town.text) && isName(nameIn(town.text)) && town.text.length > 30
  const named = isOneLine
    ? { name: nameIn(town.text), cell: town }
    : nameOfBlock({ page, cells: trimmed(above.cells) })
  if (!named) {
    return []
  }
  const text = block.cells.map(({ folded }) => folded).join('\n')
  const isSeller = SELLER_SIGNS.test(text) || isOneLine
  const isLow = town.y0 > page.height * 0.55
  const x = named.cell.x0 / page.width
  const score =
    (isSeller || isLow ? 0.15 : 0.5) +
    sideBonus(x, language) -
    (CONTACT_SIGNS.test(text) ? 0.18 : 0) -
    (town.y0 < page.height * 0.09 ? 0.1 : 0) +
    (block.cells.some(isStreet) ? 0.05 : -0.05)
  return [
    {
      name: named.name,
      kind: isSeller || isLow ? 'seller' : 'unknown',
      score,
      page,
      cell: named.cell,
      block,
    },
  ]
}

/** A French letter is addressed on its right, a German or Dutch one on its left. */
function sideBonus(x: number, language: Language): number {
  const isRight = x > 0.42
  return language === 'en' ? 0.1 : isRight === (language === 'fr') ? 0.2 : 0
}

/** The lines right over the town: what stands above another town or a title is another paragraph. */
function trimmed(cells: readonly Cell[]): Cell[] {
  const start = cells.slice(0, -1).findLastIndex((cell) => isTown(cell) || /:$/.test(cell.text))
  return cells.slice(start + 1)
}

/** Two writings of one name, or one inside the other. */
export function isAlike(a: string, b: string): boolean {
  const [left, right] = [plainName(a), plainName(b)]
  return (
    left === right ||
    (left.length > 4 && right.length > 4 && (left.includes(right) || right.includes(left))) ||
    nameLikeness(a, b) > 0.8
  )
}
