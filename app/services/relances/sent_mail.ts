import NotFoundException from '#exceptions/not_found_exception'
import OutboundMessage from '#models/outbound_message'
import RelanceTask from '#models/relance_task'
import { withoutTokens } from '#values/client_urls'
import type { FrozenPayload } from '#values/frozen_payload'
import type { DateTime } from 'luxon'

/** A mail as it was put on the wire, word for word. */
export interface SentMail {
  mail: FrozenPayload
  /** cents, as the mail says */
  remainderCents: number
  /** when it was first given to the transport */
  postedAt: DateTime
}

/**
 * What a reminder said when it left, from the frozen message: the words of today would say something
 * else. Only the client's own link is not given back. One whose fate nobody knows is shown too, since that is what a person decides about.
 *
 * @throws NotFoundException when no mail of this reminder of the organization left, or may have left
 */
export async function readSentMail(organizationId: string, taskId: string): Promise<SentMail> {
  const task = await RelanceTask.query()
    .where({ organizationId, id: taskId })
    .whereIn('status', ['sent', 'unknown'])
    .whereNotNull('outboundMessageId')
    .first()
  if (task === null) {
    throw new NotFoundException()
  }
  const message = await OutboundMessage.query()
    .where({ organizationId, id: task.outboundMessageId })
    .firstOrFail()
  return {
    mail: withoutLinks(message.payload),
    remainderCents: message.remainderCents,
    postedAt: message.firstPostedAt,
  }
}

const withoutLinks = (mail: FrozenPayload): FrozenPayload => ({
  ...mail,
  text: withoutTokens(mail.text),
  html: withoutTokens(mail.html),
})
