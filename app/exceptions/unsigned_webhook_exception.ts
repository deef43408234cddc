import ApiException from '#exceptions/api_exception'

/** Not signed by the provider, too old, or altered on the way: nothing of it is read. */
export default class UnsignedWebhookException extends ApiException {
  static status = 401
  static code = 'webhook_unsigned'
  static message = 'Signature refusée.'
}
