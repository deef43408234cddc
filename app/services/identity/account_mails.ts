import { appUrl } from '#config/app'
import { accountMail, type AccountMailKind, type AccountMailFacts } from '#mails/account_mail'
import { queueAccountMails, type MailReader } from '#services/notifications/sealed_mails'
import type User from '#models/user'
import { enqueue } from '#lib/queue'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'

/** A security notice that has not left after a day helps nobody any more. */
const NOTICE_HOURS = 24

export interface AccountMail extends AccountMailFacts {
  kind: AccountMailKind
  to: MailReader
  /** null for a mail without a link */
  until?: DateTime
}

/** Keeps mails about an account, in the transaction of what they tell; `wakeMails` after the commit. */
export async function writeAccountMails(
  trx: TransactionClientContract,
  mails: readonly AccountMail[]
) {
  await queueAccountMails(
    trx,
    mails.map(({ kind, to, until, ...facts }) => ({
      dedupeKey: `account/${kind}/${uuidv7()}`,
      reader: to,
      until: until ?? DateTime.utc().plus({ hours: NOTICE_HOURS }),
      ...accountMail(kind, { locale: to.locale, userName: to.fullName, ...facts }),
    }))
  )
}

/** Lets a worker send what was just committed, rather than at its next round. */
export async function wakeMails() {
  await enqueue('mails', 'SendOutboxJob', {})
}

/** A page of the application that reads its token behind the `#`, which no server and no log ever sees. */
export function linkTo(page: string, token?: string): string {
  const url = new URL(page, appUrl)
  if (token) {
    url.hash = token
  }
  return url.href
}

export const readerOf = (user: User): MailReader => ({
  userId: user.id,
  email: user.email,
  fullName: user.fullName,
  locale: user.locale,
})
