import IllegalMoveException from '#exceptions/illegal_move_exception'
import NotFoundException from '#exceptions/not_found_exception'
import type { Actor } from '#services/activity/record'
import { liftHold, placeHold } from '#services/invoices/holds'
import { cancelInvoice, changePlan, undoCancellation } from '#services/invoices/lifecycle'
import { recordPayment, voidPayment } from '#services/invoices/payments'
import { MANUAL_HOLD_REASONS } from '#values/holds'
import { isClosed, type InvoiceStatus } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/** One thing done to one invoice of a selection. */
export type Operation = { invoiceId: string } & (
  | { kind: 'pay'; paidOn: LocalDate }
  | { kind: 'void_payment'; paymentId: string }
  | { kind: 'hold'; endsAt?: string | null }
  | { kind: 'lift_hold'; holdId: string }
  | { kind: 'change_plan'; planId: string | null }
  | { kind: 'cancel' }
  | { kind: 'undo_cancellation' }
)

/**
 * Does one operation, in its own transaction and under its own lock, and returns the operation that
 * takes it back; null when it was itself an undo.
 *
 * @throws what the act alone throws: NotFoundException, IllegalMoveException,
 *   ReminderLeavingNowException, UnprocessableException
 */
export async function operate(
  organizationId: string,
  operation: Operation,
  actor: Actor
): Promise<Operation | null> {
  const { invoiceId } = operation
  switch (operation.kind) {
    case 'pay': {
      const { paidOn } = operation
      const input = { amountCents: null, paidOn, method: 'transfer' } as const
      const { payment } = await recordPayment(organizationId, invoiceId, input, actor)
      return { kind: 'void_payment', invoiceId, paymentId: payment.id }
    }
    case 'void_payment':
      await voidPayment(organizationId, invoiceId, operation.paymentId, actor)
      return null
    case 'hold':
      return holdOpenInvoice(organizationId, operation, actor)
    case 'lift_hold':
      await liftOwnHold(organizationId, operation, actor)
      return null
    case 'change_plan': {
      const { plan_id: before } = await find(organizationId, invoiceId)
      await changePlan(organizationId, invoiceId, operation.planId, actor)
      return { kind: 'change_plan', invoiceId, planId: before }
    }
    case 'cancel':
      await cancelInvoice(organizationId, invoiceId, actor)
      return { kind: 'undo_cancellation', invoiceId }
    case 'undo_cancellation':
      await undoCancellation(organizationId, invoiceId, actor)
      return null
  }
}

/** A pause on what is closed would say nothing, and would be there when it is reopened. */
async function holdOpenInvoice(
  organizationId: string,
  { invoiceId, endsAt }: { invoiceId: string; endsAt?: string | null },
  actor: Actor
): Promise<Operation> {
  const { status } = await find(organizationId, invoiceId)
  if (isClosed(status)) {
    throw new IllegalMoveException({ from: status, to: status }, 'Cette facture est close.')
  }
  const hold = await placeHold(
    organizationId,
    { invoiceId },
    { reason: 'manual', endsAt: endsAt ? DateTime.fromISO(endsAt).toUTC() : null },
    actor
  )
  return { kind: 'lift_hold', invoiceId, holdId: hold.id }
}

/** Only what a person placed on this very invoice: the offer's limit is not lifted from a list. */
async function liftOwnHold(
  organizationId: string,
  { invoiceId, holdId }: { invoiceId: string; holdId: string },
  actor: Actor
) {
  const hold = await db
    .from('invoice_holds')
    .where({ organization_id: organizationId, invoice_id: invoiceId, id: holdId })
    .whereIn('reason', [...MANUAL_HOLD_REASONS])
    .first()
  if (!hold) {
    throw new NotFoundException()
  }
  await liftHold(organizationId, holdId, actor)
}

async function find(
  organizationId: string,
  invoiceId: string
): Promise<{ status: InvoiceStatus; plan_id: string | null }> {
  const row = await db
    .from('invoices')
    .where({ organization_id: organizationId, id: invoiceId })
    .select('status', 'plan_id')
    .first()
  if (!row) {
    throw new NotFoundException()
  }
  return row
}
