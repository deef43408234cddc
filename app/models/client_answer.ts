import { ClientAnswerSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import { canMoveAnswer, type AnswerStatus } from '#values/client_answers'
import { compose } from '@adonisjs/core/helpers'
import { DateTime } from 'luxon'

/** Something a client said on their page. It moves under the lock of its invoice. */
export default class ClientAnswer extends compose(ClientAnswerSchema, withUuid) {
  /** The user takes the client at their word. */
  accept(userId: string | null) {
    return this.#settle('accepted', userId)
  }

  /** The user does not, or no longer: as if it had not been said. */
  refuse(userId: string | null) {
    return this.#settle('refused', userId)
  }

  /** The client has said something else since. */
  supersede() {
    return this.#settle('superseded', null)
  }

  async #settle(to: AnswerStatus, userId: string | null) {
    if (!canMoveAnswer(this.status, to)) {
      throw new IllegalMoveException({ from: this.status, to })
    }
    this.status = to
    this.settledAt = DateTime.utc()
    this.settledBy = userId
    await this.save()
  }
}
