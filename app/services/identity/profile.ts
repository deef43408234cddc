import User from '#models/user'
import db from '@adonisjs/lucid/services/db'

/** What a person may say of themselves without proving anything. */
export function changeProfile(userId: string, { fullName }: { fullName: string }): Promise<User> {
  return db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    user.fullName = fullName
    return user.save()
  })
}
