import { recordAccountAudit, type Trace } from '#services/identity/account_audit'
import { revokeSignIn, revokeSignIns } from '#services/identity/sign_ins'
import db from '@adonisjs/lucid/services/db'

/**
 * Closes one session of a person, and says so in the audit log: both or neither.
 *
 * @param why signing out, or putting another device out
 * @throws NotFoundException when it is not one of theirs
 */
export function closeSession(
  userId: string,
  signInId: string,
  why: 'session.closed' | 'session.revoked',
  trace: Trace
): Promise<void> {
  return db.transaction(async (trx) => {
    await revokeSignIn(trx, signInId, userId)
    await recordAccountAudit(trx, userId, why, trace)
  })
}

/**
 * Closes every session of a person but one.
 *
 * @returns how many
 */
export function closeOtherSessions(userId: string, keptId: string, trace: Trace): Promise<number> {
  return db.transaction(async (trx) => {
    const closed = await revokeSignIns(trx, userId, keptId)
    await recordAccountAudit(trx, userId, 'session.others_revoked', trace, { closed })
    return closed
  })
}
