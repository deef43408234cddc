import { listNotifications } from '#services/notifications/notification_list'
import NotificationTransformer from '#transformers/notification_transformer'
import { pageValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/notifications: the bell, the newest first. */
export default class NotificationsController {
  async index({ organization, request, serialize, user }: HttpContext) {
    const reader = { organizationId: organization.id, userId: user.id }
    const { rows, nextCursor } = await listNotifications(
      reader,
      await request.validateUsing(pageValidator)
    )
    return { ...(await serialize(NotificationTransformer.transform(rows))), meta: { nextCursor } }
  }
}
