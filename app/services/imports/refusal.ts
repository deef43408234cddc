import type { Refusal } from '#values/reading/result'

/** Ends the reading of a document with a reason that its row can show. */
export class DocumentRefused extends Error {
  constructor(
    readonly reason: Refusal,
    options?: ErrorOptions
  ) {
    super(reason, options)
    this.name = 'DocumentRefused'
  }
}
