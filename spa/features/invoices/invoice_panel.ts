import { address, like, oneOf, type AddressOf } from '../../lib/address.ts'

/** What lies open over an invoice is in its address: the back button closes it, a link shows it. */
export const invoicePanel = address({
  panneau: oneOf(['message', 'modifier', 'parti', 'frais', 'document']),
  /** the reminder, or the document */
  id: like(/^[0-9a-f-]{36}$/),
})

export type InvoicePanel = AddressOf<typeof invoicePanel>
export type OpenPanel = (panel: InvoicePanel) => void
