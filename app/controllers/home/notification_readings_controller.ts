import { readNotification } from '#services/notifications/notification_list'
import NotificationTransformer from '#transformers/notification_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/notifications/:id/reading: it has been read. */
export default class NotificationReadingsController {
  async store({ organization, params, response, serialize, user }: HttpContext) {
    const reader = { organizationId: organization.id, userId: user.id }
    const notification = await readNotification(reader, params.id)
    response.status(201)
    return serialize(NotificationTransformer.transform(notification))
  }
}
