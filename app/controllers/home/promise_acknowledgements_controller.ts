import { acknowledgePromise } from '#services/promises/acknowledge_promise'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/promises/:promise_id/acknowledgement: the person saw that it was not kept. */
export default class PromiseAcknowledgementsController {
  async store({ organization, params, response }: HttpContext) {
    await acknowledgePromise(organization, params.promise_id)
    return response.noContent()
  }
}
