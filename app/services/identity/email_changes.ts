import User from '#models/user'
import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import { recordAccountAudit, type Trace } from '#services/identity/account_audit'
import { consumeAccountLink, mintAccountLink } from '#services/identity/account_links'
import { linkTo, readerOf, wakeMails, writeAccountMails } from '#services/identity/account_mails'
import { revokeSignIns } from '#services/identity/sign_ins'
import { askForVerification, isOwnedByAnother } from '#services/identity/verify_email'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'

const PER_PERSON = { requests: 5, duration: '1 hour' }
const OPEN_HOURS = 24

/** A change that waits for the mailboxes. */
export interface OpenEmailChange {
  newEmail: string
  oldAgreed: boolean
  newAgreed: boolean
  /** ISO 8601, UTC */
  expiresAt: string
}

/**
 * Asks both mailboxes whether the account may move to another address; the old one stays in use until
 * both agree. An address that was never verified is simply replaced: nobody has agreed to it yet. One
 * that belongs to somebody else gets the same answer, and no link.
 *
 * @throws E_TOO_MANY_REQUESTS with the seconds to wait
 */
export async function requestEmailChange(userId: string, newEmail: string, trace: Trace) {
  await limiter.use(PER_PERSON).consume(`email_change_${userId}`)
  await db.transaction(async (trx) => {
    const user = await lockUser(trx, userId)
    if (newEmail === user.email) {
      return
    }
    await recordAccountAudit(trx, userId, 'account.email_change_asked', trace)
    await (user.emailVerifiedAt === null
      ? replaceUnverified(trx, user, newEmail)
      : openChange(trx, user, newEmail))
  })
  await wakeMails()
}

async function replaceUnverified(trx: TransactionClientContract, user: User, newEmail: string) {
  user.email = newEmail
  await user.save()
  await trx.rawQuery(
    `DELETE FROM account_links WHERE user_id = ? AND purpose = 'verify_email' AND used_at IS NULL`,
    [user.id]
  )
  if (!(await isOwnedByAnother(trx, user))) {
    await askForVerification(trx, user)
  }
}

async function openChange(trx: TransactionClientContract, user: User, newEmail: string) {
  await closeChanges(trx, user.id)
  const id = uuidv7()
  await trx.rawQuery(
    `INSERT INTO email_changes (id, user_id, new_email, expires_at)
      VALUES (?, ?, ?, rubis_now() + make_interval(hours => ?))`,
    [id, user.id, newEmail, OPEN_HOURS]
  )
  const ask = { userId: user.id, emailChangeId: id }
  const old = await mintAccountLink(trx, { ...ask, purpose: 'old_email' })
  await writeAccountMails(trx, [
    {
      kind: 'email_change_old',
      to: readerOf(user),
      newEmail,
      url: linkTo('/verifier/changement', old.token),
      until: old.until,
    },
  ])
  if (!(await isOwnedByAnother(trx, { id: user.id, email: newEmail }))) {
    const fresh = await mintAccountLink(trx, { ...ask, purpose: 'new_email' })
    await writeAccountMails(trx, [
      {
        kind: 'email_change_new',
        to: { ...readerOf(user), email: newEmail },
        url: linkTo('/verifier/changement', fresh.token),
        until: fresh.until,
      },
    ])
  }
}

/** Forgets the change that waits, and its links. Harmless when none does. */
export async function cancelEmailChange(userId: string, trace: Trace) {
  await db.transaction(async (trx) => {
    await lockUser(trx, userId)
    await closeChanges(trx, userId)
    await recordAccountAudit(trx, userId, 'account.email_change_cancelled', trace)
  })
}

/**
 * One mailbox agrees; the second one makes the change. Both the former and the new address are told,
 * and every session is closed: the address is what one signs in with.
 *
 * @returns whether the address is changed, or waits for the other mailbox
 * @throws NotFoundException the same for a link that is unknown, over, used, or meant for something else
 * @throws ConflictException `email_taken` when somebody else verified the address meanwhile
 */
export async function agreeToEmailChange(token: string, trace: Trace): Promise<boolean> {
  const isDone = await db.transaction(async (trx) => {
    const { userId, purpose, emailChangeId } = await consumeAccountLink(trx, token, [
      'old_email',
      'new_email',
    ])
    const user = await lockUser(trx, userId)
    const column = purpose === 'old_email' ? 'old_agreed_at' : 'new_agreed_at'
    const { rows } = await trx.rawQuery<{ rows: { newEmail: string; isWhole: boolean }[] }>(
      `UPDATE email_changes SET ${column} = rubis_now()
        WHERE id = ? AND closed_at IS NULL AND expires_at > rubis_now()
        RETURNING new_email AS "newEmail",
          old_agreed_at IS NOT NULL AND new_agreed_at IS NOT NULL AS "isWhole"`,
      [emailChangeId ?? '']
    )
    if (!rows[0]) {
      throw new NotFoundException()
    }
    if (rows[0].isWhole) {
      await takeAddress(trx, user, rows[0].newEmail, trace)
    }
    return rows[0].isWhole
  })
  await wakeMails()
  return isDone
}

async function takeAddress(
  trx: TransactionClientContract,
  user: User,
  newEmail: string,
  trace: Trace
) {
  if (await isOwnedByAnother(trx, { id: user.id, email: newEmail })) {
    throw new ConflictException(
      'email_taken',
      'Cette adresse est déjà celle d’un autre compte. Connectez-vous à celui-là.'
    )
  }
  const former = readerOf(user)
  user.email = newEmail
  await user.save()
  await closeChanges(trx, user.id)
  await revokeSignIns(trx, user.id)
  await writeAccountMails(
    trx,
    [former, readerOf(user)].map((to) => ({
      kind: 'email_changed' as const,
      to,
      newEmail,
      url: null,
    }))
  )
  await recordAccountAudit(trx, user.id, 'account.email_changed', trace)
}

export async function findEmailChange(userId: string): Promise<OpenEmailChange | null> {
  const { rows } = await db.rawQuery<{ rows: (OpenEmailChange & { until: Date })[] }>(
    `SELECT new_email AS "newEmail", old_agreed_at IS NOT NULL AS "oldAgreed",
        new_agreed_at IS NOT NULL AS "newAgreed", expires_at AS until
      FROM email_changes WHERE user_id = ? AND closed_at IS NULL AND expires_at > rubis_now()`,
    [userId]
  )
  if (!rows[0]) {
    return null
  }
  const { until, ...change } = rows[0]
  return { ...change, expiresAt: DateTime.fromJSDate(until).toUTC().toISO()! }
}

async function closeChanges(trx: TransactionClientContract, userId: string) {
  await trx.rawQuery(
    'UPDATE email_changes SET closed_at = rubis_now() WHERE user_id = ? AND closed_at IS NULL',
    [userId]
  )
  await trx.rawQuery(
    `DELETE FROM account_links
      WHERE user_id = ? AND purpose IN ('old_email', 'new_email') AND used_at IS NULL`,
    [userId]
  )
}

const lockUser = (trx: TransactionClientContract, id: string) =>
  User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
