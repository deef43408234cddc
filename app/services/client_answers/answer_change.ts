import Invoice from '#models/invoice'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import { whenQuiet } from '#services/relances/quiet'
import type { AnswerKind } from '#values/client_answers'

/** What reaches every invoice of the client is decided under the client's lock, which comes first. */
const OF_CLIENT: readonly AnswerKind[] = ['wrong_contact', 'opt_out']

export const isOfClient = (kind: AnswerKind) => OF_CLIENT.includes(kind)

/**
 * One transaction for one answer, under the locks it needs and in their order, when no reminder that it
 * may stop is on the wire.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 */
export function inAnswerChange<Result>(
  {
    organizationId,
    invoiceId,
    clientId,
  }: { organizationId: string; invoiceId: string; clientId: string },
  kind: AnswerKind,
  change: (context: InvoiceChange) => Promise<Result>
): Promise<Result> {
  if (!isOfClient(kind)) {
    return changeInvoice(organizationId, invoiceId, change)
  }
  return whenQuiet(organizationId, { clientId }, async (trx) => {
    const invoice = await Invoice.lock(trx, organizationId, invoiceId)
    return change({ trx, invoice, waiting: [] })
  })
}
