import { Exception } from '@adonisjs/core/exceptions'

/** What a caller may read beside the message, beyond `code`. */
export interface ApiExceptionDetails {
  /** dotted path of the input at fault */
  field?: string
  /** figures and names for the screen; never personal data of someone else */
  meta?: Record<string, unknown>
}

/**
 * A refusal that a person can act on. It travels unchanged from models and services to the one
 * envelope of the API: `{ errors: [{ code, message, field?, meta? }] }` with its `status`.
 */
export default class ApiException extends Exception {
  readonly field?: string
  readonly meta?: Record<string, unknown>

  constructor(message?: string, details: ApiExceptionDetails & { code?: string } = {}) {
    super(message, details.code === undefined ? {} : { code: details.code })
    this.field = details.field
    this.meta = details.meta
  }
}
