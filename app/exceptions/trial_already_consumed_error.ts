import ApiException from '#exceptions/api_exception'

/** One trial for a company: it may subscribe, not try again. */
export default class TrialAlreadyConsumedError extends ApiException {
  static status = 409
  static code = 'trial_already_consumed'
  static message = 'L’essai gratuit a déjà été utilisé. Vous pouvez vous abonner directement.'
}
