import type { AnsweredCheckin } from '#services/checkins/answer_checkin'
import type { CheckinChoice } from '#values/checkin_status'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What an answer did: `paymentId` undoes "paid" and "partly paid", `holdId` lifts "wait". */
export default class CheckinAnswerTransformer extends BaseTransformer<
  AnsweredCheckin & { answer: CheckinChoice }
> {
  toObject() {
    const { answer, invoiceId, payment, hold } = this.resource
    return { answer, invoiceId, paymentId: payment && payment.id, holdId: hold && hold.id }
  }
}
