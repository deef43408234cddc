import type { InvoiceChange } from '#services/invoices/change_invoice'

/**
 * Reminders that were approved ask for something else from now on, an instalment or the whole again:
 * whoever approved them reads them once more. Under the invoice's lock, when nothing is on the wire.
 */
export async function withdrawApprovals({ trx, invoice }: InvoiceChange) {
  await trx
    .from('relance_tasks')
    .where({ organization_id: invoice.organizationId, invoice_id: invoice.id })
    .where('status', 'scheduled')
    .whereNotNull('approved_at')
    .whereNull('doubted_at')
    .update({ approved_at: null, approved_by: null, approved_remainder_cents: null })
}
