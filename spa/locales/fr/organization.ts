/** Settings of the organization. */
export const organization = {
  'organization.title': 'Organisation',
  'organization.lead': 'Ce que vos clients lisent de vous, et quand ils sont relancés.',
  'organization.readOnly': 'Un propriétaire ou un administrateur peut changer ces réglages.',
  'organization.save': 'Enregistrer',
  'organization.saved': 'C’est enregistré.',
  'organization.identity': 'Identité',
  'organization.name': 'Nom de l’activité',
  'organization.trade': 'Métier',
  'organization.siren': 'SIREN',
  'organization.siret': 'SIRET',
  'organization.vatNumber': 'Numéro de TVA',
  'organization.address': 'Adresse',
  'organization.postalCode': 'Code postal',
  'organization.city': 'Ville',
  'organization.phone': 'Téléphone',
  'organization.sender': 'Expéditeur',
  'organization.senderName': 'Nom de l’expéditeur',
  'organization.replyTo': 'Adresse de réponse',
  'organization.signature': 'Signature',
  'organization.payment': 'Être payé',
  'organization.iban': 'IBAN',
  'organization.ibanNone':
    'Sans lui, ni lien de paiement, aucune relance ne part : le client doit savoir où payer.',
  'organization.ibanKnown':
    'Celui qui sert se termine par {last4}. Laissez vide pour le garder ; un autre attend un jour.',
  'organization.ibanWaits':
    'Le nouvel IBAN, terminé par {last4}, servira à partir du {day} à {time}.',
  'organization.accountHolder': 'Titulaire du compte',
  'organization.paymentLink': 'Lien de paiement',
  'organization.paymentLinkHint': 'Stripe, PayPal, SumUp… Il figure dans chaque relance.',
  'organization.manners': 'Envois',
  'organization.windowOpen': 'Jamais avant',
  'organization.windowClose': 'Jamais après',
  'organization.groups': 'Un seul message par client et par jour',
  'organization.groupsHint':
    'Quand plusieurs factures d’un client sont à relancer le même jour, elles partent ensemble.',
  'organization.thanks': 'Remercier le client qui a réglé après une relance',
  'organization.thanksHint':
    'Un court message part quand la facture est soldée, au moins une heure après, une seule fois par facture.',
  'organization.replies': 'Rubis lit aussi les réponses',
  'organization.repliesHint':
    'Quand un client répond à une relance, plus rien ne part avant votre décision. Sa réponse arrive toujours dans votre messagerie.',
}
