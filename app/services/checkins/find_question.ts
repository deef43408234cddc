import { databaseNow } from '#lib/clock'
import { signingKeys } from '#lib/signing_keys'
import { UNDO_HOURS } from '#values/checkin_dates'
import { isCheckinToken, matchesCheckin } from '#values/checkin_token'
import type { CheckinAnswer, CheckinStatus } from '#values/checkin_status'
import { isClosed, type InvoiceStatus } from '#values/invoice_status'
import { localDateOf, type LocalDate } from '#values/local_date'
import { hashToken } from '#values/tokens'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/** What its link shows: a question to answer, what was answered, or that nothing is to be said any more. */
export type QuestionState = 'open' | 'answered' | 'undone' | 'settled'

export interface LinkedQuestion {
  id: string
  organizationId: string
  invoiceId: string
  state: QuestionState
  clientName: string
  numero: string
  /** cents */
  remainderCents: number
  dueDate: LocalDate
  tone: Tone
  /** when the reminder would leave, UTC; null when it is late */
  departure: DateTime | null
  answer: CheckinAnswer | null
  /** what the answer recorded, in cents; null when it recorded no payment */
  paidCents: number | null
  paidOn: LocalDate | null
  /** until when it can be taken back, UTC; null when it cannot */
  undoUntil: DateTime | null
  timeZone: string
  /** where the organization is */
  today: LocalDate
  locale: 'fr' | 'en'
  /** the one user of the organization; null when there are several, and nobody knows who it was */
  soleUserId: string | null
}

interface Row {
  id: string
  organization_id: string
  invoice_id: string
  status: CheckinStatus
  answer: CheckinAnswer | null
  answered_at: Date | null
  expires_at: Date
  undone_at: Date | null
  numero: string
  invoice_status: InvoiceStatus
  remainder_cents: number
  due_date: LocalDate
  client_name: string
  tone: Tone
  send_at: Date
  amount_cents: number | null
  paid_on: LocalDate | null
  voided_at: Date | null
  time_zone: string
  locale: 'fr' | 'en'
  user_ids: string[]
}

/**
 * The question of a link. Reads only: whoever opens a link, a person or a scanner of mails, changes
 * nothing. What never existed, what has expired and what was replaced are all null.
 */
export async function findQuestion(token: string): Promise<LinkedQuestion | null> {
  if (!isCheckinToken(token)) {
    return null
  }
  const [row, now] = await Promise.all([readRow(token), databaseNow()])
  if (!row || !isGenuine(row, token)) {
    return null
  }
  const state = stateOf(row, now)
  return state && toQuestion(row, state, now)
}

async function readRow(token: string): Promise<Row | null> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(
    `SELECT q.id, q.organization_id, q.invoice_id, q.status, q.answer, q.answered_at, q.expires_at,
        q.undone_at, i.numero, i.status AS invoice_status, i.remainder_cents, i.due_date,
        c.name AS client_name, s.tone, t.send_at, p.amount_cents, p.paid_on, p.voided_at, o.time_zone,
        o.locale,
        ARRAY(SELECT m.user_id FROM memberships AS m WHERE m.organization_id = o.id) AS user_ids
      FROM checkin_tasks AS q
      JOIN organizations AS o ON o.id = q.organization_id
      JOIN invoices AS i ON i.organization_id = q.organization_id AND i.id = q.invoice_id
      JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
      JOIN relance_tasks AS t ON t.organization_id = q.organization_id AND t.id = q.relance_task_id
      JOIN plan_steps AS s ON s.id = t.plan_step_id
      LEFT JOIN payments AS p ON p.organization_id = q.organization_id AND p.id = q.payment_id
      WHERE q.token_hash = ?`,
    [hashToken(token)]
  )
  return rows.at(0) ?? null
}

/** A hash that was moved to another row, or a row whose end was moved, opens nothing. */
function isGenuine(row: Row, token: string): boolean {
  const subject = {
    checkinId: row.id,
    organizationId: row.organization_id,
    expiresAt: utc(row.expires_at),
  }
  return signingKeys('checkin').some((key) => matchesCheckin(key, subject, token))
}

function stateOf(row: Row, now: DateTime): QuestionState | null {
  if (row.status === 'answered') {
    const readable = row.answered_at && utc(row.answered_at).plus({ hours: UNDO_HOURS }) > now
    if (!readable) {
      return null
    }
    return row.undone_at || row.voided_at ? 'undone' : 'answered'
  }
  if (row.status !== 'sent' || utc(row.expires_at) <= now) {
    return null
  }
  return isClosed(row.invoice_status) || row.invoice_status === 'litigation' ? 'settled' : 'open'
}

function toQuestion(row: Row, state: QuestionState, now: DateTime): LinkedQuestion {
  const answeredAt = row.answered_at && utc(row.answered_at)
  const leaves = utc(row.send_at)
  return {
    id: row.id,
    organizationId: row.organization_id,
    invoiceId: row.invoice_id,
    state,
    clientName: row.client_name,
    numero: row.numero,
    remainderCents: row.remainder_cents,
    dueDate: row.due_date,
    tone: row.tone,
    departure: leaves > now ? leaves : null,
    answer: row.answer,
    paidCents: row.amount_cents,
    paidOn: row.paid_on,
    undoUntil:
      state === 'answered' && answeredAt && row.amount_cents !== null
        ? answeredAt.plus({ hours: UNDO_HOURS })
        : null,
    timeZone: row.time_zone,
    today: localDateOf(now, row.time_zone),
    locale: row.locale,
    soleUserId: row.user_ids.length === 1 ? row.user_ids[0] : null,
  }
}

const utc = (at: Date) => DateTime.fromJSDate(at, { zone: 'utc' })
