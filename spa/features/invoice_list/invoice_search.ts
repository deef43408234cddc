import { address, like, oneOf, words, type AddressOf } from '../../lib/address.ts'

/** Built-in views of the list, in the order of their tabs. */
export const INVOICE_VIEWS = ['to_chase', 'late', 'upcoming', 'litigation', 'paid', 'all'] as const

export const INVOICE_SORTS = [
  'dueDate',
  '-dueDate',
  '-amount',
  'amount',
  'numero',
  '-numero',
  'client',
  '-client',
  'status',
  '-status',
  '-remainder',
  'remainder',
  '-createdAt',
] as const

/** Longer is no search; a saved view keeps as much. */
export const SEARCH_LENGTH = 300

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The state of the list lives in its address, so that a link shows what its sender saw. A value
 * this version does not know falls back on the default instead of breaking the page.
 */
export const invoiceSearch = address({
  vue: oneOf(INVOICE_VIEWS, 'to_chase'),
  q: words(SEARCH_LENGTH),
  tri: oneOf(INVOICE_SORTS, 'dueDate'),
  /** The invoice shown beside the list. */
  apercu: like(UUID),
})

export type InvoiceSearch = AddressOf<typeof invoiceSearch>

/** What the list itself shows: the same whatever is open over it. */
export type ListSearch = Omit<InvoiceSearch, 'apercu'>

export function listSearchOf({ apercu: opened, ...list }: InvoiceSearch): ListSearch {
  return list
}
export type InvoiceView = (typeof INVOICE_VIEWS)[number]
export type InvoiceSort = (typeof INVOICE_SORTS)[number]
