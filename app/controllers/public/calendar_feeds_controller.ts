import NotFoundException from '#exceptions/not_found_exception'
import { readFeed } from '#services/calendar_feeds/read_feed'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /calendrier/:token.ics: what will leave, for a calendar program. Reading it changes nothing. */
export default class CalendarFeedsController {
  async show({ params, response }: HttpContext) {
    const calendar = await readFeed(params.feed.slice(0, -'.ics'.length))
    if (calendar === null) {
      throw new NotFoundException()
    }
    response.header('Content-Type', 'text/calendar; charset=utf-8')
    response.header('Content-Disposition', 'inline; filename="rubis.ics"')
    return response.send(calendar)
  }
}
