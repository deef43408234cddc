import { appUrl } from '#config/app'
import { billingNotice } from '#mails/billing_notice'
import type { Notice } from '#mails/notice'
import type { BillingFacts, BillingMail } from '#services/billing/billing_outbox'
import type { Reader } from '#services/notifications/outbox_rows'
import { localDateOf } from '#values/local_date'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'
import { formatRubisToHoursEn, formatRubisToHoursFr } from '#values/rubis'
import { DateTime } from 'luxon'

/** Where somebody changes, cancels, or takes a cancellation back. */
const settingsUrl = new URL('/parametres/abonnement', appUrl).href

/** A mail about the subscription for one reader: dates in their organization's zone, money in their words. */
export function composeBilling(mail: BillingMail, facts: BillingFacts, reader: Reader): Notice {
  const { locale, timeZone } = reader
  const money = (cents = 0) => new Money(cents).format(locale)
  const date = (iso: string | null | undefined) =>
    iso ? longDate(localDateOf(DateTime.fromISO(iso), timeZone), locale) : ''
  const rubis = facts.rubis ?? 0
  return billingNotice(mail, {
    locale,
    userName: reader.fullName,
    plan: facts.plan === 'business' ? 'Business' : 'Pro',
    amount: money(facts.amountCents),
    trialEnd: date(facts.trialEndsAt),
    end: date(facts.endsAt ?? facts.dueOn),
    isCancelled: Boolean(facts.endsAt),
    cardLast4: facts.cardLast4 ?? '••••',
    imported: facts.imported ?? 0,
    sent: facts.sent ?? 0,
    recovered: money(facts.recoveredCents),
    rubis,
    hours: (locale === 'en' ? formatRubisToHoursEn : formatRubisToHoursFr)(rubis),
    url: facts.url ?? settingsUrl,
  })
}
