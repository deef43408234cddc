import type { MessageId } from '../../lib/i18n.tsx'

export const FIELD_LABELS: Record<string, MessageId> = {
  clientId: 'fact.client',
  clientName: 'imports.field.clientName',
  clientEmail: 'imports.field.clientEmail',
  clientSiren: 'imports.field.clientSiren',
  numero: 'column.numero',
  issueDate: 'fact.issued',
  dueDate: 'fact.due',
  amountTtcCents: 'fact.amount',
  amountDueCents: 'imports.field.amountDue',
  amountHtCents: 'imports.field.amountHt',
  vatCents: 'imports.field.vat',
  currency: 'imports.field.currency',
  sellerName: 'imports.field.seller',
  iban: 'imports.field.iban',
  documentType: 'imports.field.documentType',
  planId: 'newInvoice.plan',
}
