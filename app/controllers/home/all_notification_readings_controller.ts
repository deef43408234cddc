import { readAllNotifications } from '#services/notifications/notification_list'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/notifications/readings: everything the bell holds has been read. */
export default class AllNotificationReadingsController {
  async store({ organization, response, user }: HttpContext) {
    await readAllNotifications({ organizationId: organization.id, userId: user.id })
    return response.noContent()
  }
}
