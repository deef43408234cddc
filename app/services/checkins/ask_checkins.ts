import { databaseNow } from '#lib/clock'
import { signingKeys } from '#lib/signing_keys'
import Invoice from '#models/invoice'
import Organization from '#models/organization'
import { recordActivity } from '#services/activity/record'
import { composeCheckinList, type AskedQuestion } from '#services/checkins/compose_list'
import { DUE_SQL, invoicesToAsk, LOST_SQL, questionsToAsk } from '#services/checkins/questions'
import { queueMails, readersOf } from '#services/notifications/sealed_mails'
import { isSendingEnabled } from '#services/operations/sending_switch'
import {
  answerableUntil,
  coversDeparture,
  LAST_ASKING_MINUTE,
  MORNING_MINUTE,
} from '#values/checkin_dates'
import { newCheckinToken } from '#values/checkin_token'
import { nextOpening, type SendingCalendar } from '#values/business_calendar'
import { localDateOf } from '#values/local_date'
import { sendingManners } from '#values/sending_manners'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { randomBytes } from 'node:crypto'

/**
 * Asks the users of every organization whose morning has come about what would leave for their clients
 * in the next day. One short transaction an organization: the questions, the status of their invoices,
 * the links and the mails that carry them are committed together or not at all.
 *
 * @returns how many questions were asked
 */
export async function askCheckins(signal?: AbortSignal): Promise<number> {
  if (!(await isSendingEnabled(db.connection()))) {
    return 0
  }
  let asked = 0
  for (const organizationId of await organizationsToAsk()) {
    if (signal?.aborted) {
      break
    }
    try {
      asked += await askOrganization(organizationId)
    } catch (error) {
      logger.error({ err: error, organizationId }, 'check-ins cannot be asked')
    }
  }
  return asked
}

/** In daily mode the unique key of the day's mail says that its list has been asked. */
async function organizationsToAsk(): Promise<string[]> {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
    `SELECT o.id FROM organizations AS o
      WHERE o.checkin_mode <> 'none' AND o.verified_at IS NOT NULL AND ${DAYTIME_SQL}
        AND EXISTS (
          SELECT 1 FROM checkin_tasks AS q
          WHERE q.organization_id = o.id AND (${DUE_SQL} OR ${LOST_SQL})
        )
        AND (o.checkin_mode = 'single' OR NOT ${ASKED_TODAY_SQL})
      ORDER BY o.id`,
    { morning: MORNING_MINUTE, evening: LAST_ASKING_MINUTE }
  )
  return rows.map(({ id }) => id)
}

/** Where reminders may leave at any hour, for demonstrations, questions are asked at any hour too. */
const DAYTIME_SQL = `(o.window_always_open
  OR extract(hour FROM rubis_now() AT TIME ZONE o.time_zone) * 60
    + extract(minute FROM rubis_now() AT TIME ZONE o.time_zone) BETWEEN :morning AND :evening)`

const ASKED_TODAY_SQL = `EXISTS (
  SELECT 1 FROM memberships AS m
  JOIN outbox AS x ON x.dedupe_key = concat_ws('/', 'checkins', o.id, m.user_id,
    (rubis_now() AT TIME ZONE o.time_zone)::date)
  WHERE m.organization_id = o.id
)`

function askOrganization(organizationId: string): Promise<number> {
  return db.transaction(async (trx) => {
    const organization = await takeOrganization(trx, organizationId)
    if (!organization) {
      return 0
    }
    const now = await databaseNow(trx)
    const { calendar } = sendingManners(organization)
    const horizon = answerableUntil(now, calendar)
    const invoiceIds = await invoicesToAsk(trx, { organizationId, horizon })
    if (invoiceIds.length === 0) {
      return 0
    }
    await trx.rawQuery(
      `SELECT 1 FROM invoices WHERE organization_id = ? AND id = ANY(?) ORDER BY id
        FOR NO KEY UPDATE`,
      [organizationId, invoiceIds]
    )
    const found = await questionsToAsk(trx, { organizationId, horizon }, invoiceIds)
    const open = found.filter((question) => !isConfirmed(question, now, calendar))
    await dropConfirmed(
      trx,
      found.filter((question) => !open.includes(question))
    )
    const questions = open.map((question) => ({
      ...withLink(question, organizationId, horizon),
      departure: departureOf(question, now, calendar),
    }))
    if (questions.length === 0) {
      return 0
    }
    await markAsked(trx, questions)
    await awaitConfirmations(trx, questions)
    await writeMails(trx, organization, questions, now)
    await tell(trx, organizationId, questions)
    return questions.length
  })
}

