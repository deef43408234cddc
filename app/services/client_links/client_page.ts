import Organization from '#models/organization'
import type { OpenLink } from '#services/client_links/open_link'
import type { AnswerKind, AnswerStatus } from '#values/client_answers'
import { epcPayload } from '#values/epc_qr'
import type { InvoiceStatus } from '#values/invoice_status'
import { localDateOf, type LocalDate } from '#values/local_date'
import { databaseNow } from '#lib/clock'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

export interface OwedInvoice {
  id: string
  numero: string
  subject: string
  issueDate: LocalDate
  dueDate: LocalDate
  amountTtcCents: number
  remainderCents: number
}

/** Everything that the client's page shows. Amounts are cents; nothing of a penalty, whoever owes. */
export interface ClientPage {
  today: LocalDate
  creditor: {
    name: string
    senderName: string
    trade: string | null
    address: string
    siret: string | null
    phone: string | null
    email: string
  }
  clientName: string
  invoice: OwedInvoice & { status: InvoiceStatus }
  payments: { paidOn: LocalDate; amountCents: number }[]
  credits: { numero: string; amountCents: number }[]
  document: { filename: string; byteSize: number } | null
  payment: {
    holder: string
    iban: string | null
    link: string | null
    /** payload of the QR code */
    epc: string | null
  }
  /** what else this client owes this creditor */
  others: OwedInvoice[]
  instalments: { dueDate: LocalDate; amountCents: number; status: string }[]
  /** the newest first */
  answers: SaidAnswer[]
}

export interface SaidAnswer {
  kind: AnswerKind
  status: AnswerStatus
  saidOn: LocalDate | null
  amountCents: number | null
  on: LocalDate
}

const MOST_OTHERS = 100

/** What the holder of a link may see: this invoice, and the others of the same client. */
export async function clientPage(link: OpenLink): Promise<ClientPage> {
  const { organizationId, invoiceId, clientId } = link
  const ofInvoice = (table: string) =>
    db.from(table).where('organization_id', organizationId).where('invoice_id', invoiceId)
  const ofClient = () =>
    db.from('invoices').where('organization_id', organizationId).where('client_id', clientId)

  const [
    organization,
    now,
    row,
    client,
    payments,
    credits,
    document,
    others,
    instalments,
    answers,
  ] = await Promise.all([
    Organization.findOrFail(organizationId),
    databaseNow(),
    ofClient().where('id', invoiceId).firstOrFail(),
    db.from('clients').where({ organization_id: organizationId, id: clientId }).firstOrFail(),
    ofInvoice('payments').whereNull('voided_at').orderBy('paid_on').orderBy('id'),
    ofInvoice('credit_notes').whereNull('voided_at').orderBy('issued_on').orderBy('id'),
    invoiceDocument(link),
    ofClient()
      .whereNot('id', invoiceId)
      .whereNotIn('status', ['paid', 'cancelled'])
      .orderBy('due_date')
      .orderBy('id')
      .limit(MOST_OTHERS),
    ofInvoice('instalments').whereIn('status', ['accepted', 'paid', 'missed']).orderBy('position'),
    ofInvoice('client_answers').orderBy('created_at', 'desc').orderBy('id', 'desc').limit(5),
  ])

  const { iban } = organization
  const holder = organization.accountHolder ?? organization.name
  const invoice = owed(row)
  return {
    today: localDateOf(now, organization.timeZone),
    creditor: creditorOf(organization),
    clientName: client.name,
    invoice: { ...invoice, status: row.status },
    payments: payments.map((one) => ({ paidOn: one.paid_on, amountCents: one.amount_cents })),
    credits: credits.map((one) => ({ numero: one.numero, amountCents: one.amount_cents })),
    document: document && { filename: document.filename, byteSize: document.byte_size },
    payment: {
      holder,
      iban,
      link: row.payment_link ?? organization.paymentLink,
      epc:
        iban &&
        epcPayload({
          holder,
          iban,
          amountCents: invoice.remainderCents,
          reference: invoice.numero,
        }),
    },
    others: others.map(owed),
    instalments: instalments.map((one) => ({
      dueDate: one.due_date,
      amountCents: one.amount_cents,
      status: one.status,
    })),
    answers: answers.map((one) => said(one, organization.timeZone)),
  }
}

/** The newest document of the invoice itself, never one that was joined for another reason. */
export async function invoiceDocument({
  organizationId,
  invoiceId,
}: OpenLink): Promise<{ id: string; filename: string; byte_size: number } | null> {
  return db
    .from('attachments')
    .where({ organization_id: organizationId, invoice_id: invoiceId, kind: 'invoice' })
    .whereNull('removed_at')
    .orderBy('created_at', 'desc')
    .first()
}

const owed = (row: Record<string, never>): OwedInvoice => ({
  id: row.id,
  numero: row.numero,
  subject: row.subject,
  issueDate: row.issue_date,
  dueDate: row.due_date,
  amountTtcCents: row.amount_ttc_cents,
  remainderCents: row.remainder_cents,
})

function creditorOf(organization: Organization): ClientPage['creditor'] {
  const town = [organization.postalCode, organization.city].filter(Boolean).join(' ')
  const address = (organization.address ?? '').split('\n')
  return {
    name: organization.name,
    senderName: organization.senderName,
    trade: organization.trade,
    address: [...address, town].filter((part) => part.trim() !== '').join(', '),
    siret: organization.siret,
    phone: organization.phone,
    email: organization.replyTo,
  }
}

function said(row: Record<string, never>, timeZone: string): SaidAnswer {
  const at = DateTime.fromJSDate(row.created_at, { zone: 'utc' })
  return {
    kind: row.kind,
    status: row.status,
    saidOn: row.said_on,
    amountCents: row.amount_cents,
    on: localDateOf(at, timeZone),
  }
}
