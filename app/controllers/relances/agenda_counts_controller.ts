import { countAgenda } from '#services/lists/agenda'
import { countAgendaValidator } from '#validators/agenda'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/agenda/counts: how many reminders each tab holds; 500 means that many or more. */
export default class AgendaCountsController {
  async show({ organization, request }: HttpContext) {
    return {
      data: await countAgenda(organization, await request.validateUsing(countAgendaValidator)),
    }
  }
}
