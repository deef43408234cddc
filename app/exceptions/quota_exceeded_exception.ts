import ApiException from '#exceptions/api_exception'

/** Figures of the refusal: how many invoices may be active, are, and would have been added. */
export interface QuotaFigures {
  limit: number
  current: number
  adding: number
  /** ISO instant, null when the organization never had a grace period */
  gracePeriodEndsAt: string | null
}

/** The offer does not allow as many active invoices (product.md, Plans and quota). */
export default class QuotaExceededException extends ApiException {
  static status = 402
  static code = 'free_limit_active_invoices'
  static message = 'Votre offre ne permet pas de suivre une facture de plus.'

  constructor(meta: QuotaFigures) {
    super(undefined, { meta: { ...meta } })
  }
}
