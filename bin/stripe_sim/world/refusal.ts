/** An answer in the error envelope of Stripe: without it the SDK takes any status for a success. */
export class Refusal extends Error {
  readonly status: number
  readonly type: string
  readonly code: string | undefined
  readonly param: string | undefined

  constructor(
    status: number,
    message: string,
    more: { type?: string; code?: string; param?: string } = {}
  ) {
    super(message)
    this.status = status
    this.type = more.type ?? 'invalid_request_error'
    this.code = more.code
    this.param = more.param
  }

  get body() {
    const { type, message, code, param } = this
    return { error: { type, message, code, param, doc_url: 'https://docs.stripe.com/error-codes' } }
  }
}

export const missing = (what: string, id: string) =>
  new Refusal(404, `No such ${what}: '${id}'`, { code: 'resource_missing', param: 'id' })

export const declined = (message = 'Your card was declined.', code = 'card_declined') =>
  new Refusal(402, message, { type: 'card_error', code })
