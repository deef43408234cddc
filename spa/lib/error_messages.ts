import type { IntlShape } from 'react-intl'
import type { ApiFault, Failure } from './errors.ts'
import type { MessageId } from './i18n.tsx'

/** Sentences for the codes a person can do something about; the rest falls back on the status. */
const BY_CODE: Record<string, MessageId> = {
  network: 'error.network',
  reminder_leaving_now: 'error.reminderLeavingNow',
  invalid_credentials: 'error.invalidCredentials',
  E_INVALID_CREDENTIALS: 'error.invalidCredentials',
  email_taken: 'error.emailTaken',
  free_limit_active_invoices: 'error.freeLimit',
  payment_past_due: 'error.paymentPastDue',
  remainder_changed: 'error.remainderChanged',
  sending_disabled: 'error.sendingDisabled',
}

const BY_STATUS: Record<number, MessageId> = {
  401: 'error.signedOut',
  402: 'error.freeLimit',
  403: 'error.forbidden',
  404: 'error.notFound',
  409: 'error.conflict',
  413: 'error.tooLarge',
  419: 'error.signedOut',
  422: 'error.invalid',
  429: 'error.tooMany',
}

/** One sentence in the language of the screen for any failure. */
export function messageOf(intl: IntlShape, failure: Failure) {
  const known = BY_CODE[failure.code] ?? (failure.status ? BY_STATUS[failure.status] : undefined)
  return intl.formatMessage({ id: known ?? 'error.unknown' })
}

const BY_RULE: Record<string, MessageId> = {
  'required': 'field.required',
  'email': 'field.email',
  'minLength': 'field.tooShort',
  'maxLength': 'field.tooLong',
  'min': 'field.tooSmall',
  'max': 'field.tooBig',
  'positive': 'field.tooSmall',
  'date': 'field.date',
  'unique': 'field.unique',
  'database.unique': 'field.unique',
  'duplicate': 'field.unique',
  'email_taken': 'error.emailTaken',
  'common_password': 'field.commonPassword',
}

/** The sentence under a field for one refused value; the server's own words when no rule matches. */
export function fieldMessage(intl: IntlShape, fault: ApiFault) {
  const known = BY_RULE[fault.code]
  return known ? intl.formatMessage({ id: known }) : fault.message
}
