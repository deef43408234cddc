import ApiException from '#exceptions/api_exception'

/** The subscription has not been paid for a week: what runs goes on, nothing new is taken. */
export default class PastDueException extends ApiException {
  static status = 402
  static code = 'payment_past_due'
  static message =
    'Le paiement de votre abonnement a échoué. Mettez votre carte à jour pour ajouter des factures.'

  constructor(pastDueSince: string) {
    super(undefined, { meta: { pastDueSince } })
  }
}
