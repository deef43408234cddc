import { recordReply } from '#services/client_replies/record_reply'
import db from '@adonisjs/lucid/services/db'

interface LastReminder {
  messageId: string
  clientId: string
  recipient: string
}

/** What a client answered by mail to the last reminder of an invoice, recorded as when it comes in. */
export async function retellReply(organizationId: string, invoiceId: string, words: string) {
  const { messageId, clientId, recipient } = await lastReminder(organizationId, invoiceId)
  await recordReply(
    { organizationId, clientId, messageId },
    {
      messageId: `<${messageId}.reply@${recipient.split('@')[1]}>`,
      sender: recipient,
      excerpt: words,
      isAutomatic: false,
    }
  )
}

async function lastReminder(organizationId: string, invoiceId: string): Promise<LastReminder> {
  const { rows } = await db.rawQuery<{ rows: LastReminder[] }>(
    `SELECT t.outbound_message_id AS "messageId", t.client_id AS "clientId", k.email AS recipient
      FROM relance_tasks AS t
      JOIN client_contacts AS k ON k.organization_id = t.organization_id AND k.client_id = t.client_id
        AND k.role = 'to'
      WHERE t.organization_id = ? AND t.invoice_id = ? AND t.status = 'sent'
      ORDER BY t.sent_at DESC LIMIT 1`,
    [organizationId, invoiceId]
  )
  if (rows.length === 0) {
    throw new Error(`A reply of the demo answers no reminder: ${invoiceId}`)
  }
  return rows[0]
}
