import type { Paper } from './paper.js'
import type { Random, SampleInvoice } from './sample.js'

/** A way to lay out an invoice. What it does not print, the reader must not find. */
export interface Layout {
  name: string
  language: 'fr' | 'en'
  draw(invoice: SampleInvoice, random: Random): Paper
  prints?: { dueDate?: false; clientEmail?: true; iban?: false; deposit?: true }
  vat?: 'exempt' | 'several'
}
