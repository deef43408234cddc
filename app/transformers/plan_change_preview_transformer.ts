import type { PlanChangePreview } from '#services/plans/plan_change_preview'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { DateTime } from 'luxon'

const iso = (instant: DateTime | null) => instant?.toUTC().toISO() ?? null

/** What a change of plan would do. */
export default class PlanChangePreviewTransformer extends BaseTransformer<PlanChangePreview> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'invoices',
        'more',
        'replanned',
        'moved',
        'cancelled',
        'added',
        'rewritten',
        'approvalsWithdrawn',
        'leaving',
      ]),
      examples: this.resource.examples.map(({ changes, ...invoice }) => ({
        ...invoice,
        changes: changes.map(({ from, to, ...change }) => ({
          ...change,
          from: iso(from),
          to: iso(to),
        })),
      })),
    }
  }
}
