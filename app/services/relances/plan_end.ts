import { recordActivity } from '#services/activity/record'
import { notifyOrganization } from '#services/notifications/notify'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface EndedPlan {
  organization_id: string
  client_id: string
  invoice_id: string
  numero: string
}

/**
 * Of these invoices, those for which nothing more is planned although they are owed go back to the
 * user, who is told and knows what can be done next. The caller holds their locks.
 */
export async function handBackEndedPlans(trx: TransactionClientContract, invoiceIds: string[]) {
  const ended = await findEndedPlans(trx, invoiceIds)
  await recordActivity(
    trx,
    ...ended.map((invoice) => ({
      organizationId: invoice.organization_id,
      kind: 'plan_ended' as const,
      invoiceId: invoice.invoice_id,
      clientId: invoice.client_id,
    }))
  )
  await notifyOrganization(
    trx,
    ...ended.map((invoice) => ({
      organizationId: invoice.organization_id,
      kind: 'plan_ended' as const,
      invoiceId: invoice.invoice_id,
      data: { numero: invoice.numero },
    }))
  )
}

async function findEndedPlans(trx: TransactionClientContract, invoiceIds: string[]) {
  if (invoiceIds.length === 0) {
    return []
  }
  const { rows } = await trx.rawQuery<{ rows: EndedPlan[] }>(
    `SELECT i.organization_id, i.client_id, i.id AS invoice_id, i.numero FROM invoices AS i
      WHERE i.id = ANY(?) AND i.status IN ('pending', 'awaiting_user_confirmation', 'in_relance')
        AND NOT EXISTS (
          SELECT 1 FROM relance_tasks AS t
          WHERE t.organization_id = i.organization_id AND t.invoice_id = i.id
            AND t.status IN ('scheduled', 'sending', 'drafted')
        )`,
    [invoiceIds]
  )
  return rows
}
