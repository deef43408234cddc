import NotFoundException from '#exceptions/not_found_exception'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import type { AnswerKind, AnswerStatus } from '#values/client_answers'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

/** What a client said, as screens show it. Amounts are cents; null stands for all that was left. */
export interface AnswerRow {
  id: string
  invoiceId: string
  kind: AnswerKind
  status: AnswerStatus
  /** the day of the payment, or the day promised */
  saidOn: LocalDate | null
  amountCents: number | null
  /** reason of a dispute, or what is asked for */
  topic: string | null
  message: string
  contactName: string | null
  contactEmail: string | null
  attachment: { id: string; filename: string } | null
  instalments: { dueDate: LocalDate; amountCents: number; status: string }[]
  /** until when the chase waits because of it; null when it does not, or until somebody decides */
  holdEndsAt: Instant | null
  createdAt: Instant
  settledAt: Instant | null
}

const MOST_ANSWERS = 50

const rowsOf = (owner: { id: string }) =>
  db
    .from('client_answers as a')
    .leftJoin('attachments as f', (join) =>
      join.on('f.organization_id', 'a.organization_id').on('f.id', 'a.attachment_id')
    )
    .leftJoin('invoice_holds as h', (join) =>
      join.on('h.organization_id', 'a.organization_id').on('h.id', 'a.hold_id')
    )
    .where('a.organization_id', owner.id)
    .select('a.*', 'f.filename')
    .select(db.raw('CASE WHEN h.lifted_at IS NULL THEN h.ends_at END AS hold_ends_at'))
    .select(
      db.raw(`coalesce((
        SELECT jsonb_agg(jsonb_build_object('dueDate', p.due_date, 'amountCents', p.amount_cents,
          'status', p.status) ORDER BY p.position)
        FROM instalments AS p
        WHERE p.organization_id = a.organization_id AND p.client_answer_id = a.id
      ), '[]') AS instalments`)
    )

/** The newest first. @throws NotFoundException when the organization has no such invoice */
export async function listAnswers(owner: { id: string }, invoiceId: string): Promise<AnswerRow[]> {
  const invoice = await db
    .from('invoices')
    .where({ organization_id: owner.id, id: invoiceId })
    .select('id')
    .first()
  if (!invoice) {
    throw new NotFoundException()
  }
  return answersOf(owner, invoiceId)
}

/** The same for an invoice that is known to be theirs. */
export async function answersOf(owner: { id: string }, invoiceId: string): Promise<AnswerRow[]> {
  const rows = await rowsOf(owner)
    .where('a.invoice_id', invoiceId)
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(MOST_ANSWERS)
  return rows.map(toAnswerRow)
}

/** @throws NotFoundException when the organization has no such answer */
export async function readAnswer(owner: { id: string }, id: string): Promise<AnswerRow> {
  const row = await rowsOf(owner).where('a.id', id).first()
  if (!row) {
    throw new NotFoundException()
  }
  return toAnswerRow(row)
}

function toAnswerRow(row: Record<string, never>): AnswerRow {
  return {
    id: row.id,
    invoiceId: row.invoice_id,
    kind: row.kind,
    status: row.status,
    saidOn: row.said_on,
    amountCents: row.amount_cents,
    topic: row.topic,
    message: row.message,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    attachment: row.attachment_id && { id: row.attachment_id, filename: row.filename },
    instalments: row.instalments,
    holdEndsAt: toInstant(row.hold_ends_at),
    createdAt: (row.created_at as Date).toISOString(),
    settledAt: toInstant(row.settled_at),
  }
}
