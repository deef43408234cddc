import ApiException from '#exceptions/api_exception'

/** Not what Stripe signs for this address: nothing of it is read. */
export default class RefusedWebhookException extends ApiException {
  static status = 400
  static code = 'webhook_refused'
  static message = 'Événement refusé.'
}
