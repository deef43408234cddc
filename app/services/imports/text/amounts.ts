import { amountsIn, type AmountReading } from '#values/reading/amount_text'
import { datesIn } from '#values/reading/date_text'
import { kindsAround, type KindScores } from './context.js'
import { AMOUNT_LABELS, type AmountKind } from './labels/amount_labels.js'
import type { Cell, TextPage } from './text_page.js'

export interface FoundAmount extends AmountReading {
  page: TextPage
  cell: Cell
  kinds: KindScores<AmountKind>
}

/** A paragraph of conditions has its own amounts: penalties, capital, thresholds. */
const LONGEST_CELL = 140

/** Every amount of money on the pages and what the words around it say that it is. */
export function findAmounts(pages: readonly TextPage[]): FoundAmount[] {
  return pages.flatMap((page) =>
    page.cells.flatMap((cell) => {
      if (cell.text.length > LONGEST_CELL) {
        return []
      }
      const dates = datesIn(cell.text)
      return amountsIn(cell.text)
        .filter(({ start, end }) => !dates.some((date) => start < date.end && date.start < end))
        .filter((amount) => !isIdentifier(cell.text, amount))
        .map((amount) => ({
          ...amount,
          page,
          cell,
          kinds: isBaseOfTax(cell, amount.start)
            ? { ht: BASE }
            : kindsAround(page, cell, amount.start, AMOUNT_LABELS, holdsAmount),
        }))
        .filter(
          (amount) => amount.hasCents || amount.currency || Object.keys(amount.kinds).length > 0
        )
    })
  )
}

/** One rate's base is the whole base only when there is one rate: the sum decides. */
const BASE = 0.7

/** « TVA 20 % sur 804,35 € : 160,87 € »: the first is what the tax is of. */
const isBaseOfTax = ({ folded }: Cell, start: number) =>
  /%\)? ?(sur|de|auf|von|on|of|from|over|sobre) ?[€$£]? ?$/.test(folded.slice(0, start))

function holdsAmount(cell: Cell): boolean {
  return (
    cell.text.length < 30 && /^[^\p{L}\d]*\d[^\p{L}]*(€|eur|usd|%|[a-z]{0,3})?$/iu.test(cell.text)
  )
}

/** Digits of a phone, an account or a register, in groups: `01 71 17 61 67`, `530 848 134`. */
function isIdentifier(text: string, { start, end, hasCents, currency }: AmountReading): boolean {
  if (hasCents || currency) {
    return false
  }
  const around = text.slice(Math.max(0, start - 24), end + 12)
  return (
    /(\d{2}[ .]){3,}\d{2}/.test(around) ||
    /(siret|siren|rcs|tva|iban|bic|t[ée]l|fax|phone|n°|rib|ape|naf|swift)/i.test(around) ||
    text.slice(start, end).replace(/\D/g, '').length > 8
  )
}
