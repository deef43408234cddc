import User from '#models/user'
import { recordAccountAudit, type Trace } from '#services/identity/account_audit'
import {
  consumeAccountLink,
  mintAccountLink,
  revokeAccountLinks,
} from '#services/identity/account_links'
import { linkTo, readerOf, wakeMails, writeAccountMails } from '#services/identity/account_mails'
import { assertHardToGuess } from '#services/identity/sign_up'
import { revokeSignIns } from '#services/identity/sign_ins'
import { distrustDevices } from '#services/identity/trusted_devices'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** From one network address, told with 429; and to one mailbox, silently: it is nobody's business. */
const PER_ADDRESS = { requests: 30, duration: '1 hour' }
const PER_MAILBOX = { requests: 3, duration: '1 hour' }

/** Longer than the work of either answer takes: whether a mail was written cannot be told from the time. */
const ANSWERED_AFTER_MS = 250

/**
 * Mails a link to choose another password, when the address is one that somebody verified. The caller
 * learns nothing either way, nor by the time it takes (ASVS 6.3.8).
 *
 * @throws E_TOO_MANY_REQUESTS for too many from one address, known or not
 */
export async function requestReset(email: string, ip: string): Promise<void> {
  await limiter.use(PER_ADDRESS).consume(`reset_address_${ip}`)
  await Promise.all([mailReset(email), sleep(ANSWERED_AFTER_MS)])
}

async function mailReset(email: string): Promise<void> {
  const mailbox = createHash('sha256').update(email).digest('hex')
  const isAllowed = await limiter.use(PER_MAILBOX).attempt(`reset_mailbox_${mailbox}`, () => true)
  await db.transaction(async (trx) => {
    const user = await User.query({ client: trx })
      .where('email', email)
      .whereNotNull('email_verified_at')
      .first()
    if (user && isAllowed) {
      const link = await mintAccountLink(trx, { userId: user.id, purpose: 'reset_password' })
      await writeAccountMails(trx, [
        {
          kind: 'reset_password',
          to: readerOf(user),
          url: linkTo('/reinitialiser', link.token),
          until: link.until,
        },
      ])
    }
  })
  await wakeMails()
}

/**
 * Sets the password of whoever holds the link. Every session is closed, every device is asked for the
 * second factor again, and nobody is signed in: the second factor is not skipped (ASVS 6.4.3).
 *
 * @throws NotFoundException the same for a link that is unknown, over, used, or meant for something else
 * @throws UnprocessableException `common_password`: the link may then be used again
 */
export async function resetPassword(token: string, password: string, trace: Trace) {
  await db.transaction(async (trx) => {
    const { userId } = await consumeAccountLink(trx, token, ['reset_password'])
    const user = await lockUser(trx, userId)
    await setPassword(trx, user, password)
    await revokeSignIns(trx, userId)
    await recordAccountAudit(trx, userId, 'account.password_reset', trace)
  })
  await wakeMails()
}

/**
 * Changes the password of someone who has just proved who they are. Their other sessions are closed.
 *
 * @throws UnprocessableException `common_password`
 */
export async function changePassword(
  userId: string,
  password: string,
  signInId: string,
  trace: Trace
): Promise<void> {
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    await setPassword(trx, user, password)
    await revokeSignIns(trx, userId, signInId)
    await recordAccountAudit(trx, userId, 'account.password_changed', trace)
  })
  await wakeMails()
}

async function setPassword(trx: TransactionClientContract, user: User, password: string) {
  assertHardToGuess(password, [user.fullName, user.email])
  user.password = password
  await user.save()
  await revokeAccountLinks(trx, user.id, ['reset_password'])
  await distrustDevices(trx, user.id)
  await writeAccountMails(trx, [
    { kind: 'password_changed', to: readerOf(user), url: linkTo('/mot-de-passe-oublie') },
  ])
}

const lockUser = (trx: TransactionClientContract, id: string) =>
  User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
