import { address, oneOf, words, type AddressOf } from '../../lib/address.ts'

/** Saved views of the list, in the order of their tabs. */
export const INVOICE_VIEWS = ['to_chase', 'late', 'upcoming', 'litigation', 'paid', 'all'] as const

export const INVOICE_SORTS = ['dueDate', '-dueDate', '-amount', 'amount', 'numero'] as const

/**
 * The state of the list lives in its address, so that a link shows what its sender saw. A value
 * this version does not know falls back on the default instead of breaking the page.
 */
export const invoiceSearch = address({
  vue: oneOf(INVOICE_VIEWS, 'to_chase'),
  q: words(100),
  tri: oneOf(INVOICE_SORTS, 'dueDate'),
})

export type InvoiceSearch = AddressOf<typeof invoiceSearch>
export type InvoiceView = (typeof INVOICE_VIEWS)[number]
export type InvoiceSort = (typeof INVOICE_SORTS)[number]
