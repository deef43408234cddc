import { timelineOf } from '#services/lists/activity'
import { relancesOfInvoice } from '#services/lists/relances'
import ActivityTransformer from '#transformers/activity_transformer'
import RelanceTransformer from '#transformers/relance_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** What is still to come: everything that did not leave and was not given up. */
const OVER = ['sent', 'cancelled']

/** GET /api/v1/invoices/:invoice_id/timeline: the past, oldest first, then what is to come. */
export default class InvoiceTimelineController {
  async index({ organization, params, serialize }: HttpContext) {
    const invoice = await organization
      .related('invoices')
      .query()
      .select('id')
      .where('id', params.invoice_id)
      .firstOrFail()
    const [past, relances] = await Promise.all([
      timelineOf(organization, invoice.id),
      relancesOfInvoice(organization, invoice.id),
    ])
    const coming = relances.filter(({ status }) => !OVER.includes(status))
    const { data: upcoming } = await serialize(RelanceTransformer.transform(coming))
    return { ...(await serialize(ActivityTransformer.transform(past))), meta: { upcoming } }
  }
}
