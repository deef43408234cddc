import ApiException from '#exceptions/api_exception'

/** Stripe does not answer: nothing was changed here, and the same request may be made again. */
export default class BillingUnavailableException extends ApiException {
  static status = 502
  static code = 'billing_unavailable'
  static message = 'Le service de paiement ne répond pas. Réessayez dans un instant.'
}
