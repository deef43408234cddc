import ApiException from '#exceptions/api_exception'

/** A reminder of this invoice is on the wire: the change would come too late to stop it. */
export default class ReminderLeavingNowException extends ApiException {
  static status = 409
  static code = 'reminder_leaving_now'
  static message =
    'Une relance de cette facture est en train de partir. Réessayez dans quelques secondes.'
}
