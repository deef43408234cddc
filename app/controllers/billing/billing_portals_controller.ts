import { recordAct } from '#services/activity/audit'
import { openPortal } from '#services/billing/portal'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/billing/portal: Stripe's pages for the card, the address and the invoices. `url` lets
 * whoever has it in, for a short while.
 */
export default class BillingPortalsController {
  async store({ organization, response, user }: HttpContext) {
    const url = await openPortal(organization)
    await recordAct(db.connection(), { organization, user }, 'billing.portal_opened')
    response.status(201)
    return { data: { url } }
  }
}
