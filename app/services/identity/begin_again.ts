import Membership from '#models/membership'
import User from '#models/user'
import { membershipOf } from '#services/identity/me'
import { openOrganization } from '#services/identity/sign_up'
import db from '@adonisjs/lucid/services/db'

/**
 * Whose last organization was erased, or who was taken out of it, begins again with an empty one that
 * bears their name. Two sign-ins at once find the same.
 */
export async function beginAgain(userId: string): Promise<Membership> {
  await db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    if (!(await Membership.query({ client: trx }).where('user_id', userId).first())) {
      await openOrganization(trx, user, user.fullName)
    }
  })
  const membership = await membershipOf(userId)
  if (!membership) {
    throw new Error(`The user ${userId} left the organization they had just been given`)
  }
  return membership
}
