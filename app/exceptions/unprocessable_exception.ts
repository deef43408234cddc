import ApiException from '#exceptions/api_exception'

/** The request is well-formed but one of its values cannot be accepted. */
export default class UnprocessableException extends ApiException {
  static status = 422
  static code = 'unprocessable'

  /** @param field dotted path of the value at fault */
  constructor(code: string, message: string, field?: string, meta?: Record<string, unknown>) {
    super(message, { code, field, meta })
  }
}
