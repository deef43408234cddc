import { InvoiceSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import Attachment from '#models/attachment'
import Client from '#models/client'
import CreditNote from '#models/credit_note'
import InvoiceHold from '#models/invoice_hold'
import Payment from '#models/payment'
import Plan from '#models/plan'
import RelanceTask from '#models/relance_task'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import NotFoundException from '#exceptions/not_found_exception'
import { canMove, canUndoTo, type InvoiceStatus } from '#values/invoice_status'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'

/**
 * Something the organization issued to a client. Its transitions are the methods below: they expect
 * the row to be locked by `Invoice.lock` in the transaction it came from, and refuse what the table
 * of legal moves does not list. Amounts are cents; `remainderCents` is computed by the database.
 */
export default class Invoice extends compose(InvoiceSchema, withUuid) {
  @belongsTo(() => Client)
  declare client: BelongsTo<typeof Client>

  @belongsTo(() => Plan)
  declare plan: BelongsTo<typeof Plan>

  @hasMany(() => Payment)
  declare payments: HasMany<typeof Payment>

  @hasMany(() => CreditNote)
  declare creditNotes: HasMany<typeof CreditNote>

  @hasMany(() => InvoiceHold)
  declare holds: HasMany<typeof InvoiceHold>

  @hasMany(() => RelanceTask)
  declare relanceTasks: HasMany<typeof RelanceTask>

  @hasMany(() => Attachment)
  declare attachments: HasMany<typeof Attachment>

  /**
   * Locks one invoice until the transaction ends, then reads it: the statement that waits for a lock
   * would still see the row as it was before the wait. NO KEY UPDATE: rows that merely point at this
   * invoice can still be inserted meanwhile.
   *
   * @throws NotFoundException when the organization has no such invoice
   */
  static async lock(trx: TransactionClientContract, organizationId: string, id: string) {
    await trx.rawQuery(
      'SELECT 1 FROM invoices WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
      [organizationId, id]
    )
    const invoice = await Invoice.query({ client: trx })
      .where('organization_id', organizationId)
      .where('id', id)
      .first()
    if (!invoice) {
      throw new NotFoundException()
    }
    return invoice
  }

  /** Everything is paid: the chase is over. */
  async close(status: 'paid' | 'cancelled') {
    this.#assertMove(status)
    this.statusBeforeClose = this.status
    this.status = status
    this.closedAt = DateTime.utc()
    this.paidAt = status === 'paid' ? this.closedAt : null
    await this.save()
  }

  /** Undo of `close`: back to where it was, or further when a reminder has left. */
  async reopen() {
    const to = this.#statusWhenOpen(this.statusBeforeClose)
    if (!canUndoTo(this.status, to, this.statusBeforeClose)) {
      throw new IllegalMoveException({ from: this.status, to })
    }
    this.status = to
    this.statusBeforeClose = null
    this.closedAt = null
    this.paidAt = null
    await this.save()
  }

  /** The client disputes it, or the user says so. */
  async openLitigation(reason: string) {
    this.#assertMove('litigation')
    this.status = 'litigation'
    this.litigationAt = DateTime.utc()
    this.litigationReason = reason
    await this.save()
  }

  /** The dispute is settled: the chase resumes where it was. */
  async closeLitigation() {
    if (this.status !== 'litigation') {
      throw new IllegalMoveException({ from: this.status, to: 'pending' })
    }
    this.status = this.#statusWhenOpen('pending')
    this.litigationAt = null
    this.litigationReason = null
    await this.save()
  }

  /** The user is asked whether it has been paid: nothing leaves meanwhile. */
  async awaitConfirmation() {
    this.#assertMove('awaiting_user_confirmation')
    this.status = 'awaiting_user_confirmation'
    await this.save()
  }

  /** Nobody answered, and the plan takes that for a no: the chase goes on. */
  async releaseUnanswered() {
    this.#assertMove('pending')
    this.status = 'pending'
    await this.save()
  }

  /** A person says that it is owed: the chase goes on, and they are not asked again at once. */
  async confirm(at: DateTime) {
    if (this.status === 'awaiting_user_confirmation') {
      this.#assertMove('pending')
      this.status = 'pending'
    }
    this.confirmedAt = at
    await this.save()
  }

  #statusWhenOpen(before: InvoiceStatus | null): InvoiceStatus {
    if (before === 'litigation') {
      return 'litigation'
    }
    return this.firstRemindedAt ? 'in_relance' : 'pending'
  }

  #assertMove(to: InvoiceStatus) {
    if (!canMove(this.status, to)) {
      throw new IllegalMoveException({ from: this.status, to })
    }
  }
}
