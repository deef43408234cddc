import { PlanSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import PlanStep from '#models/plan_step'
import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'

/** An ordered list of reminders. Once used it is archived, never deleted. */
export default class Plan extends compose(PlanSchema, withUuid) {
  @hasMany(() => PlanStep)
  declare steps: HasMany<typeof PlanStep>
}
