import { RelanceTaskSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import Invoice from '#models/invoice'
import PlanStep from '#models/plan_step'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

/** One reminder of one invoice at one step. Its moves are those of `relance_status.ts`. */
export default class RelanceTask extends compose(RelanceTaskSchema, withUuid) {
  @belongsTo(() => Invoice)
  declare invoice: BelongsTo<typeof Invoice>

  @belongsTo(() => PlanStep)
  declare planStep: BelongsTo<typeof PlanStep>
}
