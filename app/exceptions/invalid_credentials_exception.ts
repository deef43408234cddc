import ApiException from '#exceptions/api_exception'

/** One answer for an unknown e-mail and for a wrong password: neither can be told from the other. */
export default class InvalidCredentialsException extends ApiException {
  static status = 401
  static code = 'invalid_credentials'
  static message = 'Adresse e-mail ou mot de passe incorrect.'
}
