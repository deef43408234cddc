import { bicOf, compactIdentifier, ibanOf, looksLikeIban } from '#values/reading/identifiers'
import { cellsLeft } from './geometry.js'
import type { Cell, TextPage } from './text_page.js'

export interface FoundIban {
  iban: string
  isValid: boolean
  score: number
  page: TextPage
  cell: Cell
  start: number
  end: number
}

const SHAPE = /(?<![A-Z0-9])([A-Z]{2}\d{2})((?:[ .-]?[A-Z0-9]){11,30})/g

/** Whose account it is when the money is taken: the payer's, and not where to pay. */
const PAYER =
  /(votre compte|vos coordonnees bancaires|your (bank )?account|ihrem konto|von ihrem|debite|prelev|lastschrift|mandat|eingezogen|account to debit)/

/**
 * Accounts on the pages, best first. One whose checksum is wrong is kept, unsure: a person may see the
 * letter that was misread.
 */
export function findIbans(pages: readonly TextPage[]): FoundIban[] {
  const found = pages.flatMap((page) =>
    page.cells.flatMap((cell) =>
      cell.text.length > 1_000
        ? []
        : [...cell.text.toUpperCase().matchAll(SHAPE)].flatMap((match) => read(page, cell, match))
    )
  )
  return found.sort((a, b) => b.score - a.score)
}

function read(page: TextPage, cell: Cell, match: RegExpExecArray): FoundIban[] {
  const before = cell.folded.slice(Math.max(0, match.index - 60), match.index)
  const left = cellsLeft(page, cell, 1)
    .map(({ cell: other }) => other.folded.slice(-30))
    .join(' ')
  const isLabelled = /iban/.test(before.slice(-14)) || (match.index < 3 && /iban/.test(left))
  const isPayer = PAYER.test(cell.folded) || PAYER.test(left)
  const bare = compactIdentifier(match[0])
  // What follows the account (`BIC`, a bank) may look like a part of it: the longest that is right wins.
  for (let length = bare.length; length >= 15; length--) {
    const iban = ibanOf(bare.slice(0, length))
    if (iban) {
      const score = 0.9 + (isLabelled ? 0.1 : 0) - (isPayer ? 0.6 : 0)
      return [
        {
          iban,
          isValid: true,
          score,
          page,
          cell,
          start: match.index,
          end: match.index + match[0].length,
        },
      ]
    }
  }
  const words = match[0].split(/(?=\b(?:BIC|SWIFT|BANQUE|BANK)\b)/)[0]
  const iban = compactIdentifier(words)
  return isLabelled && looksLikeIban(iban)
    ? [
        {
          iban,
          isValid: false,
          score: 0.4,
          page,
          cell,
          start: match.index,
          end: match.index + words.length,
        },
      ]
    : []
}

/** The bank's code beside an account. */
export function findBic(
  pages: readonly TextPage[]
): { bic: string; page: TextPage; cell: Cell } | null {
  for (const page of pages) {
    for (const cell of page.cells) {
      const [, text] =
        /(?:\bBIC\b|\bSWIFT\b)[^A-Z0-9]{0,20}(?:\(?(?:SWIFT|BIC)\)?[^A-Z0-9]{0,5})?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b/.exec(
          cell.text
        ) ?? []
      const bic = text ? bicOf(text) : null
      if (bic) {
        return { bic, page, cell }
      }
    }
  }
  return null
}
