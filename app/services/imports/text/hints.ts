import type { ReadingWarning } from '#values/reading/result'
import type { TextPage } from './text_page.js'

export interface PageHints {
  /** No VAT is due: the total before tax is the total. */
  isExempt: boolean
  /** The currency most written, when the total does not say its own. */
  currency: string | null
  warnings: ReadingWarning[]
}

const EXEMPT =
  /(tva non applicable|non assujetti|franchise (en base )?(de )?tva|293 ?b|exoner(e|ation)|autoliquidation|reverse charge|vat exempt|not subject to vat|steuerfrei|kleinunternehmer|intracommunautaire|reverse-charge|sans tva|no vat)/

const PAID =
  /(^|\n)\W{0,4}(acquittee?|payee?|facture (acquittee|payee|reglee)|deja reglee?|paid( in full)?|bezahlt|reglee? le .{4,30}|payee? (le|par) .{2,30}|paid (on|by) .{2,30}|paiement recu.{0,30})\W{0,4}(\n|$)/

const DEBIT =
  /(sera|seront|est|sont) (automatiquement )?(preleve|debite)e?s?|prelevement automatique (le|du)|will be (debited|charged|collected)|wird .{0,60}(abgebucht|eingezogen)|lastschrift eingezogen|paye par prelevement|direct debit on/

/** What the words say beside the fields: exemption, already paid, taken by direct debit, a specimen. */
export function pageHints(pages: readonly TextPage[]): PageHints {
  const text = pages.flatMap(({ cells }) => cells.map(({ folded }) => folded)).join('\n')
  const warnings: ReadingWarning[] = []
  if (PAID.test(text)) {
    warnings.push({ code: 'already_paid' })
  }
  if (DEBIT.test(text)) {
    warnings.push({ code: 'paid_by_direct_debit' })
  }
  if (/(^|\n)\W{0,3}(specimen|duplicata sans valeur)\W{0,3}(\n|$)/.test(text)) {
    warnings.push({ code: 'specimen' })
  }
  return { isExempt: EXEMPT.test(text), currency: usualCurrency(text), warnings }
}

const MARKS: readonly [string, RegExp][] = [
  ['EUR', /€|(?<![a-z])(eur|euros?)(?![a-z])/g],
  ['USD', /\$|(?<![a-z])usd(?![a-z])/g],
  ['GBP', /£|(?<![a-z])gbp(?![a-z])/g],
  ['CHF', /(?<![a-z])chf(?![a-z])/g],
]

function usualCurrency(text: string): string | null {
  const counts = MARKS.map(([code, mark]) => ({ code, count: text.match(mark)?.length ?? 0 }))
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best))
  return most.count > 0 ? most.code : null
}