/** Another worker that asks this organization is left to it; the row read next is as it left it. */
async function takeOrganization(trx: TransactionClientContract, id: string) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    'SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE SKIP LOCKED',
    [id]
  )
  if (rows.length === 0) {
    return null
  }
  const open = await trx.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM organizations AS o
      WHERE o.id = ? AND o.checkin_mode <> 'none'
        AND (o.checkin_mode = 'single' OR NOT ${ASKED_TODAY_SQL})`,
    [id]
  )
  return open.rows.length === 0 ? null : Organization.findOrFail(id, { client: trx })
}

type Found = Awaited<ReturnType<typeof questionsToAsk>>[number]

/** What a person said while the question was waiting answers it. */
function isConfirmed(
  { status, confirmedAt, dueAt }: Found,
  now: DateTime,
  calendar: SendingCalendar
): boolean {
  return (
    status === 'scheduled' &&
    confirmedAt !== null &&
    coversDeparture(utc(confirmedAt), DateTime.max(utc(dueAt), now), calendar)
  )
}

/** Null for one that is late: it leaves as soon as nothing is in its way. */
function departureOf({ dueAt, heldUntil }: Found, now: DateTime, calendar: SendingCalendar) {
  const departure = heldUntil
    ? nextOpening(DateTime.max(utc(dueAt), utc(heldUntil)), calendar)
    : utc(dueAt)
  return departure > now ? departure : null
}

async function dropConfirmed(trx: TransactionClientContract, questions: readonly Found[]) {
  if (questions.length > 0) {
    await trx.rawQuery(`DELETE FROM checkin_tasks WHERE id = ANY(?) AND status = 'scheduled'`, [
      questions.map(({ id }) => id),
    ])
  }
}

function withLink(question: Found, organizationId: string, expiresAt: DateTime) {
  const subject = { checkinId: question.id, organizationId, expiresAt }
  const [key] = signingKeys('checkin')
  return { ...question, expiresAt, ...newCheckinToken(key, subject, randomBytes(16)) }
}

async function markAsked(trx: TransactionClientContract, questions: readonly AskedQuestion[]) {
  const rows = questions.map(({ id, hash, expiresAt }) => ({
    id,
    hash: hash.toString('hex'),
    expiresAt: expiresAt.toISO(),
  }))
  await trx.rawQuery(
    `UPDATE checkin_tasks AS q
      SET status = 'sent', holds = true, token_hash = decode(a.hash, 'hex'),
        expires_at = a."expiresAt", updated_at = rubis_now()
      FROM jsonb_to_recordset(?::jsonb) AS a (id uuid, hash text, "expiresAt" timestamptz)
      WHERE q.id = a.id AND q.status IN ('scheduled', 'sent')`,
    [JSON.stringify(rows)]
  )
}

async function awaitConfirmations(
  trx: TransactionClientContract,
  questions: readonly AskedQuestion[]
) {
  const pending = await Invoice.query({ client: trx })
    .whereIn(
      'id',
      questions.map(({ invoiceId }) => invoiceId)
    )
    .where('status', 'pending')
    .orderBy('id')
  for (const invoice of pending) {
    await invoice.awaitConfirmation()
  }
}

/** One mail a reader: of the whole list, or of each question when the organization prefers that. */
async function writeMails(
  trx: TransactionClientContract,
  organization: Organization,
  questions: readonly AskedQuestion[],
  now: DateTime
) {
  const today = localDateOf(now, organization.timeZone)
  const batches =
    organization.checkinMode === 'single'
      ? questions.map((question) => ({ about: question.id, questions: [question] }))
      : [{ about: organization.id, questions }]
  const readers = await readersOf(trx, organization.id)
  await queueMails(
    trx,
    batches.flatMap((batch) =>
      readers.map((reader) => ({
        organizationId: organization.id,
        kind: 'checkin' as const,
        dedupeKey: ['checkins', batch.about, reader.userId, today].join('/'),
        checkinIds: batch.questions.map(({ id }) => id),
        until: batch.questions[0].expiresAt,
        reader,
        ...composeCheckinList(batch.questions, { ...reader, timeZone: organization.timeZone }),
      }))
    )
  )
}

/** A question that is only brought back is not told twice. */
function tell(
  trx: TransactionClientContract,
  organizationId: string,
  questions: readonly AskedQuestion[]
) {
  return recordActivity(
    trx,
    ...questions
      .filter(({ status }) => status === 'scheduled')
      .map((question) => ({
        organizationId,
        kind: 'checkin_sent' as const,
        invoiceId: question.invoiceId,
        clientId: question.clientId,
        relanceTaskId: question.relanceTaskId,
        data: { checkinId: question.id, tone: question.tone, until: question.expiresAt.toISO() },
      }))
  )
}

const utc = (at: Date) => DateTime.fromJSDate(at, { zone: 'utc' })
