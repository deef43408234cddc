import { listAgenda } from '#services/lists/agenda'
import AgendaTransformer from '#transformers/agenda_transformer'
import { listAgendaValidator } from '#validators/agenda'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/agenda: what will leave, what waits for a person, what left; with the closed days. */
export default class AgendaController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor, closedDays } = await listAgenda(
      organization,
      await request.validateUsing(listAgendaValidator)
    )
    return {
      ...(await serialize(AgendaTransformer.transform(rows))),
      meta: { nextCursor, closedDays },
    }
  }
}
