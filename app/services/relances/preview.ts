import NotFoundException from '#exceptions/not_found_exception'
import { composeRelance } from '#services/relances/compose_relance'
import { gateFacts } from '#services/relances/gate_facts'
import { readFactsOf } from '#services/relances/start_facts'
import { decideAtStart } from '#values/relance_gate'
import type { FrozenPayload } from '#values/frozen_payload'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'

export interface RelancePreview {
  /** the exact mail, or null while words are missing */
  mail: Pick<
    FrozenPayload,
    'from' | 'to' | 'cc' | 'replyTo' | 'subject' | 'text' | 'html' | 'attachments'
  > | null
  missing: string[]
  /** the text with its variables, as it may be edited for this reminder only; null for one that is past */
  words: { subject: string; body: string } | null
  /** cents, as the mail says */
  remainderCents: number
  /** what would become of it if it were its turn now */
  verdict: { action: string; reason: string | null; until: DateTime | null }
}

/**
 * What would leave if it left now: the same code as the send, with today's amounts.
 *
 * @throws NotFoundException
 */
export async function previewRelance(
  organizationId: string,
  taskId: string
): Promise<RelancePreview> {
  const facts = await db.transaction((trx) => readFactsOf(trx, organizationId, taskId))
  if (!facts) {
    throw new NotFoundException()
  }
  const composed = composeRelance(facts, facts.outbound_message_id ?? facts.task_id)
  const verdict = decideAtStart(gateFacts(facts))
  return {
    mail: composed.ok ? composed.payload : null,
    missing: composed.ok ? [] : composed.missing,
    words: {
      subject: facts.subject_override ?? facts.subject,
      body: facts.body_override ?? facts.body,
    },
    remainderCents: facts.remainder_cents,
    verdict: {
      action: verdict.action,
      reason: 'reason' in verdict ? verdict.reason : null,
      until: verdict.action === 'postpone' ? verdict.until : null,
    },
  }
}
