import { changeInvoice } from '#services/invoices/change_invoice'
import { askAgain } from '#services/invoices/holds'
import type { Actor } from '#services/activity/record'
import { scheduleRelancesForInvoice } from '#services/relances/relance_scheduler'
import db from '@adonisjs/lucid/services/db'

/**
 * After a plan was edited: each open invoice that follows it is planned anew, and reminders that
 * waited for its words are asked again; one short transaction each. Returns how many invoices were
 * looked at.
 */
export async function replanInvoicesOfPlan(
  organizationId: string,
  planId: string,
  actor: Actor
): Promise<number> {
  const invoices: { id: string }[] = await db
    .from('invoices')
    .where({ organization_id: organizationId, plan_id: planId })
    .whereIn('status', ['pending', 'awaiting_user_confirmation', 'in_relance'])
    .select('id')
  for (const { id } of invoices) {
    await changeInvoice(organizationId, id, async ({ invoice, trx, waiting }) => {
      await askAgain(trx, organizationId, { invoiceId: id }, ['missing_values'])
      waiting.push(...(await scheduleRelancesForInvoice(trx, invoice, { actor })))
    })
  }
  return invoices.length
}
