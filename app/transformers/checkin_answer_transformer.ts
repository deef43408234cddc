import type Payment from '#models/payment'
import type { CheckinAnswer } from '#values/checkin_status'
import { BaseTransformer } from '@adonisjs/core/transformers'

interface SettledCheckin {
  answer: CheckinAnswer
  invoiceId: string
  payment: Payment | null
}

/** What an answer did: `paymentId` undoes "paid". */
export default class CheckinAnswerTransformer extends BaseTransformer<SettledCheckin> {
  toObject() {
    const { answer, invoiceId, payment } = this.resource
    return { answer, invoiceId, paymentId: payment && payment.id }
  }
}
