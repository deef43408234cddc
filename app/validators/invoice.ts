import { cents, day, id, line, paymentLink, text } from '#validators/fields'
import vine from '@vinejs/vine'

/** A due date never comes before the day the invoice was issued (database CHECK). */
const notBefore = vine.createRule<string>((value, otherField, field) => {
  const other: unknown = field.parent[otherField]
  if (typeof value === 'string' && typeof other === 'string' && value < other) {
    field.report('notBefore', 'notBefore', field)
  }
})

const euro = () => vine.enum(['EUR'] as const)

/** What was paid before Rubis knew the invoice: in the remainder, not in what Rubis recovered. */
const prepaid = () => vine.object({ amountCents: cents(), paidOn: day() })

export const createInvoiceValidator = vine.create({
  clientId: id(),
  planId: id().nullable().optional(),
  numero: line(60),
  subject: line(300).nullable().optional(),
  amountTtcCents: cents(),
  currency: euro().optional(),
  issueDate: day(),
  dueDate: day().use(notBefore('issueDate')),
  paymentLink: paymentLink().nullable().optional(),
  notes: text(4000).nullable().optional(),
  prepaid: prepaid().optional(),
})

export const updateInvoiceValidator = vine.create({
  numero: line(60).optional(),
  subject: line(300).nullable().optional(),
  amountTtcCents: cents().optional(),
  issueDate: day().optional(),
  dueDate: day().use(notBefore('issueDate')).optional(),
  paymentLink: paymentLink().nullable().optional(),
  notes: text(4000).nullable().optional(),
})

/** Without an amount, the whole remainder is paid; without a day, it is today there. */
export const recordPaymentValidator = vine.create({
  amountCents: cents().nullable().optional(),
  paidOn: day().optional(),
  method: vine
    .enum(['transfer', 'card', 'cheque', 'cash', 'direct_debit', 'other'] as const)
    .optional(),
})

export const recordCreditNoteValidator = vine.create({
  numero: line(60),
  amountCents: cents(),
  issuedOn: day().optional(),
})

export const openLitigationValidator = vine.create({
  reason: text(1000).minLength(1),
})

export const previewPlanValidator = vine.create({
  dueDate: day().optional(),
  planId: id().optional(),
  withoutPlan: vine.boolean().optional(),
})

export const changePlanValidator = vine.create({
  planId: id().nullable(),
})
