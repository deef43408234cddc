import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import type Invoice from '#models/invoice'
import Plan from '#models/plan'
import { recordActivity, type Activity, type Actor } from '#services/activity/record'
import { confirmInvoice } from '#services/checkins/confirm_invoice'
import { askAgain } from '#services/invoices/holds'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import {
  cancelFutureRelances,
  scheduleRelancesForInvoice,
} from '#services/relances/relance_scheduler'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import { isClosed } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import { remainderCents } from '#values/remainder'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * The client disputes it: nothing more leaves. @throws NotFoundException, IllegalMoveException,
 * ReminderLeavingNowException, like every function of this file.
 */
export function openLitigation(
  organizationId: string,
  invoiceId: string,
  reason: string,
  actor: Actor
): Promise<Invoice> {
  return changeInvoice(organizationId, invoiceId, (change) => dispute(change, reason, actor))
}

/** The same inside a change that has begun. */
export async function dispute({ invoice, trx }: InvoiceChange, reason: string, actor: Actor) {
  await invoice.openLitigation(reason)
  await cancelFutureRelances(invoice.id, trx, 'litigation')
  await tell(trx, invoice, 'litigation_opened', actor, { reason })
  return invoice
}

/** The dispute is settled: the chase resumes where it was, late steps by the late-step rule. */
export function closeLitigation(organizationId: string, invoiceId: string, actor: Actor) {
  return changeInvoice(organizationId, invoiceId, (change) => settleDispute(change, actor))
}

/** The same inside a change that has begun. */
export async function settleDispute(change: InvoiceChange, actor: Actor) {
  await change.invoice.closeLitigation()
  await confirmInvoice(change.trx, change.invoice, actor)
  await tell(change.trx, change.invoice, 'litigation_closed', actor)
  return replan(change, actor)
}

/** The user gives the invoice up, whatever is left of it. */
export function cancelInvoice(organizationId: string, invoiceId: string, actor: Actor) {
  return changeInvoice(organizationId, invoiceId, async ({ invoice, trx }) => {
    await invoice.close('cancelled')
    await cancelFutureRelances(invoice.id, trx, 'invoice_cancelled')
    await tell(trx, invoice, 'invoice_cancelled', actor, {
      remainderCents: remainderCents(invoice),
    })
    return invoice
  })
}

/**
 * Undo of a cancellation. One that credit notes emptied has nothing to chase: void the credit note.
 *
 * @throws UnprocessableException `nothing_left`
 */
export function undoCancellation(organizationId: string, invoiceId: string, actor: Actor) {
  return changeInvoice(organizationId, invoiceId, async (change) => {
    const { invoice } = change
    if (invoice.status !== 'cancelled') {
      throw new IllegalMoveException({ from: invoice.status, to: 'pending' })
    }
    if (remainderCents(invoice) === 0) {
      throw new UnprocessableException(
        'nothing_left',
        'Un avoir a soldé cette facture : annulez d’abord l’avoir.'
      )
    }
    await invoice.reopen()
    await confirmInvoice(change.trx, invoice, actor)
    await tell(change.trx, invoice, 'invoice_reopened', actor)
    return replan(change, actor)
  })
}

/** Another plan, or none: what the old one still wanted is cancelled, what it sent stays sent. */
export function changePlan(
  organizationId: string,
  invoiceId: string,
  planId: string | null,
  actor: Actor
) {
  return changeInvoice(organizationId, invoiceId, async (change) => {
    const { invoice, trx } = change
    assertOpen(invoice)
    const plan = planId ? await assertPlan(trx, organizationId, planId) : null
    invoice.planId = planId
    await invoice.save()
    await confirmInvoice(trx, invoice, actor)
    await tell(trx, invoice, 'plan_changed', actor, { planId, planName: plan?.name ?? null })
    return replan(change, actor)
  })
}

/** What completing an invoice may end (relances: `start_decisions`). */
const WAITS_FOR_INVOICE = ['no_way_to_pay', 'missing_values']

export interface InvoiceUpdate {
  numero?: string
  subject?: string
  notes?: string
  paymentLink?: string | null
  amountTtcCents?: number
  issueDate?: LocalDate
  dueDate?: LocalDate
}

/**
 * Corrects an open invoice. Another due date moves its reminders.
 *
 * @throws UnprocessableException `amount_below_settled`, `due_before_issue`
 */
export function updateInvoice(
  organizationId: string,
  invoiceId: string,
  update: InvoiceUpdate,
  actor: Actor
) {
  return changeInvoice(organizationId, invoiceId, async (change) => {
    const { invoice, trx } = change
    if (update.amountTtcCents !== undefined || update.dueDate || update.issueDate) {
      assertOpen(invoice)
    }
    const dueDateChanged = update.dueDate !== undefined && update.dueDate !== invoice.dueDate
    const before = { ...invoice.$original }
    invoice.merge(update)
    assertConsistent(invoice)
    const fields = Object.keys(invoice.$dirty)
    await invoice.save()
    if (fields.length === 0) {
      return invoice
    }
    await tell(trx, invoice, 'invoice_updated', actor, {
      fields,
      from: toldOf(before, fields),
      to: toldOf(invoice.$attributes, fields),
    })
    if (dueDateChanged) {
      await confirmInvoice(trx, invoice, actor)
    }
    await askAgain(trx, organizationId, { invoiceId }, WAITS_FOR_INVOICE)
    return replan(change, actor, dueDateChanged)
  })
}

/** Figures and dates are told with what they were; texts are only named. */
const TOLD = ['numero', 'amountTtcCents', 'issueDate', 'dueDate']

function toldOf(values: Record<string, unknown>, fields: string[]) {
  return Object.fromEntries(
    TOLD.filter((field) => fields.includes(field)).map((field) => [field, values[field]])
  )
}

/** @throws UnprocessableException when the plan is not one the organization may use */
export async function assertPlan(
  trx: TransactionClientContract,
  organizationId: string,
  planId: string
) {
  const plan = await Plan.query({ client: trx }).where({ organizationId, id: planId }).first()
  if (!plan) {
    throw new NotFoundException()
  }
  if (plan.archivedAt) {
    throw new UnprocessableException('plan_archived', 'Ce plan est archivé.', 'planId')
  }
  return plan
}

async function replan(change: InvoiceChange, actor: Actor, dueDateChanged = false) {
  const { invoice, trx, waiting } = change
  waiting.push(...(await scheduleRelancesForInvoice(trx, invoice, { dueDateChanged, actor })))
  return invoice
}

function tell(
  trx: TransactionClientContract,
  invoice: Invoice,
  kind: Activity['kind'],
  actor: Actor,
  data: Record<string, unknown> = {}
) {
  return recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind,
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    data,
  })
}

function assertOpen(invoice: Invoice) {
  if (isClosed(invoice.status)) {
    throw new IllegalMoveException(
      { from: invoice.status, to: invoice.status },
      'Cette facture est close.'
    )
  }
}

function assertConsistent(invoice: Invoice) {
  if (remainderCents(invoice) <= 0 && !isClosed(invoice.status)) {
    throw new UnprocessableException(
      'amount_below_settled',
      'Le montant doit dépasser ce qui a déjà été réglé.',
      'amountTtcCents',
      { settledCents: invoice.paidCents + invoice.creditedCents }
    )
  }
  if (invoice.dueDate < invoice.issueDate) {
    throw new UnprocessableException(
      'due_before_issue',
      'L’échéance ne peut pas précéder la date d’émission.',
      'dueDate'
    )
  }
}
