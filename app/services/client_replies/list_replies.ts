import NotFoundException from '#exceptions/not_found_exception'
import { vault } from '#lib/vault'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import type { TriageKind } from '#values/client_replies'
import db from '@adonisjs/lucid/services/db'

/** What a client wrote by mail about one invoice, and what became of it. */
export interface ReplyRow {
  /** of the decision, one an invoice */
  id: string
  invoiceId: string
  /** address it came from; empty when the mail says none */
  sender: string
  /** one of the client's contacts */
  isKnown: boolean
  /** a robot answered: nothing was stopped */
  isAutomatic: boolean
  /** nothing leaves for the invoice before somebody decides */
  isWaiting: boolean
  /** empty when it has no words or too many, and once it is forgotten */
  excerpt: string
  /** null: it waits for a decision, or needs none */
  triage: TriageKind | null
  /** until when the chase waits because of it; null when it does not, or until somebody decides */
  holdEndsAt: Instant | null
  receivedAt: Instant
  triagedAt: Instant | null
}

const MOST_REPLIES = 50

const rowsOf = (owner: { id: string }) =>
  db
    .from('reply_triages as q')
    .joinRaw(
      `JOIN client_replies AS r ON r.organization_id = q.organization_id AND r.id = q.client_reply_id
      LEFT JOIN invoice_holds AS h ON h.organization_id = q.organization_id AND h.id = q.hold_id`
    )
    .where('q.organization_id', owner.id)
    .select('q.id', 'q.invoice_id', 'q.kind', 'q.triaged_at', 'r.sender', 'r.is_known')
    .select('r.is_automatic', 'r.excerpt_encrypted', 'r.received_at')
    .select(
      db.raw('q.triaged_at IS NULL AND h.id IS NOT NULL AND h.lifted_at IS NULL AS is_waiting')
    )
    .select(db.raw('CASE WHEN h.lifted_at IS NULL THEN h.ends_at END AS hold_ends_at'))

/** The newest first. @throws NotFoundException when the organization has no such invoice */
export async function listReplies(owner: { id: string }, invoiceId: string): Promise<ReplyRow[]> {
  const invoice = await db
    .from('invoices')
    .where({ organization_id: owner.id, id: invoiceId })
    .select('id')
    .first()
  if (!invoice) {
    throw new NotFoundException()
  }
  return repliesOf(owner, invoiceId)
}

/** The same for an invoice that is known to be theirs. */
export async function repliesOf(owner: { id: string }, invoiceId: string): Promise<ReplyRow[]> {
  const rows = await rowsOf(owner)
    .where('q.invoice_id', invoiceId)
    .orderByRaw('r.received_at DESC, q.id DESC')
    .limit(MOST_REPLIES)
  return rows.map(toReplyRow)
}

/** @throws NotFoundException when the organization has no such decision */
export async function readReply(owner: { id: string }, triageId: string): Promise<ReplyRow> {
  const row = await rowsOf(owner).where('q.id', triageId).first()
  if (!row) {
    throw new NotFoundException()
  }
  return toReplyRow(row)
}

/** The words of a reply, opened; empty once they are forgotten. */
export const openExcerpt = (sealed: string | null): string =>
  sealed === null ? '' : vault.open('client_replies.excerpt', sealed)

function toReplyRow(row: Record<string, never>): ReplyRow {
  return {
    id: row.id,
    invoiceId: row.invoice_id,
    sender: row.sender,
    isKnown: row.is_known,
    isAutomatic: row.is_automatic,
    isWaiting: row.is_waiting,
    excerpt: openExcerpt(row.excerpt_encrypted),
    triage: row.kind,
    holdEndsAt: toInstant(row.hold_ends_at),
    receivedAt: (row.received_at as Date).toISOString(),
    triagedAt: toInstant(row.triaged_at),
  }
}
