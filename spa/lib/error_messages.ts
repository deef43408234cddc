import type { IntlShape } from 'react-intl'
import type { Failure } from './errors.ts'
import type { MessageId } from './i18n.tsx'

/** Failures that this side words itself: no answer came, or the screen knows better what to do. */
const BY_CODE: Record<string, MessageId> = {
  network: 'error.network',
  reminder_leaving_now: 'error.reminderLeavingNow',
  remainder_changed: 'error.remainderChanged',
  free_limit_active_invoices: 'error.freeLimit',
  payment_past_due: 'error.paymentPastDue',
  bad_csrf_token: 'error.signedOut',
  fresh_proof_needed: 'error.proofNeeded',
}

const BY_STATUS: Record<number, MessageId> = {
  401: 'error.signedOut',
  403: 'error.forbidden',
  404: 'error.notFound',
  409: 'error.conflict',
  413: 'error.tooLarge',
  422: 'error.invalid',
  429: 'error.tooMany',
}

/**
 * One sentence for any failure, in the language of the screen: ours when the code is known, else the
 * server's own (it answers in the same language), else what the status says.
 */
export function messageOf(intl: IntlShape, { code, status, faults }: Failure) {
  const known = BY_CODE[code]
  if (known !== undefined) return intl.formatMessage({ id: known })
  const [fault] = faults
  if (fault !== undefined && fault.message !== '') return fault.message
  return intl.formatMessage({ id: (status && BY_STATUS[status]) || 'error.unknown' })
}
