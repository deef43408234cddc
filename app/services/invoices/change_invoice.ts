import Invoice from '#models/invoice'
import { settleFreeze } from '#services/billing/freeze'
import { whenQuiet } from '#services/relances/quiet'
import { wakeRelances } from '#services/relances/wake'
import type { WaitingRelance } from '#services/relances/relance_scheduler'
import { isClosed } from '#values/invoice_status'
import logger from '@adonisjs/core/services/logger'
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
 * transaction; the workers are woken after the commit. One that was closed and no longer is may be
 * beyond the offer: an undo is never refused for that, what is beyond is frozen at once.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 */
export async function changeInvoice<Result>(
  organizationId: string,
  invoiceId: string,
  change: (context: InvoiceChange) => Promise<Result>
): Promise<Result> {
  const waiting: WaitingRelance[] = []
  let isReopened = false
  const result = await whenQuiet(organizationId, { invoiceId }, async (trx) => {
    waiting.length = 0
    const invoice = await Invoice.lock(trx, organizationId, invoiceId)
    const wasClosed = isClosed(invoice.status)
    const changed = await change({ invoice, trx, waiting })
    isReopened = wasClosed && !isClosed(invoice.status)
    return changed
  })
  if (isReopened) {
    await settlePlaces(organizationId)
  }
  await wakeRelances(waiting)
  return result
}

/** The change stands whatever becomes of this: the hourly round settles what could not be. */
async function settlePlaces(organizationId: string) {
  try {
    await settleFreeze(organizationId)
  } catch (error) {
    logger.error({ err: error, organizationId }, 'the holds of the quota cannot be settled')
  }
}
