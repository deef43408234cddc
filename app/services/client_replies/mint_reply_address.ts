import inboundMail from '#config/inbound_mail'
import { pooledRandomBytes } from '#lib/random_bytes'
import { newReplyToken, replyAddress } from '#values/reply_address'

/** Where a reminder may be answered; its row keeps the hash only, as for its link. */
export interface MintedReplyAddress {
  hash: Buffer
  address: string
}

/** Another for every mail, so that an answer says which one it answers; null when no mail is received here. */
export function mintReplyAddress(): MintedReplyAddress | null {
  if (inboundMail.domain === null) {
    return null
  }
  const { token, hash } = newReplyToken(pooledRandomBytes(16))
  return { hash, address: replyAddress(token, inboundMail.domain) }
}
