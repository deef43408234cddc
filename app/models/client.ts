import { ClientSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import ClientContact from '#models/client_contact'
import Invoice from '#models/invoice'
import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'

/** Who owes money. */
export default class Client extends compose(ClientSchema, withUuid) {
  @hasMany(() => ClientContact)
  declare contacts: HasMany<typeof ClientContact>

  @hasMany(() => Invoice)
  declare invoices: HasMany<typeof Invoice>
}
