import { vault } from '#lib/vault'
import type { MailContent } from '#services/notifications/sealed_mails'
import db from '@adonisjs/lucid/services/db'

/** A mail about an account that waits to be sent. */
export interface AccountMail extends MailContent {
  kind: string
  /** behind the `#` of its link; null when it has none */
  token: string | null
}

/** What waits for a mailbox, the newest first. */
export async function accountMailsTo(address: string): Promise<AccountMail[]> {
  const rows = await db
    .from('outbox')
    .where('kind', 'account')
    .whereRaw(`payload ->> 'sealed' IS NOT NULL`)
    .orderBy('id', 'desc')
  return rows
    .map((row) => ({
      kind: row.dedupe_key.split('/')[1] as string,
      ...vault.open<MailContent>('outbox.payload', row.payload.sealed),
    }))
    .filter(({ to }) => to.address === address)
    .map((mail) => ({ ...mail, token: /#([A-Za-z0-9_-]{43})/.exec(mail.text)?.[1] ?? null }))
}

/** The token of the newest link of that kind. */
export async function tokenMailedTo(address: string, kind: string): Promise<string> {
  const mail = (await accountMailsTo(address)).find((each) => each.kind === kind)
  if (!mail?.token) {
    throw new Error(`No ${kind} was mailed to ${address}`)
  }
  return mail.token
}
