import { agendaCalendar } from '#services/lists/agenda_calendar'
import AgendaTransformer from '#transformers/agenda_transformer'
import { agendaCalendarValidator } from '#validators/agenda'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/agenda/calendar: what will leave or waits for approval, with the days when nothing leaves. */
export default class AgendaCalendarController {
  async show({ organization, request, serialize }: HttpContext) {
    const { rows, ...meta } = await agendaCalendar(
      organization,
      await request.validateUsing(agendaCalendarValidator)
    )
    return { ...(await serialize(AgendaTransformer.transform(rows))), meta }
  }
}
