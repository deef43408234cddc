import ApiException from '#exceptions/api_exception'

/** Unknown, or someone else's: from outside the two look the same. */
export default class NotFoundException extends ApiException {
  static status = 404
  static code = 'not_found'
  static message = 'Introuvable.'
}
