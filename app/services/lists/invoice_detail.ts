import NotFoundException from '#exceptions/not_found_exception'
import type CreditNote from '#models/credit_note'
import type Payment from '#models/payment'
import { answersOf, type AnswerRow } from '#services/client_answers/list_answers'
import { repliesOf, type ReplyRow } from '#services/client_replies/list_replies'
import type { ListOwner } from '#services/lists/invoice_filters'
import {
  INVOICE_COLUMNS,
  joinInvoiceContext,
  toInstant,
  toInvoiceRow,
  type InvoiceRow,
  type Instant,
} from '#services/lists/invoice_row'
import type { HoldReason } from '#values/holds'
import { isActive } from '#values/invoice_status'
import { lateFees, type LateFees } from '#values/late_fees'
import type { LocalDate } from '#values/local_date'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'

export interface PaymentRow {
  id: string
  amountCents: number
  paidOn: LocalDate
  method: string
  kind: 'payment' | 'before_import'
  createdAt: Instant
  voidedAt: Instant | null
}

export interface CreditNoteRow {
  id: string
  numero: string
  amountCents: number
  issuedOn: LocalDate
  createdAt: Instant
  voidedAt: Instant | null
}

export interface HoldRow {
  id: string
  /** what it covers */
  scope: 'invoice' | 'client' | 'organization'
  reason: HoldReason
  note: string
  startsAt: Instant
  endsAt: Instant | null
  liftedAt: Instant | null
}

export interface AttachmentRow {
  id: string
  filename: string
  contentType: string
  /** bytes */
  size: number
  createdAt: Instant
}

export interface ContactRow {
  id: string
  name: string | null
  email: string
  role: 'to' | 'cc'
}

/** What a letter to the client must say of it. */
export interface ClientIdentity {
  siren: string | null
  address: string | null
  postalCode: string | null
  city: string | null
}

/** Everything the screen of one invoice shows, but its timeline. */
export interface InvoiceDetail extends InvoiceRow {
  contacts: ContactRow[]
  clientIdentity: ClientIdentity
  payments: PaymentRow[]
  creditNotes: CreditNoteRow[]
  holds: HoldRow[]
  attachments: AttachmentRow[]
  /** what the client said on their page, the newest first */
  answers: AnswerRow[]
  /** what the client wrote by mail, the newest first */
  replies: ReplyRow[]
  planSteps: { id: string; offsetDays: number; tone: Tone; requiresManualValidation: boolean }[]
  /** what a professional owes on top; null for a consumer or before it is late */
  lateFees: LateFees | null
}

/** @throws NotFoundException when the organization has no such invoice */
export async function invoiceDetail(owner: ListOwner, id: string): Promise<InvoiceDetail> {
  const ofInvoice = (table: string) =>
    db.from(table).where('organization_id', owner.id).where('invoice_id', id)

  const row = await joinInvoiceContext(
    db.from('invoices').where('invoices.organization_id', owner.id).where('invoices.id', id)
  )
    .select(INVOICE_COLUMNS)
    .select(db.raw('(rubis_now() AT TIME ZONE ?)::date AS today', [owner.timeZone]))
    .select(
      'clients.siren',
      'clients.address',
      'clients.postal_code',
      'clients.city',
      db.raw('(SELECT late_penalty_basis_points FROM organizations WHERE id = ?)', [owner.id])
    )
    .first()
  if (!row) {
    throw new NotFoundException()
  }

  const [contacts, payments, creditNotes, holds, attachments, answers, replies, planSteps] =
    await Promise.all([
      contactsOf(owner, row.client_id),
      ofInvoice('payments').orderBy('paid_on').orderBy('id'),
      ofInvoice('credit_notes').orderBy('issued_on').orderBy('id'),
      holdsOf(owner, id, row.client_id),
      ofInvoice('attachments').whereNull('removed_at').orderBy('created_at').orderBy('id'),
      answersOf(owner, id),
      repliesOf(owner, id),
      row.plan_id ? stepsOf(owner, row.plan_id) : [],
    ])

  const invoice = toInvoiceRow(row)
  return {
    ...invoice,
    contacts,
    payments: payments.map(toPayment),
    creditNotes: creditNotes.map(toCreditNote),
    holds: holds.map(toHold),
    attachments: attachments.map(toAttachment),
    answers,
    replies,
    planSteps,
    clientIdentity: {
      siren: row.siren,
      address: row.address,
      postalCode: row.postal_code,
      city: row.city,
    },
    lateFees: feesOf(invoice, payments.map(toPayment), {
      today: row.today,
      contractBasisPoints: row.late_penalty_basis_points,
    }),
  }
}

