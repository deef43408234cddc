import ApiException from '#exceptions/api_exception'

/** The person approved an amount that is no longer what is left to pay. */
export default class StaleApprovalException extends ApiException {
  static status = 409
  static code = 'remainder_changed'
  static message =
    'Le reste à payer a changé depuis l’affichage. Relisez le courrier avant de le valider.'

  /** @param meta what is left now, in cents */
  constructor(meta?: { remainderCents: number }) {
    super(undefined, { meta })
  }
}
