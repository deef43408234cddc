import ApiException from '#exceptions/api_exception'

/** Another request, or the present state, stands in the way. */
export default class ConflictException extends ApiException {
  static status = 409
  static code = 'conflict'

  constructor(code: string, message: string, meta?: Record<string, unknown>) {
    super(message, { code, meta })
  }
}
