import { listPreferences, setPreference } from '#services/notifications/preferences'
import NotificationPreferenceTransformer from '#transformers/notification_preference_transformer'
import { setPreferenceValidator } from '#validators/notification'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/notification_preferences: by which ways the signed-in person is told what. */
export default class NotificationPreferencesController {
  async index({ organization, serialize, user }: HttpContext) {
    const reader = { organizationId: organization.id, userId: user.id }
    return serialize(NotificationPreferenceTransformer.transform(await listPreferences(reader)))
  }

  /** One channel of one kind; answers with all of them. */
  async update({ organization, request, serialize, user }: HttpContext) {
    const reader = { organizationId: organization.id, userId: user.id }
    const change = await request.validateUsing(setPreferenceValidator)
    return serialize(
      NotificationPreferenceTransformer.transform(await setPreference(reader, change))
    )
  }
}
