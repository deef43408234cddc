import { prepared } from '#lib/prepared'
import { recordActivity } from '#services/activity/record'
import { notifyOrganization } from '#services/notifications/notify'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface EndedPlan {
  organization_id: string
  client_id: string
  invoice_id: string
  numero: string
  last_task_id: string | null
  /** a mise en demeure left: the next step is a legal one */
  was_formal: boolean
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
      data: { numero: invoice.numero, wasFormal: invoice.was_formal },
      // A plan that was given more steps ends again, and says so again.
      dedupeKey: `plan_ended/${invoice.invoice_id}/${invoice.last_task_id}`,
    }))
  )
}

async function findEndedPlans(trx: TransactionClientContract, invoiceIds: string[]) {
  if (invoiceIds.length === 0) {
    return []
  }
  return prepared<EndedPlan>(
    trx,
    `SELECT i.organization_id, i.client_id, i.id AS invoice_id, i.numero,
        (
          SELECT t.id FROM relance_tasks AS t
          WHERE t.organization_id = i.organization_id AND t.invoice_id = i.id
          ORDER BY t.send_at DESC, t.id DESC LIMIT 1
        ) AS last_task_id,
        EXISTS (
          SELECT 1 FROM relance_tasks AS t JOIN plan_steps AS s ON s.id = t.plan_step_id
          WHERE t.organization_id = i.organization_id AND t.invoice_id = i.id
            AND t.status = 'sent' AND s.tone = 'mise_en_demeure'
        ) AS was_formal
      FROM invoices AS i
      WHERE i.id = ANY(?) AND i.status IN ('pending', 'awaiting_user_confirmation', 'in_relance')
        AND NOT EXISTS (
          SELECT 1 FROM relance_tasks AS t
          WHERE t.organization_id = i.organization_id AND t.invoice_id = i.id
            AND t.status IN ('scheduled', 'sending', 'drafted')
        )`,
    [invoiceIds]
  )
}
