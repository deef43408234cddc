import type { MessageId } from '../../lib/i18n.tsx'

/** What kind of paper it is, as people call it. */
export const DOCUMENT_LABELS: Record<string, MessageId> = {
  invoice: 'imports.type.invoice',
  credit_note: 'imports.type.credit_note',
  quote: 'imports.type.quote',
  proforma: 'imports.type.proforma',
  order: 'imports.type.order',
  delivery_note: 'imports.type.delivery_note',
  receipt: 'imports.type.receipt',
  payslip: 'imports.type.payslip',
  statement: 'imports.type.statement',
  reminder: 'imports.type.reminder',
  other: 'imports.type.other',
}

/** Why it would not be chased, in a sentence. */
export const NOT_CHASED: Record<string, MessageId> = {
  credit_note: 'imports.notChased.credit_note',
  quote: 'imports.notChased.quote',
  proforma: 'imports.notChased.proforma',
  order: 'imports.notChased.order',
  delivery_note: 'imports.notChased.delivery_note',
  receipt: 'imports.notChased.receipt',
  payslip: 'imports.notChased.payslip',
  statement: 'imports.notChased.statement',
  reminder: 'imports.notChased.reminder',
  other: 'imports.notChased.other',
  already_paid: 'imports.notChased.already_paid',
  currency_unsupported: 'imports.notChased.currency_unsupported',
}

/** Where the values come from. */
export const SOURCE_LABELS: Record<string, MessageId> = {
  xml: 'imports.source.xml',
  text: 'imports.source.text',
  ocr: 'imports.source.ocr',
  provider: 'imports.source.provider',
  user: 'imports.source.user',
}
