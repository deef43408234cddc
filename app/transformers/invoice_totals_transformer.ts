import type { FilteredTotal, Total } from '#services/lists/invoice_totals'
import type { InvoiceView } from '#services/lists/invoice_views'
import { BaseTransformer } from '@adonisjs/core/transformers'

export interface InvoiceTotals {
  views: Record<InvoiceView, Total>
  filtered: FilteredTotal | null
}

/** Counts of the tabs and sums of what is filtered, in cents. */
export default class InvoiceTotalsTransformer extends BaseTransformer<InvoiceTotals> {
  toObject() {
    return this.pick(this.resource, ['views', 'filtered'])
  }
}
