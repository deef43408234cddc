import { orderedId } from '#lib/ordered_id'
import { mintLink } from '#services/client_links/mint_link'
import { mintReplyAddress } from '#services/client_replies/mint_reply_address'
import type { AttachmentBytes } from '#services/relances/attachments'
import type { Companion } from '#services/relances/companions'
import { composeRelance } from '#services/relances/compose_relance'
import { gateFacts } from '#services/relances/gate_facts'
import type { Decision } from '#services/relances/start_decisions'
import type { StartRow } from '#services/relances/start_facts'
import type { PlannedStart } from '#services/relances/start_messages'
import { gather, totalOf, type Groupable } from '#values/relance_group'
import { decideAtStart } from '#values/relance_gate'
import { MAX_POSTS, KEY_HOURS } from '#values/relance_outcome'
import { findPenalties } from '#values/template_lint'
import logger from '@adonisjs/core/services/logger'
import { DateTime } from 'luxon'

/** What becomes of every reminder of a wave, decided on facts read under its locks. */
export interface WaveVerdict {
  starts: PlannedStart[]
  decisions: Decision[]
  /** companions that do not leave with their lead: as if nobody had looked at them */
  left: string[]
}

/** Each claimed reminder, with the companions that joined it. */
export function decideWave(
  rows: readonly StartRow[],
  companions: { found: readonly Companion[]; joined: readonly Companion[] },
  attachments: AttachmentBytes
): WaveVerdict {
  const leadOf = new Map(companions.joined.map(({ taskId, leadId }) => [taskId, leadId]))
  const verdict: WaveVerdict = { starts: [], decisions: [], left: [] }
  for (const row of rows.filter(({ task_id: id }) => !leadOf.has(id))) {
    const fellows = rows.filter(({ task_id: id }) => leadOf.get(id) === row.task_id)
    const isWhole =
      companions.found.filter(({ leadId }) => leadId === row.task_id).length === fellows.length
    const decided = decideSafely(row, fellows, isWhole, attachments)
    const handled = new Set<string>()
    for (const one of decided) {
      if ('messageId' in one) {
        verdict.starts.push(one)
        one.fellows.forEach(({ task_id: id }) => handled.add(id))
      } else {
        verdict.decisions.push(one)
      }
      handled.add(one.row.task_id)
    }
    verdict.left.push(...fellows.map(({ task_id: id }) => id).filter((id) => !handled.has(id)))
  }
  return verdict
}

/** One row's fault is one row's: a template that throws must not hold the wave. */
function decideSafely(
  row: StartRow,
  fellows: readonly StartRow[],
  isWhole: boolean,
  attachments: AttachmentBytes
): (Decision | PlannedStart)[] {
  try {
    return row.doubted_at
      ? decideAgain([row, ...fellows], isWhole, attachments)
      : decideTogether(row, fellows, attachments)
  } catch (error) {
    logger.error({ err: error, relanceTaskId: row.task_id }, 'relance cannot be composed')
    return [{ row, action: 'fail', code: 'render_error' }]
  }
}

function decideTogether(
  row: StartRow,
  fellows: readonly StartRow[],
  attachments: AttachmentBytes
): (Decision | PlannedStart)[] {
  const action = objectionTo(row, attachments)
  if (typeof action !== 'string') {
    return [action]
  }
  const willing = row.instalments.length > 0 ? [] : fellows.filter(isWilling)
  const [first, ...others] = gather(groupable(row), willing.map(groupable)).map((one) => one.row)
  const together = plan(action, first, others)
  // Words of another reminder that miss a value keep nobody else from leaving.
  return together ?? plan(action, row, []) ?? [missingValues(row)]

  /** A reminder of an instalment has words of its own, and leaves alone. */
  function isWilling(fellow: StartRow) {
    return fellow.instalments.length === 0 && objectionTo(fellow, attachments) === action
  }
}

/** `send` or `rehearse` when nothing objects to this reminder, whatever mail it leaves in. */
function objectionTo(row: StartRow, attachments: AttachmentBytes): Decision | 'send' | 'rehearse' {
  const verdict = decideAtStart(gateFacts(row))
  if (verdict.action !== 'send' && verdict.action !== 'rehearse') {
    return { row, ...verdict }
  }
  if (row.attachment && !attachments.has(row.attachment.sha256)) {
    return { row, action: 'postpone', until: null, reason: 'attachment_missing' }
  }
  if (row.client_kind === 'consumer' && asksForPenalties(row)) {
    return { row, action: 'postpone', until: null, reason: 'penalties_for_consumer' }
  }
  return verdict.action
}