export async function contactsOf(owner: { id: string }, clientId: string): Promise<ContactRow[]> {
  return db
    .from('client_contacts')
    .where('organization_id', owner.id)
    .where('client_id', clientId)
    .orderByRaw(`role = 'cc', position, id`)
    .select('id', 'name', 'email', 'role')
}

function holdsOf(owner: { id: string }, invoiceId: string, clientId: string) {
  return db
    .from('invoice_holds')
    .where('organization_id', owner.id)
    .where((query) =>
      query
        .where('invoice_id', invoiceId)
        .orWhere('client_id', clientId)
        .orWhere((whole) =>
          whole.whereNull('invoice_id').whereNull('client_id').whereNull('lifted_at')
        )
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
}

async function stepsOf(owner: { id: string }, planId: string): Promise<InvoiceDetail['planSteps']> {
  const rows = await db
    .from('plan_steps')
    .where('organization_id', owner.id)
    .where('plan_id', planId)
    .whereNull('archived_at')
    .orderBy('offset_days')
  return rows.map((step) => ({
    id: step.id,
    offsetDays: step.offset_days,
    tone: step.tone,
    requiresManualValidation: step.requires_manual_validation,
  }))
}

/** A credit note says that its amount was never owed: it bears no interest from the first day. */
function feesOf(
  invoice: InvoiceRow,
  payments: PaymentRow[],
  { today, contractBasisPoints }: { today: LocalDate; contractBasisPoints: number | null }
): LateFees | null {
  const { dueDate, client } = invoice
  return isActive(invoice.status) && dueDate < today
    ? lateFees({
        principalCents: invoice.amountTtcCents - invoice.creditedCents,
        payments: payments.filter(({ voidedAt }) => voidedAt === null),
        dueDate,
        until: today,
        debtor: client.kind,
        contractBasisPoints,
      })
    : null
}

export function toPayment(row: Record<string, never>): PaymentRow {
  return {
    id: row.id,
    amountCents: row.amount_cents,
    paidOn: row.paid_on,
    method: row.method,
    kind: row.kind,
    createdAt: (row.created_at as Date).toISOString(),
    voidedAt: toInstant(row.voided_at),
  }
}

export function toCreditNote(row: Record<string, never>): CreditNoteRow {
  return {
    id: row.id,
    numero: row.numero,
    amountCents: row.amount_cents,
    issuedOn: row.issued_on,
    createdAt: (row.created_at as Date).toISOString(),
    voidedAt: toInstant(row.voided_at),
  }
}

export function toHold(row: Record<string, never>): HoldRow {
  return {
    id: row.id,
    scope: row.invoice_id ? 'invoice' : row.client_id ? 'client' : 'organization',
    reason: row.reason,
    note: row.note,
    startsAt: (row.starts_at as Date).toISOString(),
    endsAt: toInstant(row.ends_at),
    liftedAt: toInstant(row.lifted_at),
  }
}

function toAttachment(row: Record<string, never>): AttachmentRow {
  return {
    id: row.id,
    filename: row.filename,
    contentType: row.content_type,
    size: row.byte_size,
    createdAt: (row.created_at as Date).toISOString(),
  }
}

/** A payment just recorded or taken back, as lists show it. */
export function paymentRowOf(payment: Payment): PaymentRow {
  const { id, amountCents, paidOn, method, kind, createdAt, voidedAt } = payment
  return {
    id,
    amountCents,
    paidOn,
    method,
    kind,
    createdAt: createdAt.toUTC().toISO() ?? '',
    voidedAt: voidedAt?.toUTC().toISO() ?? null,
  }
}

/** A credit note just recorded or taken back, as lists show it. */
export function creditNoteRowOf(creditNote: CreditNote): CreditNoteRow {
  const { id, numero, amountCents, issuedOn, createdAt, voidedAt } = creditNote
  return {
    id,
    numero,
    amountCents,
    issuedOn,
    createdAt: createdAt.toUTC().toISO() ?? '',
    voidedAt: voidedAt?.toUTC().toISO() ?? null,
  }
}
