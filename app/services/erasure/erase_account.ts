import { randomBytes } from 'node:crypto'
import { databaseNow } from '#lib/clock'
import { accountErasedNotice } from '#mails/erasure_notice'
import User from '#models/user'
import { eraseEmptyOrganizations } from '#services/erasure/empty_organizations'
import { recordAccountAudit, type Trace } from '#services/identity/account_audit'
import { readerOf, wakeMails } from '#services/identity/account_mails'
import { queueAccountMails } from '#services/notifications/sealed_mails'
import { withdrawInvitationsOf } from '#services/team/invitations'
import logger from '@adonisjs/core/services/logger'
import hash from '@adonisjs/core/services/hash'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How long the mail that says it is done may take. */
const TOLD_WITHIN = { days: 7 }

/** Whoever did something keeps having done it, under no name. */
const NOBODY = { fr: 'Compte supprimé', en: 'Deleted account' }

/** Everything that is a person's alone. Their keys and calendar addresses go with their memberships. */
const OWN_ROWS = [
  'DELETE FROM memberships WHERE user_id = :userId',
  'DELETE FROM notifications WHERE user_id = :userId',
  'DELETE FROM notification_preferences WHERE user_id = :userId',
  'DELETE FROM saved_views WHERE user_id = :userId',
  'DELETE FROM sign_ins WHERE user_id = :userId',
  'DELETE FROM sessions WHERE user_id = :userId::text',
  'DELETE FROM trusted_devices WHERE user_id = :userId',
  'DELETE FROM passkeys WHERE user_id = :userId',
  'DELETE FROM recovery_codes WHERE user_id = :userId',
  'DELETE FROM account_links WHERE user_id = :userId',
  'DELETE FROM email_changes WHERE user_id = :userId',
  // Mails that wait for them; those that left hold no address any more.
  `DELETE FROM outbox WHERE payload ->> 'userId' = :userId`,
  'UPDATE organization_erasures SET asked_by = NULL WHERE asked_by = :userId',
]

/**
 * Nothing of a person is left: what they did in an organization stays there, done by nobody. An
 * organization of theirs alone that never held anything goes with them; the address is free again.
 *
 * @param says whether they are told, which is so but for what came back with a backup
 * @throws ConflictException `owner_of_organizations` what somebody else, or a client, hangs on is handed
 *   over or erased first
 */
export async function eraseAccount(userId: string, trace: Trace, { says = true } = {}) {
  await db.transaction(async (trx) => {
    await eraseEmptyOrganizations(trx, userId)
    await forgetPerson(trx, userId, { trace, says })
  })
  logger.warn({ userId }, 'account erased')
  await wakeMails()
}

/**
 * The same inside a transaction that has begun, of somebody who owns nothing any more: the caller holds
 * what they owned.
 */
export async function forgetPerson(
  trx: TransactionClientContract,
  userId: string,
  { trace, says }: { trace: Trace; says: boolean }
) {
  const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
  await leaveEverything(trx, user, trace)
  if (says) {
    await tell(trx, user)
  }
  // Nobody can find the words again: they are made here, hashed, and forgotten.
  const password = await hash.make(randomBytes(32).toString('base64url'))
  await trx.rawQuery(
    `UPDATE users
      SET email = id || '@efface.invalid', full_name = :name, password = :password,
        preferences = '{}', email_verified_at = NULL, last_login_at = NULL,
        totp_secret_encrypted = NULL, totp_confirmed_at = NULL, totp_last_step = NULL,
        erased_at = rubis_now(), updated_at = rubis_now()
      WHERE id = :userId`,
    { userId, name: NOBODY[user.locale], password }
  )
  // Only of somebody who is erased may a line forget where they were.
  await trx.rawQuery('UPDATE audit_logs SET ip = NULL, user_agent = NULL WHERE user_id = ?', [
    userId,
  ])
}

async function leaveEverything(trx: TransactionClientContract, user: User, trace: Trace) {
  await recordAccountAudit(trx, user.id, 'account.erased', trace)
  const memberships = await trx.from('memberships').where('user_id', user.id)
  for (const { organization_id: organizationId } of memberships) {
    await withdrawInvitationsOf(trx, { organizationId, userId: user.id })
  }
  await trx.from('invitations').where('email', user.email).delete()
  for (const statement of OWN_ROWS) {
    await trx.rawQuery(statement, { userId: user.id })
  }
}

async function tell(trx: TransactionClientContract, user: User) {
  const reader = readerOf(user)
  const now = await databaseNow(trx)
  await queueAccountMails(trx, [
    {
      dedupeKey: `account/erased/${user.id}`,
      reader,
      until: now.plus(TOLD_WITHIN),
      ...accountErasedNotice({ locale: reader.locale, userName: reader.fullName }),
    },
  ])
}
