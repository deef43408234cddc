import ApiException from '#exceptions/api_exception'

/** The person is signed in, but this asks them to prove again who they are (`POST /session/proof`). */
export default class FreshProofNeededException extends ApiException {
  static status = 403
  static code = 'fresh_proof_needed'
  static message = 'Confirmez d’abord que c’est bien vous.'
}
