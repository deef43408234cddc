import ApiException from '#exceptions/api_exception'

/** The body or the file is heavier than what the route accepts. */
export default class PayloadTooLargeException extends ApiException {
  static status = 413
  static code = 'payload_too_large'
  static message = 'Ce contenu est trop volumineux.'

  /** @param meta the most that is accepted, in bytes */
  constructor(meta?: { maxBytes: number }) {
    super(undefined, { meta })
  }
}
