import { PlanStepSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import Plan from '#models/plan'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

/** One reminder of a plan: days from the due date (negative is before it), a tone, a subject, a body. */
export default class PlanStep extends compose(PlanStepSchema, withUuid) {
  @belongsTo(() => Plan)
  declare plan: BelongsTo<typeof Plan>
}
