import billing, { type CatalogueEntry } from '#config/billing'
import { Money } from '#values/money'
import type { DateTime } from 'luxon'

/** What is agreed to, beside the button: how long, what then, from when, how to leave (cards' rules). */
export function checkoutWords(
  locale: 'fr' | 'en',
  { amountCents, cycle }: CatalogueEntry,
  isTrial: boolean,
  firstCharge: DateTime
): string {
  const net = new Money(amountCents).format(locale)
  const gross = new Money(Math.round((amountCents * (100 + billing.vatPercent)) / 100)).format(
    locale
  )
  const date = firstCharge.setLocale(locale).toFormat('dd/MM/yyyy')
  if (locale === 'en') {
    const price = `${net} excl. VAT (${gross} incl. VAT) per ${cycle === 'monthly' ? 'month' : 'year'}`
    return isTrial
      ? `${billing.trialDays}-day trial. Nothing today, then ${price} from ${date}. Cancel online at any time.`
      : `${price}. Cancel online at any time.`
  }
  const price = `${net} HT (${gross} TTC) par ${cycle === 'monthly' ? 'mois' : 'an'}`
  return isTrial
    ? `Essai de ${billing.trialDays}\u00a0jours. 0\u00a0€ aujourd’hui, puis ${price} à partir du ${date}. Résiliable en ligne à tout moment.`
    : `${price}. Résiliable en ligne à tout moment.`
}
