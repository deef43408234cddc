import { tokenIn } from '#services/inbound_mail/address'
import db from '@adonisjs/lucid/services/db'

/** What is looked at in a mail that was received. */
export interface ReceivedMail {
  email_id?: unknown
  to?: unknown
  cc?: unknown
  bcc?: unknown
}

/** The organization that a mail is for, by its present address; null for nobody here. */
export async function addresseeOf({ to, cc, bcc }: ReceivedMail): Promise<string | null> {
  const addresses = [to, cc, bcc].flat().filter((one) => typeof one === 'string')
  const token = tokenIn(addresses)
  const owner = token && (await db.from('organizations').where('inbound_token', token).first())
  return owner ? owner.id : null
}
