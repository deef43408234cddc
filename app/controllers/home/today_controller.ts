import { today } from '#services/lists/home/today'
import TodayTransformer from '#transformers/today_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/today: the whole home page in one request. */
export default class TodayController {
  async show({ organization, serialize, user }: HttpContext) {
    return serialize(TodayTransformer.transform(await today(organization, user.id)))
  }
}
