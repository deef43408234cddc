import { databaseNow } from '#lib/clock'
import type Invoice from '#models/invoice'
import type { Actor } from '#services/activity/record'
import { askAgain } from '#services/invoices/holds'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * A person has just planned what leaves for this invoice, so they know that it is owed: questions that
 * were open are withdrawn, and none is asked before what leaves within a day. Rubis' own re-planning
 * confirms nothing. The caller holds the lock of the invoice.
 */
export async function confirmInvoice(
  trx: TransactionClientContract,
  invoice: Invoice,
  actor: Actor
) {
  if (actor.kind !== 'user') {
    return
  }
  await invoice.confirm(await databaseNow(trx))
  await trx.rawQuery(
    `UPDATE checkin_tasks SET status = 'expired', holds = false, updated_at = rubis_now()
      WHERE organization_id = ? AND invoice_id = ? AND status = 'sent'`,
    [invoice.organizationId, invoice.id]
  )
  await askAgain(trx, invoice.organizationId, { invoiceId: invoice.id }, ['awaiting_checkin'])
}
