import type { Today, Todo } from '#services/lists/today'
import type { RelanceRow } from '#services/lists/relances'
import { BaseTransformer } from '@adonisjs/core/transformers'

const brief = ({ id, status, sendAt, reason, step }: RelanceRow) => ({
  id,
  status,
  sendAt,
  reason,
  tone: step.tone,
  offsetDays: step.offsetDays,
})

const todo = ({ kind, invoice, relance }: Todo) => ({
  kind,
  invoice,
  relance: relance && brief(relance),
})

/** The home page, whole. Amounts are cents. */
export default class TodayTransformer extends BaseTransformer<Today> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'weekCount',
        'recovered',
        'averageDelayDays',
        'rubisCount',
        'activeInvoices',
        'aging',
      ]),
      todos: this.resource.todos.map(todo),
      next: this.resource.next.map((relance) => ({
        relance: brief(relance),
        invoice: relance.invoice,
      })),
    }
  }
}
