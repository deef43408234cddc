import User from '#models/user'
import ConflictException from '#exceptions/conflict_exception'
import { recordAccountAudit, type Trace } from '#services/identity/account_audit'
import { consumeAccountLink, mintAccountLink } from '#services/identity/account_links'
import { linkTo, readerOf, wakeMails, writeAccountMails } from '#services/identity/account_mails'
import { askAgain } from '#services/invoices/holds'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** One mail a minute, and not for ever. */
const PER_MINUTE = { requests: 1, duration: '1 min' }
const PER_DAY = { requests: 10, duration: '1 day' }

/** Seconds after which another mail may be asked for. */
export const RESEND_AFTER_SECONDS = 60

/** Writes the mail that asks whether an address is theirs, in the transaction of what needs it. */
export async function askForVerification(trx: TransactionClientContract, user: User) {
  const { token, until } = await mintAccountLink(trx, { userId: user.id, purpose: 'verify_email' })
  await writeAccountMails(trx, [
    { kind: 'verify_email', to: readerOf(user), url: linkTo('/verifier', token), until },
  ])
}

/**
 * Sends the mail once more; the link of the one before opens nothing any more. Harmless when the
 * address is verified already.
 *
 * @throws E_TOO_MANY_REQUESTS with the seconds to wait
 */
export async function resendVerification(userId: string): Promise<void> {
  await limiter.use(PER_MINUTE).consume(`verification_minute_${userId}`)
  await limiter.use(PER_DAY).consume(`verification_day_${userId}`)
  await db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    if (user.emailVerifiedAt === null && !(await isOwnedByAnother(trx, user))) {
      await askForVerification(trx, user)
    }
  })
  await wakeMails()
}

/**
 * The person who holds the mailbox says that the address is theirs. What waited for it may leave.
 *
 * @throws NotFoundException the same for a link that is unknown, over, used, or meant for something else
 * @throws ConflictException `email_taken` when the address was verified for another account meanwhile
 */
export async function verifyEmail(token: string, trace: Trace): Promise<void> {
  await db.transaction(async (trx) => {
    const { userId } = await consumeAccountLink(trx, token, ['verify_email'])
    await markVerified(trx, userId)
    await recordAccountAudit(trx, userId, 'account.email_verified', trace)
  })
}

/** Organizations before users: in the order of every lock. */
export async function markVerified(trx: TransactionClientContract, userId: string) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT o.id FROM organizations AS o
      JOIN memberships AS m ON m.organization_id = o.id
      WHERE m.user_id = ? AND m.role = 'owner' AND o.verified_at IS NULL
      ORDER BY o.id FOR NO KEY UPDATE OF o`,
    [userId]
  )
  const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
  if (await isOwnedByAnother(trx, user)) {
    throw new ConflictException(
      'email_taken',
      'Cette adresse est déjà celle d’un autre compte. Connectez-vous à celui-là.'
    )
  }
  await trx.rawQuery(
    `UPDATE users SET email_verified_at = coalesce(email_verified_at, rubis_now()) WHERE id = ?`,
    [userId]
  )
  for (const { id } of rows) {
    await trx.rawQuery('UPDATE organizations SET verified_at = rubis_now() WHERE id = ?', [id])
    await askAgain(trx, id, {}, ['email_unverified'])
  }
}

/** Whether somebody else has proved that the mailbox of this account is theirs. */
export async function isOwnedByAnother(
  trx: TransactionClientContract,
  { id, email }: Pick<User, 'id' | 'email'>
): Promise<boolean> {
  const other = await trx
    .from('users')
    .where('email', email)
    .whereNot('id', id)
    .whereNotNull('email_verified_at')
    .first()
  return Boolean(other)
}
