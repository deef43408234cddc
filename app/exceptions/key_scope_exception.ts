import ApiException from '#exceptions/api_exception'

/** An API key that is good, for something else. */
export default class KeyScopeException extends ApiException {
  static status = 403
  static code = 'forbidden_scope'
  static message = 'Cette clé d’API ne permet pas cette action.'
}
