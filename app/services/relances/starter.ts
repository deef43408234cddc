import { orderedId } from '#lib/ordered_id'
import { prepared } from '#lib/prepared'
import type { Claim } from '#services/relances/claims'
import { mintLink } from '#services/client_links/mint_link'
import { loadAttachments, type AttachmentBytes } from '#services/relances/attachments'
import { composeRelance } from '#services/relances/compose_relance'
import { gateFacts } from '#services/relances/gate_facts'
import { readStartFacts, type StartRow } from '#services/relances/start_facts'
import { writeDecisions, type Decision } from '#services/relances/start_decisions'
import {
  writeStarts,
  type PlannedStart,
  type StartedRelance,
} from '#services/relances/start_messages'
import { decideAtStart } from '#values/relance_gate'
import { MAX_POSTS, KEY_HOURS } from '#values/relance_outcome'
import { findPenalties } from '#values/template_lint'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Tx 2 of the send protocol, for one wave. Under the locks of organizations, clients and invoices, in
 * that order, each reminder is decided once more on what is true now; those that leave get their words
 * frozen and their start committed. Only after this returns may bytes leave.
 */
export async function startWave(
  claims: readonly Claim[],
  transport: { name: 'smtp' | 'resend'; idempotent: boolean }
): Promise<StartedRelance[]> {
  const attachments = await loadAttachments(claims)

  return db.transaction(async (trx) => {
    const locked = await lockWave(trx, claims)
    const rows = await readStartFacts(trx, locked)
    await giveBackBusy(trx, claims, locked)

    const decisions: Decision[] = []
    const starts: PlannedStart[] = []
    for (const row of rows) {
      const verdict = decide(row, attachments)
      if ('messageId' in verdict) {
        starts.push(verdict)
      } else {
        decisions.push(verdict)
      }
    }
    await writeDecisions(trx, decisions)
    return writeStarts(trx, starts, attachments, transport)
  })
}

/** One row's fault is one row's: a template that throws must not hold the wave. */
function decide(row: StartRow, attachments: AttachmentBytes): Decision | PlannedStart {
  try {
    return row.doubted_at ? decideAgain(row, attachments) : decideFirst(row, attachments)
  } catch (error) {
    logger.error({ err: error, relanceTaskId: row.task_id }, 'relance cannot be composed')
    return { row, action: 'fail', code: 'render_error' }
  }
}

function decideFirst(row: StartRow, attachments: AttachmentBytes): Decision | PlannedStart {
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
  const messageId = orderedId()
  const link = verdict.action === 'rehearse' ? null : mintLink()
  const composed = composeRelance(row, messageId, link?.urls)
  if (!composed.ok) {
    return {
      row,
      action: 'postpone',
      until: null,
      reason: 'missing_values',
      missing: composed.missing,
    }
  }
  return link
    ? { row, again: false, messageId, composed, link }
    : { row, action: 'rehearse', rehearsalId: messageId, payload: composed.payload }
}

/** Rule 5 has its last door here: a plan can be given to a consumer, or a text rewritten, after the fact. */
function asksForPenalties(row: StartRow): boolean {
  const words = [row.subject_override ?? row.subject, row.body_override ?? row.body]
  return words.some((text) => findPenalties(text) !== null)
}

/**
 * After an ambiguous answer of an idempotent provider: the same bytes under the same key. When they
 * would no longer be true, or the key is too old, a person resolves the doubt.
 */
function decideAgain(row: StartRow, attachments: AttachmentBytes): Decision | PlannedStart {
  const verdict = decideAtStart({
    ...gateFacts(row),
    // Its own bytes may be the last ones that left: the gap and the caps were checked before them.
    lastInvoiceSendAt: null,
    lastClientSendAt: null,
    clientSendsToday: 0,
    clientSendsThisWeek: 0,
  })
  if (verdict.action === 'postpone') {
    return { row, ...verdict }
  }
  if (verdict.action !== 'send' || !mayGoAgain(row, attachments) || !row.outbound_message_id) {
    return { row, action: 'doubt' }
  }
  return { row, again: true, messageId: row.outbound_message_id, composed: null, link: null }
}

function mayGoAgain({ own, now, remainder_cents: remainder }: StartRow, files: AttachmentBytes) {
  if (!own || own.accepted_at !== null || own.remainder_cents !== remainder) {
    return false
  }
  const keyEnds = DateTime.fromISO(own.first_posted_at).plus({ hours: KEY_HOURS })
  const sameFile = own.attachment_sha256 === null || files.has(own.attachment_sha256)
  return own.posts < MAX_POSTS && keyEnds.toMillis() > now.getTime() && sameFile
}

/** Locks in the common order. A busy client or invoice is not waited for: its reminder goes back. */
async function lockWave(trx: TransactionClientContract, claims: readonly Claim[]) {
  const rows = await prepared<{ id: string }>(
    trx,
    'SELECT id FROM lock_wave(:tasks, :organizations, :clients, :invoices) AS id',
    {
      tasks: claims.map(({ taskId }) => taskId),
      organizations: claims.map(({ organizationId }) => organizationId),
      clients: claims.map(({ clientId }) => clientId),
      invoices: claims.map(({ invoiceId }) => invoiceId),
    }
  )
  const locked = new Set(rows.map(({ id }) => id))
  return claims.filter(({ taskId }) => locked.has(taskId))
}

async function giveBackBusy(
  trx: TransactionClientContract,
  claims: readonly Claim[],
  locked: readonly Claim[]
) {
  const busy = claims.filter((claim) => !locked.includes(claim))
  if (busy.length === 0) {
    return
  }
  await trx.rawQuery(
    `UPDATE relance_tasks AS t
      SET status = 'scheduled', claim_token = NULL, lease_until = NULL, claims = 0,
        next_attempt_at = rubis_now() + interval '1 second'
      FROM (
        SELECT id FROM relance_tasks WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
      ) AS free
      WHERE t.id = free.id AND t.status = 'sending' AND t.started_at IS NULL
        AND t.claim_token = ANY(:tokens)`,
    {
      ids: busy.map(({ taskId }) => taskId),
      tokens: [...new Set(busy.map(({ token }) => token))],
    }
  )
}
