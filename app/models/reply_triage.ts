import { ReplyTriageSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import type { TriageKind } from '#values/client_replies'
import { compose } from '@adonisjs/core/helpers'
import { DateTime } from 'luxon'

/** What becomes of one invoice after a reply. It is decided, and taken back, under the invoice's lock. */
export default class ReplyTriage extends compose(ReplyTriageSchema, withUuid) {
  /** The user has read the reply and says what follows. @throws IllegalMoveException when they had already */
  async decide(kind: TriageKind, userId: string | null) {
    if (this.kind !== null) {
      throw new IllegalMoveException({ from: this.kind, to: kind })
    }
    this.kind = kind
    this.triagedAt = DateTime.utc()
    this.triagedBy = userId
    await this.save()
  }

  /** What holds the invoice now that the reply no longer does. */
  async waitBy(holdId: string) {
    this.holdId = holdId
    await this.save()
  }

  async payBy(paymentId: string) {
    this.paymentId = paymentId
    await this.save()
  }

  /** As if it had not been read: the new pause waits for a decision. @throws IllegalMoveException */
  async reopen(holdId: string) {
    if (this.kind === null) {
      throw new IllegalMoveException({ from: 'open', to: 'open' })
    }
    this.kind = null
    this.triagedAt = null
    this.triagedBy = null
    this.paymentId = null
    this.holdId = holdId
    await this.save()
  }
}
