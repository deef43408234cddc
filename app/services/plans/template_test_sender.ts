import relances from '#config/relances'
import type { MailTransport, OutgoingMessage } from '#lib/mail_transport/contract'
import { deadlineFromNow } from '#lib/mail_transport/deadline'
import { loadAttachments } from '#services/relances/attachments'
import Organization from '#models/organization'
import User from '#models/user'
import { giveBack, markDone, putOff, type OutboxRow } from '#services/notifications/outbox_rows'
import { isSendingEnabled } from '#services/operations/sending_switch'
import { previewTemplate } from '#services/plans/template_preview'
import type { TestPayload } from '#services/plans/template_tests'
import { relanceTransport } from '#services/relances/relance_sender'
import type { FrozenPayload } from '#values/frozen_payload'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/** Milliseconds before a test that was never tried is looked at again. */
const SOON = 30_000

interface TestRow extends Pick<OutboxRow, 'id' | 'attempts'> {
  organizationId: string
  payload: TestPayload
}

const MARKS = {
  fr: {
    subject: '[Test] ',
    body: 'CECI EST UN TEST, envoyé à vous seul. Votre client n’a rien reçu et rien n’est compté.',
  },
  en: {
    subject: '[Test] ',
    body: 'THIS IS A TEST, sent to you alone. Your client received nothing and nothing is counted.',
  },
}

/**
 * Sends the tests that wait in the outbox, each to the person who asked, marked as such in its subject
 * and its first line.
 *
 * @returns how many were dealt with
 */
export async function sendTemplateTests(
  signal?: AbortSignal,
  transport: MailTransport = relanceTransport()
): Promise<number> {
  let done = 0
  while (!signal?.aborted && (await isSendingEnabled(db.connection()))) {
    const row = await takeTest()
    if (!row) {
      break
    }
    try {
      await sendTest(row, transport)
    } catch (error) {
      logger.error({ err: error, outboxId: row.id }, 'test cannot be sent')
      await putOff(row, (error as Error).message)
    }
    done += 1
  }
  return done
}

async function takeTest(): Promise<TestRow | null> {
  const { rows } = await db.rawQuery<{ rows: TestRow[] }>(
    `UPDATE outbox AS o
      SET attempts = o.attempts + 1, available_at = rubis_now() + interval '2 minutes'
      WHERE o.id = (
        SELECT id FROM outbox
        WHERE done_at IS NULL AND gave_up_at IS NULL AND available_at <= rubis_now()
          AND organization_id IS NOT NULL AND kind = 'relance_test'
        ORDER BY available_at LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      RETURNING o.id, o.attempts, o.payload, o.organization_id AS "organizationId"`
  )
  return rows[0] ?? null
}

async function sendTest(row: TestRow, transport: MailTransport) {
  const { userId, draft } = row.payload
  const organization = await Organization.findOrFail(row.organizationId)
  const user = await User.findOrFail(userId)
  const mark = MARKS[user.locale]
  const { mail } = await previewTemplate(organization, {
    ...draft,
    subject: `${mark.subject}${draft.subject}`,
    body: `${mark.body}\n\n${draft.body}`,
  })
  if (!mail) {
    return putOff(row, 'no longer complete', { forGood: true })
  }

  const outcome = await transport.send(await toOutgoing(row, user, mail), deadlineFromNow(relances))
  switch (outcome.kind) {
    case 'accepted':
    case 'ambiguous':
      return markDone(row)
    case 'rate_limited':
      return giveBack(row, outcome.retryAfterMs)
    case 'not_sent':
      return giveBack(row, SOON)
    case 'refused':
      return putOff(row, outcome.code, { forGood: outcome.permanent })
  }
}

/** To the user's own address alone, and out of any conversation with the client. */
async function toOutgoing(
  { id, payload }: TestRow,
  user: User,
  mail: FrozenPayload
): Promise<OutgoingMessage> {
  const files = payload.draft.invoiceId
    ? await loadAttachments([{ invoiceId: payload.draft.invoiceId }])
    : new Map<string, Buffer>()
  return {
    id,
    idempotencyKey: `relance_test/${id}`,
    from: mail.from,
    to: { name: user.fullName, address: user.email },
    cc: [],
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      'Message-ID': `<test.${id}@${relances.mailDomain}>`,
      'Auto-Submitted': 'auto-generated',
      'X-Rubis-Test': '1',
    },
    attachments: mail.attachments.flatMap(({ filename, contentType, sha256 }) => {
      const content = files.get(sha256)
      return content ? [{ filename, contentType, sha256, content }] : []
    }),
  }
}
