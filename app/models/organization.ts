import { OrganizationSchema } from '#database/schema'
import { vault } from '#lib/vault'
import { withUuid } from '#lib/with_uuid'
import Client from '#models/client'
import Invoice from '#models/invoice'
import InvoiceHold from '#models/invoice_hold'
import Membership from '#models/membership'
import Plan from '#models/plan'
import RelanceTask from '#models/relance_task'
import SavedView from '#models/saved_view'
import { sendingManners } from '#values/sending_manners'
import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import type { HasMany } from '@adonisjs/lucid/types/relations'

/** The creditor: the tenant to which every other row belongs. */
export default class Organization extends compose(OrganizationSchema, withUuid) {
  @hasMany(() => Membership)
  declare memberships: HasMany<typeof Membership>

  @hasMany(() => Client)
  declare clients: HasMany<typeof Client>

  @hasMany(() => Plan)
  declare plans: HasMany<typeof Plan>

  @hasMany(() => Invoice)
  declare invoices: HasMany<typeof Invoice>

  @hasMany(() => RelanceTask)
  declare relanceTasks: HasMany<typeof RelanceTask>

  @hasMany(() => InvoiceHold)
  declare holds: HasMany<typeof InvoiceHold>

  @hasMany(() => SavedView)
  declare savedViews: HasMany<typeof SavedView>

  /** The IBAN in clear, for mails and QR codes only: screens show `ibanLast4`. */
  get iban(): string | null {
    return this.ibanEncrypted && vault.open('organizations.iban', this.ibanEncrypted)
  }

  set iban(iban: string | null) {
    this.ibanEncrypted = iban && vault.seal('organizations.iban', iban)
    this.ibanLast4 = iban && iban.slice(-4)
    this.ibanSetOnce ||= iban !== null
    this.pendingIbanEncrypted = null
    this.pendingIbanLast4 = null
    this.pendingIbanFrom = null
  }

  /** Keeps an IBAN that is shown from that moment on (`pending_iban`); the one in use stays. */
  awaitIban(iban: string, from: DateTime) {
    this.pendingIbanEncrypted = vault.seal('organizations.iban', iban)
    this.pendingIbanLast4 = iban.slice(-4)
    this.pendingIbanFrom = from
  }

  get manners() {
    return sendingManners(this)
  }
}
