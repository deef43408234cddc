import config from '#config/relances'
import { vault } from '#lib/vault'
import { buildRelanceBody, type RelanceBodyInput } from '#mails/relance_body'
import { instalmentWords } from '#mails/relance_instalment'
import { groupedLines, groupedSubject, groupedText } from '#mails/relance_group'
import { askedInstalments } from '#services/relances/asked_instalments'
import { exampleUrls } from '#services/client_links/mint_link'
import { relanceHeaders } from '#services/relances/relance_headers'
import type { StartRow } from '#services/relances/start_facts'
import type { ClientUrls } from '#values/client_urls'
import type { MannersColumns } from '#values/sending_manners'
import type { FrozenPayload } from '#values/frozen_payload'
import { localDateOf } from '#values/local_date'
import { Money } from '#values/money'
import { totalOf } from '#values/relance_group'
import { groupIban, longDate, relanceValues } from '#values/relance_values'
import { renderSubject, renderTemplate, type TemplateValues } from '#values/template'
import { DateTime } from 'luxon'

export type ComposedRelance =
  | { ok: true; payload: FrozenPayload; messageIdHeader: string }
  /** words of the template that have no value: the user completes them, nothing leaves meanwhile */
  | { ok: false; missing: string[] }

export type DraftedRelance =
  | { ok: true; subject: string; body: RelanceBodyInput; to: Contact; cc: Contact[] }
  | { ok: false; missing: string[] }

type Contact = StartRow['contacts'][number]

/** What a mail is made of, out of all that decides whether it leaves. */
export type MailFacts = Pick<
  StartRow,
  | 'task_id'
  | 'invoice_id'
  | 'now'
  | 'numero'
  | 'invoice_subject'
  | 'amount_ttc_cents'
  | 'paid_cents'
  | 'credited_cents'
  | 'remainder_cents'
  | 'issue_date'
  | 'due_date'
  | 'invoice_payment_link'
  | 'tone'
  | 'subject'
  | 'body'
  | 'subject_override'
  | 'body_override'
  | 'client_name'
  | 'client_locale'
  | 'client_zone'
  | 'contacts'
  | 'creditor'
  | 'credits'
  | 'payments'
  | 'instalments'
  | 'attachment'
  | 'previous_message_id'
> & { manners: Pick<MannersColumns, 'timeZone'> }

/**
 * The words and the figures of one reminder, before they are set as a mail or as a letter. Pure but
 * for the vault that opens the IBAN.
 *
 * @param urls the client's own page; a printed letter has none
 * @param fellows other invoices of the same client, in the same message
 */
export function draftRelance(
  row: MailFacts,
  urls: ClientUrls | null = null,
  fellows: readonly MailFacts[] = []
): DraftedRelance {
  const locale = row.client_locale
  const contacts = row.contacts.filter(({ suppressed }) => !suppressed)
  const recipient = contacts.find(({ role }) => role === 'to')
  if (!recipient) {
    return { ok: false, missing: ['client.email'] }
  }

  const iban = ibanOf(row)
  const paymentLink = paymentLinkOf(row)
  const values = valuesOf(row, iban)
  const part = instalmentOf(row)
  const subject = renderSubject(row.subject_override ?? part?.subject ?? row.subject, values)
  const body = renderTemplate(row.body_override ?? part?.body ?? row.body, values)
  if (!subject.ok || !body.ok) {
    const missing = [subject, body].flatMap((text) => (text.ok ? [] : text.missing))
    return { ok: false, missing: [...new Set(missing)] }
  }

  const all = [row, ...fellows]
  const total = new Money(
    totalOf(all.map(({ remainder_cents: cents }) => ({ remainderCents: cents })))
  ).format(locale)
  const others = fellows.length
  return {
    ok: true,
    subject: others > 0 ? groupedSubject(subject.text, others, locale) : subject.text,
    to: recipient,
    cc: contacts.filter((contact) => contact !== recipient),
    body: {
      locale,
      tone: row.tone,
      creditor: creditorOf(row),
      clientName: row.client_name,
      bodyText: others > 0 ? groupedText(body.text, { others, total }, locale) : body.text,
      amountLabel: part?.amountLabel ?? null,
      remainder: part?.amount ?? total,
      lines:
        part?.lines ?? (others > 0 ? groupedLines(all.map(grouped), locale) : amountLines(row)),
      payment: {
        holder: row.creditor.account_holder ?? row.creditor.name,
        iban: iban ? groupIban(iban) : null,
        reference: all.map(({ numero }) => numero).join(', '),
        link: paymentLink,
      },
      signature: values.signature ?? row.creditor.sender_name,
      attachmentNote: attachmentNote(all),
      footerNote: null,
      answerUrl: urls?.page ?? null,
      optOutUrl: urls?.optOut ?? null,
    },
  }
}

/**
 * The exact mail of one reminder, from facts read under lock: recipient, amounts, words, thread.
 *
 * @param messageId id of the `outbound_messages` row; the Message-ID header follows from it
 * @param urls of the link that this mail mints; an example of one for a mail that does not leave
 * @param repliesAt its own address, where Rubis reads the answer too; null when it does not
 */
