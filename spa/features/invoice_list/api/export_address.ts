import { client } from '../../../lib/api.ts'
import type { Locale } from '../../../lib/locale.ts'
import type { InvoiceSort } from '../invoice_search.ts'
import type { ApiFilters } from './filters.ts'

interface Exported {
  filters?: ApiFilters
  sort?: InvoiceSort
  ids?: string[]
  locale: Locale
}

/** Where the browser downloads the file: the filtered set in its order, or a selection. */
export function exportAddress({ filters, sort, ids, locale }: Exported) {
  const query = new URLSearchParams({ locale })
  for (const [name, value] of Object.entries(filters ?? {})) {
    if (Array.isArray(value)) value.forEach((one) => query.append(`${name}[]`, String(one)))
    else if (value !== undefined) query.set(name, String(value))
  }
  if (sort !== undefined) query.set('sort', sort)
  if (ids !== undefined) query.set('ids', ids.join(','))
  return `${client.urlFor.get('invoices.export').url}?${query.toString()}`
}
