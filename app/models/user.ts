import { UserSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import Membership from '#models/membership'
import hash from '@adonisjs/core/services/hash'
import { compose } from '@adonisjs/core/helpers'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'

/** A person who signs in. What they may see follows from their memberships. */
export default class User extends compose(
  UserSchema,
  withUuid,
  withAuthFinder(() => hash.use())
) {
  @hasMany(() => Membership)
  declare memberships: HasMany<typeof Membership>
}
