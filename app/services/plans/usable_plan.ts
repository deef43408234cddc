import UnprocessableException from '#exceptions/unprocessable_exception'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * A plan that is given must be one of the organization's, and in use.
 *
 * @throws UnprocessableException `unknown_plan`
 */
export async function assertUsablePlan(
  trx: TransactionClientContract,
  organizationId: string,
  planId: string | null | undefined,
  field = 'planId'
) {
  if (!planId) {
    return
  }
  const plan = await trx
    .from('plans')
    .where('organization_id', organizationId)
    .where('id', planId)
    .whereNull('archived_at')
    .select('id')
    .first()
  if (!plan) {
    throw new UnprocessableException('unknown_plan', 'Ce plan n’existe pas.', field)
  }
}
