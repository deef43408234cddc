import Invoice from '#models/invoice'
import { whenQuiet } from '#services/relances/quiet'
import { wakeRelances } from '#services/relances/wake'
import type { WaitingRelance } from '#services/relances/relance_scheduler'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a change wants done once it is committed. */
export interface InvoiceChange {
  invoice: Invoice
  trx: TransactionClientContract
  /** reminders to wake once the change is committed */
  waiting: WaitingRelance[]
}

/**
 * One change of one invoice: under its lock, when none of its reminders is on the wire, in one
 * transaction; the workers are woken after the commit.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 */
export async function changeInvoice<Result>(
  organizationId: string,
  invoiceId: string,
  change: (context: InvoiceChange) => Promise<Result>
): Promise<Result> {
  const waiting: WaitingRelance[] = []
  const result = await whenQuiet(organizationId, { invoiceId }, async (trx) => {
    waiting.length = 0
    const invoice = await Invoice.lock(trx, organizationId, invoiceId)
    return change({ invoice, trx, waiting })
  })
  await wakeRelances(waiting)
  return result
}
