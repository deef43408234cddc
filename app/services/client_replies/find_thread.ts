import { hashReplyToken } from '#values/reply_address'
import db from '@adonisjs/lucid/services/db'

/** The reminder that a reply answers. */
export interface ReplyThread {
  organizationId: string
  clientId: string
  messageId: string
}

/** By the address that it carried; null for an unknown one, or once the organization no longer wants it. */
export async function findThread(token: string): Promise<ReplyThread | null> {
  const { rows } = await db.rawQuery<{ rows: ReplyThread[] }>(
    `SELECT m.organization_id AS "organizationId", m.client_id AS "clientId", m.id AS "messageId"
      FROM outbound_messages AS m JOIN organizations AS o ON o.id = m.organization_id
      WHERE m.reply_hash = ? AND o.reads_replies`,
    [hashReplyToken(token)]
  )
  return rows.at(0) ?? null
}
