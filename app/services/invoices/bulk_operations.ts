import { toEnvelope, type ApiError } from '#exceptions/error_envelope'
import type { Actor } from '#services/activity/record'
import { operate, type Operation } from '#services/invoices/operations'
import logger from '@adonisjs/core/services/logger'

/** What became of one operation; `undo` is the operation that takes it back. */
export interface OperationOutcome {
  invoiceId: string
  /** as the act alone would have answered */
  status: number
  error: ApiError | null
  undo: Operation | null
}

/** A caller waits 20 s: what could not begin by then is answered as such, and can be asked again. */
const BUDGET_MS = 15_000

const NOT_ATTEMPTED: ApiError = {
  code: 'not_attempted',
  message: 'Pas encore traitée : le temps imparti est écoulé. Réessayez.',
}

/**
 * Does the same kind of thing to many invoices, one after the other, each in its own transaction: one
 * that is refused stops nothing and is told with its reason. Two operations of one organization would
 * only queue up for its counters, so they are not attempted together.
 */
export async function operateOnEach(
  organizationId: string,
  operations: readonly Operation[],
  actor: Actor
): Promise<OperationOutcome[]> {
  const begun = performance.now()
  const outcomes: OperationOutcome[] = []
  for (const operation of operations) {
    const isLate = performance.now() - begun > BUDGET_MS
    outcomes.push(
      isLate
        ? { invoiceId: operation.invoiceId, status: 503, error: NOT_ATTEMPTED, undo: null }
        : await outcomeOf(organizationId, operation, actor)
    )
  }
  return outcomes
}

async function outcomeOf(
  organizationId: string,
  operation: Operation,
  actor: Actor
): Promise<OperationOutcome> {
  const { invoiceId, kind } = operation
  try {
    const undo = await operate(organizationId, operation, actor)
    return { invoiceId, status: 200, error: null, undo }
  } catch (error) {
    const { status, errors } = toEnvelope(error)
    if (status >= 500) {
      // The stack only: what PostgreSQL adds to an error quotes rows.
      const stack = error instanceof Error ? error.stack : String(error)
      logger.error({ stack, invoiceId, kind }, 'an operation of a selection failed')
    }
    return { invoiceId, status, error: errors[0], undo: null }
  }
}
