import type { SaidOfInvoice } from '#services/checkins/answer_checkin'
import type { CheckinChoice } from '#values/checkin_status'
import { isLocalDate } from '#values/local_date'
import { readTypedAmount } from '#values/typed_amount'

/** A form as a person filled it in. */
export interface TypedAnswer {
  answer: CheckinChoice
  paid_on?: string
  until?: string
  /** « 1 111,10 », euros */
  amount?: string
}

/** What a form says, or what in it does not read. */
export function readSaid(
  typed: TypedAnswer
): SaidOfInvoice | { fault: 'fault_amount' | 'fault_date' } {
  const { answer, paid_on: paidOn, until } = typed
  switch (answer) {
    case 'still_pending':
      return { answer }
    case 'wait':
      return until && isLocalDate(until) ? { answer, until } : { fault: 'fault_date' }
    case 'paid':
    case 'partly_paid': {
      if (paidOn && !isLocalDate(paidOn)) {
        return { fault: 'fault_date' }
      }
      if (answer === 'paid') {
        return { answer, paidOn }
      }
      const amount = readTypedAmount(typed.amount ?? '')
      return amount && amount.from > 0
        ? { answer, paidOn, amountCents: amount.from }
        : { fault: 'fault_amount' }
    }
  }
}
