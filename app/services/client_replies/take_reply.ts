import { findThread } from '#services/client_replies/find_thread'
import { isOurs, recordReply } from '#services/client_replies/record_reply'
import type { ReceivedMail } from '#services/inbound_mail/addressee'
import { wordsOf } from '#services/inbound_mail/mail_source'
import { addressIn, excerptOf, isAutomatic } from '#values/incoming_reply'

const NO_WORDS = { headers: {}, text: null, html: null }

/**
 * Reads a mail that answers a reminder. One too heavy to be read holds the reminders all the same, and
 * shows no words. What the organization itself writes in the conversation is no reply.
 *
 * @throws when the provider does not give it, or ReminderLeavingNowException: it is tried again later
 */
export async function takeReply(token: string, received: ReceivedMail): Promise<void> {
  const thread = await findThread(token)
  const sender = addressIn(String(received.from ?? ''))
  if (!thread || (await isOurs(thread.organizationId, sender))) {
    return
  }
  const mail = (await wordsOf(String(received.email_id))) ?? NO_WORDS
  await recordReply(thread, {
    messageId: String(received.message_id || received.email_id).slice(0, 500),
    sender,
    excerpt: excerptOf(mail),
    isAutomatic: isAutomatic(mail, sender),
  })
}
