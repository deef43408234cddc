import type { LocalDate } from '#values/local_date'
import { bicOf, compactIdentifier } from '#values/reading/identifiers'
import {
  emptyFields,
  type Field,
  type InvoiceReading,
  type ReadFields,
} from '#values/reading/result'
import { profileName, structuredWarnings } from './checks.js'
import type { StructuredInvoice } from './structured_invoice.js'

/** Means of payment by which the seller takes the money: nobody is to be reminded of it. */
const DIRECT_DEBIT = new Set(['49', '59'])

/** An XML as a reading: what it says is certain, what is odd about it is a warning. */
export function structuredReading(invoice: StructuredInvoice, today: LocalDate): InvoiceReading {
  const isCreditNote = invoice.isCreditNote || (invoice.ttcCents ?? 0) < 0
  const warnings = structuredWarnings(invoice, today)
  if (isCreditNote) {
    warnings.push({ code: 'credit_note' })
  }
  if (isPaid(invoice)) {
    warnings.push({ code: 'already_paid' })
  }
  if (invoice.paymentMeans.some((code) => DIRECT_DEBIT.has(code))) {
    warnings.push({ code: 'paid_by_direct_debit' })
  }
  return {
    documentType: isCreditNote ? 'credit_note' : 'invoice',
    documentTypeConfidence: 1,
    syntax: invoice.syntax,
    profile: profileName(invoice.profile) ?? invoice.profile,
    fields: fieldsOf(invoice),
    warnings,
    notes: invoice.notes,
    pageCount: 0,
    issuerFingerprint: null,
  }
}

function isPaid({ dueCents, ttcCents }: StructuredInvoice): boolean {
  return dueCents === 0 && ttcCents !== null && ttcCents !== 0
}

function fieldsOf(invoice: StructuredInvoice): ReadFields {
  return {
    ...emptyFields(),
    numero: certain(invoice.numero),
    issueDate: certain(invoice.issueDate),
    dueDate: certain(invoice.dueDate),
    currency: certain(invoice.currency),
    amountTtcCents: amount(invoice.ttcCents),
    amountHtCents: amount(invoice.htCents),
    amountVatCents: amount(invoice.vatCents),
    amountDueCents: amount(invoice.dueCents),
    prepaidCents: amount(invoice.prepaidCents),
    clientName: certain(invoice.buyer.name),
    clientEmail: certain(emailOf(invoice.buyer.email)),
    clientSiren: certain(invoice.buyer.siren),
    clientVatNumber: certain(invoice.buyer.vatNumber),
    sellerName: certain(invoice.seller.name),
    sellerEmail: certain(emailOf(invoice.seller.email)),
    sellerSiren: certain(invoice.seller.siren),
    sellerVatNumber: certain(invoice.seller.vatNumber),
    iban: certain(invoice.iban && compactIdentifier(invoice.iban)),
    bic: certain(invoice.bic && bicOf(invoice.bic)),
    paymentTerms: certain(invoice.paymentTerms?.slice(0, 500) ?? null),
  }
}

const certain = <T>(value: T | null): Field<T> => ({
  value,
  confidence: value === null ? 0 : 1,
  source: value === null ? null : 'xml',
  box: null,
})

/** Credit notes carry their sign in their type: some write it in the amounts too. */
const amount = (cents: number | null) => certain(cents === null ? null : Math.abs(cents))

/** An address is where reminders go: what is not one is none. */
function emailOf(text: string | null): string | null {
  return text !== null && /^[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.[^\s@.]{2,}$/.test(text)
    ? text
    : null
}
