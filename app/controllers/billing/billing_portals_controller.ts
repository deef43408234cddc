import { authorizeManagement } from '#policies/organization_policy'
import { openPortal } from '#services/billing/portal'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/billing/portal: Stripe's pages for the card, the address and the invoices. `url` lets
 * whoever has it in, for a short while.
 */
export default class BillingPortalsController {
  async store({ membership, organization, response }: HttpContext) {
    authorizeManagement(membership)
    const url = await openPortal(organization)
    response.status(201)
    return { data: { url } }
  }
}
