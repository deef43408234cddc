import User from '#models/user'
import { withChoices, type Preferences } from '#values/preferences'
import db from '@adonisjs/lucid/services/db'

export type PreferencesChange = Partial<Preferences> & { locale?: 'fr' | 'en' }

/** Changes what is given; two tabs that change two things at once both keep theirs. */
export function changePreferences(
  userId: string,
  { locale, ...choices }: PreferencesChange
): Promise<User> {
  return db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    user.locale = locale ?? user.locale
    user.preferences = withChoices(user.preferences, choices)
    return user.save()
  })
}