export function composeRelance(
  row: MailFacts,
  messageId: string,
  urls: ClientUrls = exampleUrls(),
  fellows: readonly MailFacts[] = [],
  repliesAt: string | null = null
): ComposedRelance {
  const draft = draftRelance(row, urls, fellows)
  if (!draft.ok) {
    return draft
  }

  const { text, html } = buildRelanceBody(draft.body)
  const messageIdHeader = `<mail.${messageId}@${config.mailDomain}>`
  return {
    ok: true,
    messageIdHeader,
    payload: {
      from: { name: row.creditor.sender_name, address: config.mailFrom },
      to: { name: draft.to.name, address: draft.to.email },
      cc: draft.cc.map(({ name, email }) => ({ name, address: email })),
      replyTo: { name: row.creditor.sender_name, address: row.creditor.reply_to },
      ...(repliesAt !== null && {
        repliesAlsoTo: { name: `${row.creditor.sender_name} (Rubis)`, address: repliesAt },
      }),
      subject: draft.subject,
      text,
      html,
      headers: relanceHeaders(row, messageIdHeader, urls),
      attachments: documentsOf([row, ...fellows]).map((document) => ({
        filename: document.filename,
        contentType: document.content_type,
        sha256: document.sha256,
        storageKey: document.storage_key,
      })),
    },
  }
}

/** What each word of a template becomes in the mail of these facts. */
export function valuesOf(row: MailFacts, iban = ibanOf(row)): TemplateValues {
  const recipient = row.contacts.find(({ role, suppressed }) => role === 'to' && !suppressed)
  return relanceValues({
    locale: row.client_locale,
    clientName: row.client_name,
    contactName: recipient?.name ?? null,
    numero: row.numero,
    invoiceSubject: row.invoice_subject,
    amountTtcCents: row.amount_ttc_cents,
    paidCents: row.paid_cents + row.credited_cents,
    remainderCents: row.remainder_cents,
    issueDate: row.issue_date,
    dueDate: row.due_date,
    today: localDateOf(
      DateTime.fromJSDate(row.now, { zone: 'utc' }),
      row.client_zone ?? row.manners.timeZone
    ),
    iban,
    paymentLink: paymentLinkOf(row),
    senderName: row.creditor.sender_name,
    senderCompany: row.creditor.name,
    signature: row.creditor.signature || row.creditor.sender_name,
  })
}

/** What a person wrote for this one reminder stays; the amounts are those of the instalment all the same. */
function instalmentOf(row: MailFacts) {
  const ask = askedInstalments(row)
  const invoice = { numero: row.numero, remainderCents: row.remainder_cents }
  return ask && instalmentWords(ask, invoice, { locale: row.client_locale, tone: row.tone })
}

const ibanOf = ({ creditor }: MailFacts) =>
  creditor.iban_encrypted && vault.open<string>('organizations.iban', creditor.iban_encrypted)

const paymentLinkOf = (row: MailFacts) => row.invoice_payment_link ?? row.creditor.payment_link

const documentsOf = (rows: readonly MailFacts[]) =>
  rows.flatMap(({ attachment }) => (attachment ? [attachment] : []))

const grouped = (row: MailFacts) => ({
  numero: row.numero,
  dueDate: row.due_date,
  remainderCents: row.remainder_cents,
})

function attachmentNote(rows: readonly MailFacts[]): string | null {
  const documents = documentsOf(rows)
  if (documents.length === 0) {
    return null
  }
  const french = rows[0].client_locale === 'fr'
  const names = documents.map(({ filename, byte_size: bytes }) => {
    const size = Math.max(1, Math.round(bytes / 1024))
    return `${filename} (${size}\u00a0${french ? 'Ko' : 'KB'})`
  })
  const several = documents.length > 1
  const label = french ? `Pièce${several ? 's' : ''} jointe${several ? 's' : ''}\u00a0` : 'Attached'
  return `${label}: ${names.join(', ')}.`
}

/** Who writes, as the head of their mails shows it. */
export function creditorOf({
  creditor,
}: Pick<MailFacts, 'creditor'>): RelanceBodyInput['creditor'] {
  const town = [creditor.postal_code, creditor.city].filter(Boolean).join(' ')
  const address = [creditor.address, town].filter(Boolean).join(', ')
  return {
    name: creditor.name,
    detailLine: [creditor.trade, address].filter(Boolean).join(' · '),
    siret: creditor.siret,
    phone: creditor.phone,
    email: creditor.reply_to,
  }
}

/** How the total became the remainder, line by line; empty when nothing was paid or credited yet. */
function amountLines(row: MailFacts): { label: string; amount: string }[] {
  const locale = row.client_locale
  const french = locale === 'fr'
  const minus = (cents: number) => `− ${new Money(cents).format(locale)}`
  const issued = longDate(row.issue_date, locale)

  return [
    {
      label: french
        ? `Facture ${row.numero} du ${issued}, TTC`
        : `Invoice ${row.numero} of ${issued}, VAT included`,
      amount: new Money(row.amount_ttc_cents).format(locale),
    },
    ...row.payments.map((payment) => ({
      label: french
        ? `Versement reçu le ${longDate(payment.paid_on, locale)}`
        : `Payment received on ${longDate(payment.paid_on, locale)}`,
      amount: minus(payment.amount_cents),
    })),
    ...row.credits.map((credit) => ({
      label: french ? `Avoir ${credit.numero}` : `Credit note ${credit.numero}`,
      amount: minus(credit.amount_cents),
    })),
  ]
}
