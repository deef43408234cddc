import ApiException from '#exceptions/api_exception'

/** No password was given in this browser, or too long ago: the sign-in starts over. */
export default class SignInStepException extends ApiException {
  static status = 401
  static code = 'sign_in_again'
  static message = 'La connexion a trop attendu : recommencez avec votre mot de passe.'
}
