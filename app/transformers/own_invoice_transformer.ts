import type { OwnInvoice } from '#services/billing/own_invoices'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** An invoice of Rubis; `totalCents` is with tax, addresses are Stripe's. */
export default class OwnInvoiceTransformer extends BaseTransformer<OwnInvoice> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'id',
        'number',
        'status',
        'needsAuthentication',
        'totalCents',
        'url',
        'pdfUrl',
      ]),
      createdAt: this.resource.createdAt.toUTC().toISO() ?? '',
    }
  }
}
