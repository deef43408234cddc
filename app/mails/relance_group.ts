import type { MailLocale } from '#mails/relance_words'
import type { LocalDate } from '#values/local_date'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'

/** One invoice of a message that is about several. */
export interface GroupedInvoice {
  numero: string
  dueDate: LocalDate
  remainderCents: number
}

/** A line of three dashes: where the amounts stand in a template (relance_letter.ts). */
const MARKER = /^[ \t]*-{3,}[ \t]*$/m

/** The subject of the first invoice, and how many others the message is about. */
export function groupedSubject(subject: string, others: number, locale: MailLocale): string {
  const more =
    locale === 'fr'
      ? `et ${others}\u00a0${others === 1 ? 'autre facture' : 'autres factures'}`
      : `and ${others} other ${others === 1 ? 'invoice' : 'invoices'}`
  return `${subject} (${more})`
}

/** The words of the first reminder, then one sentence about the rest, above the amounts. */
export function groupedText(
  text: string,
  { others, total }: { others: number; total: string },
  locale: MailLocale
): string {
  const sentence = SENTENCES[locale](others, total)
  const marker = MARKER.exec(text)
  return marker
    ? `${text.slice(0, marker.index).trimEnd()}\n\n${sentence}\n\n${text.slice(marker.index)}`
    : `${text.trimEnd()}\n\n${sentence}`
}

const SENTENCES: Record<MailLocale, (others: number, total: string) => string> = {
  fr: (others, total) =>
    others === 1
      ? `Ce message vaut aussi pour une autre facture, reprise ci-dessous avec son reste dû. Le total est de ${total}.`
      : `Ce message vaut aussi pour ${others}\u00a0autres factures, reprises ci-dessous avec leur reste dû. Le total est de ${total}.`,
  en: (others, total) =>
    others === 1
      ? `This message is also about another invoice, listed below with what is left to pay. The total is ${total}.`
      : `This message is also about ${others} other invoices, listed below with what is left to pay. The total is ${total}.`,
}

/** The table: each invoice with what is left of it; they add up to the total. */
export function groupedLines(
  invoices: readonly GroupedInvoice[],
  locale: MailLocale
): { label: string; amount: string }[] {
  return invoices.map(({ numero, dueDate, remainderCents }) => ({
    label:
      locale === 'fr'
        ? `Facture ${numero}, échéance du ${longDate(dueDate, locale)}`
        : `Invoice ${numero}, due on ${longDate(dueDate, locale)}`,
    amount: new Money(remainderCents).format(locale),
  }))
}
