import { refusalWords } from '#exceptions/refusal_words'
import { operateOnEach } from '#services/invoices/bulk_operations'
import { todayOf } from '#services/organizations/local_today'
import OperationOutcomeTransformer from '#transformers/operation_outcome_transformer'
import { operateOnInvoicesValidator } from '#validators/invoice_operations'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/invoices/operations: one operation on each invoice of a selection. Answers 207 with
 * the outcome of each, in the order asked: `{ data: [{ invoiceId, status, error, undo }], meta }`.
 * Sending the `undo` operations back takes everything back.
 */
export default class InvoiceOperationsController {
  async store({ actor, i18n, organization, request, response, serialize }: HttpContext) {
    const { operations } = await request.validateUsing(operateOnInvoicesValidator)
    const today = await todayOf(organization)
    const outcomes = await operateOnEach(
      organization.id,
      operations.map((operation) =>
        operation.kind === 'pay' ? { ...operation, paidOn: operation.paidOn ?? today } : operation
      ),
      actor
    )
    const told = outcomes.map((outcome) => ({
      ...outcome,
      error: outcome.error && { ...outcome.error, message: refusalWords(outcome.error, i18n) },
    }))
    const refused = told.filter(({ error }) => error !== null).length
    response.status(207)
    return {
      ...(await serialize(OperationOutcomeTransformer.transform(told))),
      meta: { done: told.length - refused, refused },
    }
  }
}