/** One message, in the words of the first. Null when those words miss a value. */
function plan(
  action: 'send' | 'rehearse',
  row: StartRow,
  fellows: StartRow[]
): (Decision | PlannedStart)[] | null {
  const messageId = orderedId()
  const link = action === 'rehearse' ? null : mintLink()
  const replies = link && row.creditor.reads_replies ? mintReplyAddress() : null
  const composed = composeRelance(row, messageId, link?.urls, fellows, replies?.address)
  if (!composed.ok) {
    return null
  }
  return link
    ? [{ row, fellows, again: false, messageId, composed, link, replyHash: replies?.hash ?? null }]
    : [row, ...fellows].map((one) => ({
        row: one,
        action: 'rehearse' as const,
        rehearsalId: orderedId(),
        payload: composed.payload,
      }))
}

function missingValues(row: StartRow): Decision {
  const composed = composeRelance(row, row.task_id)
  const missing = composed.ok ? [] : composed.missing
  return { row, action: 'postpone', until: null, reason: 'missing_values', missing }
}

function groupable(row: StartRow): Groupable & { row: StartRow } {
  return {
    row,
    id: row.task_id,
    tone: row.tone,
    dueDate: row.due_date,
    remainderCents: row.remainder_cents,
    attachmentBytes: row.attachment?.byte_size ?? 0,
  }
}

/** Rule 5 has its last door here: a plan can be given to a consumer, or a text rewritten, after the fact. */
function asksForPenalties(row: StartRow): boolean {
  const words = [row.subject_override ?? row.subject, row.body_override ?? row.body]
  return words.some((text) => findPenalties(text) !== null)
}

/**
 * After an ambiguous answer of an idempotent provider: the same bytes under the same key, for all the
 * reminders they carry. When they would no longer be true of one, or the key is too old, a person
 * resolves the doubt.
 */
function decideAgain(
  rows: StartRow[],
  isWhole: boolean,
  attachments: AttachmentBytes
): (Decision | PlannedStart)[] {
  const [row, ...fellows] = rows
  if (!isWhole) {
    const until = DateTime.fromJSDate(row.now, { zone: 'utc' }).plus({ seconds: 1 })
    return [{ row, action: 'postpone', until, reason: 'other_reminder_leaving' }]
  }
  const verdicts = rows.map(verdictAgain)
  const postponed = verdicts.find((verdict) => verdict.action === 'postpone')
  if (postponed) {
    return rows.map((one) => ({ row: one, ...postponed }))
  }
  const messageId = row.outbound_message_id
  const isTrue = verdicts.every(({ action }) => action === 'send') && mayGoAgain(rows, attachments)
  return isTrue && messageId
    ? [{ row, fellows, again: true, messageId, composed: null, link: null, replyHash: null }]
    : rows.map((one) => ({ row: one, action: 'doubt' }))
}

const verdictAgain = (row: StartRow) =>
  decideAtStart({
    ...gateFacts(row),
    // Its own bytes may be the last ones that left: the gap and the caps were checked before them.
    lastInvoiceSendAt: null,
    lastClientSendAt: null,
    clientSendsToday: 0,
    clientSendsThisWeek: 0,
  })

function mayGoAgain(rows: readonly StartRow[], files: AttachmentBytes) {
  const [{ own, now }] = rows
  const asked = totalOf(rows.map((row) => ({ remainderCents: row.remainder_cents })))
  if (!own || own.accepted_at !== null || own.remainder_cents !== asked) {
    return false
  }
  const keyEnds = DateTime.fromISO(own.first_posted_at).plus({ hours: KEY_HOURS })
  const sameFiles =
    (own.attachment_sha256 === null || files.has(own.attachment_sha256)) &&
    (rows.length === 1 ||
      rows.every(({ attachment }) => attachment === null || files.has(attachment.sha256)))
  return own.posts < MAX_POSTS && keyEnds.toMillis() > now.getTime() && sameFiles
}
