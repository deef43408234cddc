/** Back from Stripe’s page. */
export const checkout = {
  'checkout.waiting': 'Un instant',
  'checkout.waitingLead': 'Le service de paiement confirme. Cette page se met à jour toute seule.',
  'checkout.trialBegun': 'Votre essai {plan, select, business {Business} other {Pro}} a commencé',
  'checkout.trialNext':
    'Premier prélèvement le {day} : {amount} TTC. Rien si vous résiliez avant ; un e-mail vous le rappellera.',
  'checkout.subscribed': 'Vous êtes abonné à Rubis {plan, select, business {Business} other {Pro}}',
  'checkout.noLimit': 'Vos factures sont sans limite.',
  'checkout.go': 'Continuer',
  'checkout.none': 'Rien n’a été souscrit',
  'checkout.noneLead': 'La page de paiement a expiré ou n’a pas abouti. Rien n’a été prélevé.',
  'checkout.again': 'Revenir à l’abonnement',
}
