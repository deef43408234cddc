import { day, distinctBy, futureInstant, id } from '#validators/fields'
import { SELECTION_LIMIT } from '#validators/invoice_list'
import vine from '@vinejs/vine'

const isKind = (kind: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind

/** What can be done to one invoice of a selection, or taken back. */
const operation = vine
  .union([
    vine.union.if(
      isKind('pay'),
      vine.object({ kind: vine.literal('pay'), invoiceId: id(), paidOn: day().optional() })
    ),
    vine.union.if(
      isKind('void_payment'),
      vine.object({ kind: vine.literal('void_payment'), invoiceId: id(), paymentId: id() })
    ),
    vine.union.if(
      isKind('hold'),
      vine.object({
        kind: vine.literal('hold'),
        invoiceId: id(),
        endsAt: futureInstant().nullable().optional(),
      })
    ),
    vine.union.if(
      isKind('lift_hold'),
      vine.object({ kind: vine.literal('lift_hold'), invoiceId: id(), holdId: id() })
    ),
    vine.union.if(
      isKind('change_plan'),
      vine.object({
        kind: vine.literal('change_plan'),
        invoiceId: id(),
        planId: id().nullable(),
      })
    ),
    vine.union.if(isKind('cancel'), vine.object({ kind: vine.literal('cancel'), invoiceId: id() })),
    vine.union.if(
      isKind('undo_cancellation'),
      vine.object({ kind: vine.literal('undo_cancellation'), invoiceId: id() })
    ),
  ])
  .otherwise((_, field) => field.report('operation', 'operation', field))

export const operateOnInvoicesValidator = vine.create({
  operations: vine
    .array(operation)
    .use(distinctBy('invoiceId'))
    .minLength(1)
    .maxLength(SELECTION_LIMIT),
})
