import inboundMail from '#config/inbound_mail'
import { findThread } from '#services/client_replies/find_thread'
import { tokenIn } from '#services/inbound_mail/address'
import { replyTokenIn } from '#values/reply_address'
import db from '@adonisjs/lucid/services/db'

/** What is looked at in a mail that was received. */
export interface ReceivedMail {
  email_id?: unknown
  message_id?: unknown
  from?: unknown
  to?: unknown
  cc?: unknown
  bcc?: unknown
}

/** The organization that a mail is for, by its present address; null for nobody here. */
export async function addresseeOf(mail: ReceivedMail): Promise<string | null> {
  const replyToken = replyTokenOf(mail)
  if (replyToken) {
    const thread = await findThread(replyToken)
    return thread && thread.organizationId
  }
  const token = tokenIn(addressesOf(mail))
  const owner = token && (await db.from('organizations').where('inbound_token', token).first())
  return owner ? owner.id : null
}

/** A mail to an address of replies is never one of invoices, whoever else it is to; null for no reply. */
export const replyTokenOf = (mail: ReceivedMail): string | null =>
  replyTokenIn(addressesOf(mail), inboundMail.domain)

const addressesOf = ({ to, cc, bcc }: ReceivedMail): string[] =>
  [to, cc, bcc].flat().filter((one) => typeof one === 'string')
