import { CLIENTS, type ClientKey } from '#database/demo/clients'
import { FREELANCER } from '#database/demo/freelancer'
import type { PrintedInvoice } from '#services/demo/invoice_pdf'

type Buyer = ClientKey | { name: string; address: string; postalCode: string; city: string }

/** What the freelancer's own tool prints of an invoice: theirs above, the client's below. */
export function printed(
  client: Buyer,
  invoice: Omit<PrintedInvoice, 'seller' | 'buyer'>
): PrintedInvoice {
  const { settings, fullName } = FREELANCER
  const buyer = typeof client === 'string' ? CLIENTS[client] : client
  return {
    ...invoice,
    seller: {
      ...settings,
      name: fullName,
      town: `${settings.postalCode} ${settings.city}`,
    },
    buyer: {
      name: buyer.name,
      address: buyer.address,
      town: `${buyer.postalCode} ${buyer.city}`,
      isConsumer: 'kind' in buyer && buyer.kind === 'consumer',
    },
  }
}
