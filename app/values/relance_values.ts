import { daysBetween, type LocalDate } from '#values/local_date'
import { Money } from '#values/money'
import type { TemplateValues } from '#values/template'

const LONG_DATE = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

const LONG_DATES = {
  fr: new Intl.DateTimeFormat('fr-FR', LONG_DATE),
  en: new Intl.DateTimeFormat('en-GB', LONG_DATE),
}

export interface RelanceSubject {
  locale: 'fr' | 'en'
  clientName: string
  contactName: string | null
  numero: string
  invoiceSubject: string
  amountTtcCents: number
  paidCents: number
  remainderCents: number
  issueDate: LocalDate
  dueDate: LocalDate
  today: LocalDate
  iban: string | null
  paymentLink: string | null
  senderName: string
  senderCompany: string
  signature: string
}

/** What each word of a template becomes for one reminder. What is empty stays missing, and is refused. */
export function relanceValues(subject: RelanceSubject): TemplateValues {
  const { locale } = subject
  const money = (cents: number) => new Money(cents).format(locale)
  const days = daysBetween(subject.dueDate, subject.today)

  return {
    'client.name': subject.clientName,
    'client.contactName': subject.contactName ?? undefined,
    'numero': subject.numero,
    'invoiceSubject': subject.invoiceSubject || undefined,
    'amount': money(subject.amountTtcCents),
    'paid': money(subject.paidCents),
    'remainder': money(subject.remainderCents),
    'issueDate': longDate(subject.issueDate, locale),
    'dueDate': longDate(subject.dueDate, locale),
    'daysLate': String(Math.max(0, days)),
    'daysUntilDue': String(Math.max(0, -days)),
    'today': longDate(subject.today, locale),
    'iban': subject.iban ? groupIban(subject.iban) : undefined,
    'paymentLink': subject.paymentLink ?? undefined,
    'sender.name': subject.senderName,
    'sender.company': subject.senderCompany,
    'signature': subject.signature,
  }
}

/** '24 novembre 2026', '24 November 2026'; the first of a month is « 1er » in French. */
export function longDate(date: LocalDate, locale: 'fr' | 'en'): string {
  const text = LONG_DATES[locale].format(new Date(`${date}T00:00:00Z`))
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** In groups of four, as people read and type it. */
export function groupIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0')
}
