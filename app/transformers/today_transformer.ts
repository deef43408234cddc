import type { Today } from '#services/lists/home/today'
import type { Todo } from '#services/lists/home/todo'
import type { RelanceRow } from '#services/lists/relances'
import { BaseTransformer } from '@adonisjs/core/transformers'

const brief = ({ id, status, sendAt, immediateSendUntil, reason, step }: RelanceRow) => ({
  id,
  status,
  sendAt,
  immediateSendUntil,
  reason,
  tone: step.tone,
  offsetDays: step.offsetDays,
  requiresManualValidation: step.requiresManualValidation,
})

const todo = ({ relance, ...waiting }: Todo) => ({ ...waiting, relance: relance && brief(relance) })

/** The home page, whole. Amounts are cents. */
export default class TodayTransformer extends BaseTransformer<Today> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'hasMoreTodos',
        'nextSendAt',
        'weekCount',
        'recovered',
        'averageDelay',
        'rubisCount',
        'activeInvoices',
        'hasInvoices',
        'aging',
        'recent',
      ]),
      todos: this.resource.todos.map(todo),
      next: this.resource.next.map((relance) => ({
        relance: brief(relance),
        invoice: relance.invoice,
      })),
    }
  }
}
