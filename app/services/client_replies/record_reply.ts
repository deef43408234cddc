import { vault } from '#lib/vault'
import ClientReply from '#models/client_reply'
import Invoice from '#models/invoice'
import ReplyTriage from '#models/reply_triage'
import { recordActivity } from '#services/activity/record'
import { CLIENT } from '#services/client_answers/record_answer'
import { withdrawApprovals } from '#services/client_answers/withdraw_approvals'
import type { ReplyThread } from '#services/client_replies/find_thread'
import { holdInChange } from '#services/invoices/holds'
import { notifyOrganization } from '#services/notifications/notify'
import { whenQuiet } from '#services/relances/quiet'
import { isClosed } from '#values/invoice_status'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface ReceivedReply {
  /** as the mail names itself */
  messageId: string
  /** address, in lower case; empty when the mail says none */
  sender: string
  excerpt: string
  isAutomatic: boolean
}

/**
 * A client answered by mail. In one transaction, when no reminder to them is on the wire: every invoice of
 * the reminder that is still owed is held until the user decides, formal notices that were approved are
 * to be read again, the members are told. A robot's answer is noted and stops nothing; the same mail a
 * second time does nothing.
 *
 * @throws ReminderLeavingNowException
 */
export async function recordReply(thread: ReplyThread, reply: ReceivedReply): Promise<void> {
  const { organizationId, clientId } = thread
  if (reply.isAutomatic) {
    await db.transaction((trx) => keep(trx, thread, reply))
    return
  }
  await whenQuiet(organizationId, { clientId }, (trx) => keep(trx, thread, reply))
}

/** The address that the organization answers from, or one of a member. */
export async function isOurs(organizationId: string, sender: string): Promise<boolean> {
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM organizations WHERE id = :organizationId AND lower(reply_to) = :sender
      UNION ALL
      SELECT 1 FROM memberships AS m JOIN users AS u ON u.id = m.user_id
      WHERE m.organization_id = :organizationId AND lower(u.email) = :sender
      LIMIT 1`,
    { organizationId, sender }
  )
  return rows.length > 0
}

async function keep(trx: TransactionClientContract, thread: ReplyThread, reply: ReceivedReply) {
  const { organizationId, messageId } = thread
  await assertSameClient(trx, thread)
  const invoices = await lockInvoices(trx, thread)
  const known = await ClientReply.query({ client: trx })
    .where({ organizationId, messageId: reply.messageId })
    .first()
  if (known) {
    return
  }
  const { id: replyId } = await ClientReply.create(
    {
      organizationId,
      outboundMessageId: messageId,
      messageId: reply.messageId,
      sender: reply.sender,
      excerptEncrypted: vault.seal('client_replies.excerpt', reply.excerpt),
      isAutomatic: reply.isAutomatic,
      isKnown: await isContact(trx, thread, reply.sender),
    },
    { client: trx }
  )
  for (const invoice of invoices) {
    const holdId = reply.isAutomatic ? null : await hold(trx, invoice)
    await ReplyTriage.create(
      { organizationId, clientReplyId: replyId, invoiceId: invoice.id, holdId },
      { client: trx }
    )
    await recordActivity(trx, {
      organizationId,
      kind: 'client_replied',
      actor: CLIENT,
      invoiceId: invoice.id,
      clientId: invoice.clientId,
      data: { replyId, automatic: reply.isAutomatic, held: holdId !== null },
    })
  }
  const [held] = reply.isAutomatic ? [] : invoices.filter(({ status }) => !isClosed(status))
  if (held) {
    await notifyOrganization(trx, {
      organizationId,
      kind: 'client_answered',
      invoiceId: held.id,
      data: { replyId, answer: 'reply' },
      dedupeKey: `client_replied/${replyId}`,
    })
  }
}

/** Under the client's lock. Whoever merged them meanwhile moved the reminder: read anew, it is found. */
async function assertSameClient(
  trx: TransactionClientContract,
  { organizationId, messageId, clientId }: ReplyThread
) {
  await trx
    .from('outbound_messages')
    .where({ organization_id: organizationId, id: messageId, client_id: clientId })
    .firstOrFail()
}

/** All that the reminder asked for, by id as everywhere; the lock also makes the same mail wait for itself. */
async function lockInvoices(
  trx: TransactionClientContract,
  { organizationId, messageId }: ReplyThread
): Promise<Invoice[]> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT invoice_id AS id FROM relance_tasks
      WHERE organization_id = :organizationId AND outbound_message_id = :messageId
      UNION
      SELECT invoice_id FROM outbound_messages
      WHERE organization_id = :organizationId AND id = :messageId
      ORDER BY id`,
    { organizationId, messageId }
  )
  const invoices: Invoice[] = []
  for (const { id } of rows) {
    invoices.push(await Invoice.lock(trx, organizationId, id))
  }
  return invoices
}

async function isContact(
  trx: TransactionClientContract,
  { organizationId, clientId }: ReplyThread,
  email: string
): Promise<boolean> {
  const contact = await trx
    .from('client_contacts')
    .where({ organization_id: organizationId, client_id: clientId, email })
    .first()
  return contact !== null
}

/** Null for an invoice that is closed: nothing more leaves for it anyway. */
async function hold(trx: TransactionClientContract, invoice: Invoice): Promise<string | null> {
  if (isClosed(invoice.status)) {
    return null
  }
  await withdrawApprovals({ trx, invoice, waiting: [] })
  const { id } = await holdInChange(
    trx,
    invoice.organizationId,
    { invoiceId: invoice.id },
    { reason: 'reply_received', endsAt: null },
    CLIENT
  )
  return id
}
