import type Invoice from '#models/invoice'
import { recordActivity, type Actor } from '#services/activity/record'
import { confirmInvoice } from '#services/checkins/confirm_invoice'
import {
  cancelFutureRelances,
  scheduleRelancesForInvoice,
} from '#services/relances/relance_scheduler'
import type { InvoiceChange } from '#services/invoices/change_invoice'
import { isClosed } from '#values/invoice_status'
import { remainderCents } from '#values/remainder'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * After an amount was received or given up: when nothing is left, the invoice closes and its chase
 * ends in the same transaction. Paid when money came, cancelled when credit notes alone emptied it.
 */
export async function closeWhenSettled({ invoice, trx }: InvoiceChange, actor: Actor) {
  if (remainderCents(invoice) > 0) {
    await invoice.save()
    return
  }
  const status = invoice.paidCents > 0 ? 'paid' : 'cancelled'
  await invoice.close(status)
  await cancelFutureRelances(invoice.id, trx, status === 'paid' ? 'paid' : 'invoice_cancelled')
  await recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind: status === 'paid' ? 'invoice_paid' : 'invoice_cancelled',
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    data: { amountTtcCents: invoice.amountTtcCents },
  })
}

/**
 * After an amount was taken back: an invoice that was settled is owed again, where it was, and its
 * chase resumes by the late-step rule.
 */
export async function reopenWhenOwed(
  { invoice, trx, waiting }: InvoiceChange,
  { wasSettled, actor }: { wasSettled: boolean; actor: Actor }
) {
  if (!wasSettled || !isClosed(invoice.status)) {
    await invoice.save()
    return
  }
  await invoice.reopen()
  await confirmInvoice(trx, invoice, actor)
  await recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind: 'invoice_reopened',
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
  })
  waiting.push(...(await scheduleRelancesForInvoice(trx, invoice, { actor })))
}

/** Money that came after at least one reminder, in cents; negative takes it back. Counters come last. */
export async function countRecovered(
  trx: TransactionClientContract,
  invoice: Invoice,
  cents: number
) {
  await trx.rawQuery(
    'UPDATE organization_counters SET recovered_cents = recovered_cents + ? WHERE organization_id = ?',
    [cents, invoice.organizationId]
  )
}
