import { MembershipSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import Organization from '#models/organization'
import User from '#models/user'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'

export default class Membership extends compose(MembershipSchema, withUuid) {
  @belongsTo(() => Organization)
  declare organization: BelongsTo<typeof Organization>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
