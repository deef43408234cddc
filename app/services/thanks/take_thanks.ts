import relances from '#config/relances'
import type { OutgoingMessage } from '#lib/mail_transport/contract'
import { thanksMail } from '#mails/thanks_mail'
import { giveMailUp } from '#services/notifications/sealed_mails'
import { creditorOf } from '#services/relances/compose_relance'
import { readFactsOf, type StartRow } from '#services/relances/start_facts'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Longer than a send may take: after it, the process that began is taken for dead. */
const LEASE = '2 minutes'

/** So soon after a reminder, a payment was on its way. */
const CROSSING = '24 hours'

const WAITING = `kind = 'client_thanks' AND done_at IS NULL AND gave_up_at IS NULL
  AND available_at <= rubis_now()`

/** Thanks that are marked as begun: their bytes may leave now, and only now. */
export interface TakenThanks {
  id: string
  attempts: number
  organizationId: string
  invoiceId: string
  clientId: string
  message: OutgoingMessage
}

interface Waiting {
  id: string
  organizationId: string
  invoiceId: string
}

interface Begun {
  attempts: number
  /** an earlier process began to send it and never said how that ended */
  beganBefore: boolean
  late: boolean
}

/**
 * The next thanks that wait, decided under the lock of their invoice, so that a payment taken back
 * before this moment is seen. Null when none waits; `passed` when these do not leave, or another
 * process has them.
 */
export async function takeThanks(): Promise<TakenThanks | 'passed' | null> {
  const { rows } = await db.rawQuery<{ rows: Waiting[] }>(
    `SELECT id, organization_id AS "organizationId", payload ->> 'invoiceId' AS "invoiceId"
      FROM outbox WHERE ${WAITING} ORDER BY available_at, id LIMIT 1`
  )
  const waiting = rows.at(0)
  return waiting ? db.transaction((trx) => decide(trx, waiting)) : null
}

/** The invoice first, as in a payment: whoever pays and whoever sends never wait for each other. */
async function decide(
  trx: TransactionClientContract,
  { id, organizationId, invoiceId }: Waiting
): Promise<TakenThanks | 'passed'> {
  await trx.rawQuery(
    'SELECT id FROM invoices WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [organizationId, invoiceId]
  )
  const begun = await begin(trx, id)
  if (!begun) {
    return 'passed'
  }
  if (begun.beganBefore) {
    await giveMailUp({ id }, 'may_have_left', trx)
    return 'passed'
  }
  const reminder = await lastReminder(trx, organizationId, invoiceId)
  const facts = reminder && (await readFactsOf(trx, organizationId, reminder.taskId))
  const recipient = facts && recipientOf(facts)
  const objection = begun.late ? 'too_late' : objectionTo(reminder, facts)
  if (objection || !facts || !recipient || !reminder) {
    await trx.from('outbox').where('id', id).update({ started_at: null })
    await giveMailUp({ id }, objection ?? 'no_recipient', trx)
    return 'passed'
  }
  const { client_id: clientId } = facts
  const message = compose(id, facts, recipient, reminder)
  return { id, attempts: begun.attempts, organizationId, invoiceId, clientId, message }
}

async function begin(trx: TransactionClientContract, id: string): Promise<Begun | null> {
  const { rows } = await trx.rawQuery<{ rows: Begun[] }>(
    `WITH picked AS (
        SELECT id, started_at FROM outbox WHERE id = ? AND ${WAITING} FOR UPDATE SKIP LOCKED
      )
      UPDATE outbox AS o
        SET attempts = o.attempts + 1, started_at = coalesce(o.started_at, rubis_now()),
          available_at = rubis_now() + interval '${LEASE}'
        FROM picked WHERE o.id = picked.id
        RETURNING o.attempts, picked.started_at IS NOT NULL AS "beganBefore",
          coalesce((o.payload ->> 'until')::timestamptz <= rubis_now(), false) AS late`,
    [id]
  )
  return rows.at(0) ?? null
}

interface Reminder {
  taskId: string
  messageIdHeader: string
  thanksClients: boolean
  /** the money came within a day of it: the two very likely crossed */
  crossed: boolean
}

/** The last reminder that left for this invoice: the thanks go on with its conversation. */
async function lastReminder(
  trx: TransactionClientContract,
  organizationId: string,
  invoiceId: string
): Promise<Reminder | null> {
  const { rows } = await trx.rawQuery<{ rows: Reminder[] }>(
    `SELECT t.id AS "taskId", m.message_id_header AS "messageIdHeader",
        o.thanks_clients AS "thanksClients",
        EXISTS (
          SELECT 1 FROM payments AS p
          WHERE p.organization_id = t.organization_id AND p.invoice_id = t.invoice_id
            AND p.voided_at IS NULL AND p.created_at >= m.first_posted_at
            AND p.created_at < m.first_posted_at + interval '${CROSSING}'
        ) AS crossed
      FROM relance_tasks AS t
      JOIN outbound_messages AS m ON m.id = t.outbound_message_id
      JOIN organizations AS o ON o.id = t.organization_id
      WHERE t.organization_id = ? AND t.invoice_id = ? AND t.status = 'sent'
      ORDER BY m.first_posted_at DESC, m.id DESC LIMIT 1`,
    [organizationId, invoiceId]
  )
  return rows.at(0) ?? null
}

/** Why these thanks do not leave, if anything is against it now. */
function objectionTo(reminder: Reminder | null, facts: StartRow | null): string | null {
  if (!reminder || !facts) {
    return 'no_reminder'
  }
  const reasons: [boolean, string][] = [
    [facts.invoice_status !== 'paid', 'no_longer_paid'],
    [!reminder.thanksClients, 'not_wanted'],
    [facts.dry_run || !facts.verified, 'dry_run'],
    [facts.holds.length > 0, 'held'],
  ]
  return reasons.find(([isSo]) => isSo)?.[1] ?? null
}

const recipientOf = ({ contacts }: StartRow) =>
  contacts.find(({ role, suppressed }) => role === 'to' && !suppressed) ?? null

function compose(
  id: string,
  facts: StartRow,
  recipient: StartRow['contacts'][number],
  { messageIdHeader: repliesTo, crossed }: Reminder
): OutgoingMessage {
  const { creditor } = facts
  const root = `<invoice.${facts.invoice_id}@${relances.mailDomain}>`
  return {
    ...thanksMail({
      locale: facts.client_locale,
      creditor: creditorOf(facts),
      clientName: facts.client_name,
      numero: facts.numero,
      paidCents: facts.paid_cents,
      crossed,
      signature: creditor.signature || creditor.sender_name,
    }),
    id,
    idempotencyKey: `mail/${id}`,
    from: { name: creditor.sender_name, address: relances.mailFrom },
    to: { name: recipient.name, address: recipient.email },
    cc: [],
    replyTo: { name: creditor.sender_name, address: creditor.reply_to },
    headers: {
      'Message-ID': `<thanks.${id}@${relances.mailDomain}>`,
      'References': `${root} ${repliesTo}`,
      'In-Reply-To': repliesTo,
      'Auto-Submitted': 'auto-generated',
    },
    attachments: [],
  }
}
