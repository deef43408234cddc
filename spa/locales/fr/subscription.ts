/** The organization’s own subscription to Rubis. */
export const subscription = {
  'subscription.readOnly':
    'Seuls les propriétaires et les administrateurs peuvent changer d’offre.',
  'subscription.offerLabel': 'votre offre',
  'subscription.usageLabel': 'utilisation',
  'subscription.offersLabel': 'les offres',
  'subscription.invoicesLabel': 'vos factures Rubis',
  'subscription.leaveLabel': 'résilier',
  'subscription.name':
    'Rubis {plan, select, free {Free} pro {Pro} other {Business}}{cycle, select, monthly {, au mois} yearly {, à l’année} other {}}',
  'subscription.plan': '{plan, select, free {Free} pro {Pro} other {Business}}',
  'subscription.tag.free': 'Gratuit',
  'subscription.tag.offered': 'Offert',
  'subscription.tag.grace': 'Sans limite pour l’instant',
  'subscription.tag.trial': 'Essai',
  'subscription.tag.active': 'En cours',
  'subscription.tag.ending': 'Se termine',
  'subscription.tag.pastDue': 'Paiement refusé',
  'subscription.tag.stopped': 'Suspendu',
  'subscription.tag.ended': 'Terminé',
  'subscription.free': 'Gratuit, sans carte et sans date de fin.',
  'subscription.offered': 'Offert par Rubis, sans carte et sans date de fin.',
  'subscription.grace': 'Votre compte est sans limite jusqu’au {day}.',
  'subscription.trial':
    'Essai jusqu’au {day} ({days, plural, =0 {dernières heures} one {# jour} other {# jours}}). Ce jour-là, premier prélèvement : {amount} TTC, sauf si vous résiliez avant.',
  'subscription.trialEnding': 'Accès jusqu’au {day}. Vous ne serez pas débité.',
  'subscription.trialLate':
    'Votre essai est terminé et le premier prélèvement est en cours. Tout continue en attendant.',
  'subscription.active': 'Prochain prélèvement le {day} : {amount} TTC.',
  'subscription.ending':
    'Accès jusqu’au {day}, puis offre gratuite. Aucun autre prélèvement n’aura lieu.',
  'subscription.pastDue':
    'Un prélèvement est refusé depuis le {day}. Votre carte est à changer, ou votre banque vous demande de valider le paiement.',
  'subscription.stopped':
    'L’abonnement est suspendu faute de règlement. Vos factures restent là ; vous pouvez vous réabonner.',
  'subscription.ended':
    'L’abonnement a pris fin. Vos factures restent là ; vous pouvez vous réabonner quand vous voulez.',
  'subscription.planned':
    'Changement prévu le {day} : Rubis {plan, select, pro {Pro} other {Business}} {cycle, select, monthly {au mois} other {à l’année}}, {seats, plural, one {# place} other {# places}}.',
  'subscription.keep': 'Garder l’offre actuelle',
  'subscription.kept': 'Vous gardez votre offre.',
  'subscription.toApprove':
    'Votre banque vous demande de valider un paiement de {amount} TTC. Il n’aboutira pas sans vous.',
  'subscription.approve': 'Valider le paiement',
  'subscription.card': 'Carte qui se termine par {last4}.',
  'subscription.portal': 'Carte, adresse et reçus',
  'subscription.newCard': 'Changer de carte',
  'subscription.payNow': 'Payer ou valider auprès de votre banque',
  'subscription.ladder.now': 'Aujourd’hui, tout fonctionne : vos relances partent.',
  'subscription.ladder.blocked':
    'Dès {day}, plus de nouvelle facture ni d’import. Les relances en cours continuent.',
  'subscription.ladder.free':
    'Dès {day}, offre gratuite : les factures au-delà de la limite sont gelées, jamais effacées.',
  'subscription.usage':
    '{count, plural, =0 {Aucune facture active} one {# facture active} other {# factures actives}} sur {limit}.',
  'subscription.usageFree':
    '{count, plural, =0 {Aucune facture active} one {# facture active} other {# factures actives}}, sans limite.',
  'subscription.frozen':
    '{count, plural, one {# facture est gelée : plus rien ne part pour elle.} other {# factures sont gelées : plus rien ne part pour elles.}} Quand une place se libère, vous dégelez celle de votre choix ; une offre plus grande les dégèle toutes.',
  'subscription.seeInvoices': 'Voir les factures',
  'subscription.seats':
    '{count, plural, one {# personne} other {# personnes}} sur {limit, plural, one {# place} other {# places}}.',
  'subscription.changeSeats': 'Changer le nombre de places',
  'subscription.seatsWanted': 'Nombre de places',
  'subscription.seatsStep':
    'Par groupes de {step} : chaque groupe coûte le prix de l’offre. Jamais moins que les places prises.',
  'subscription.seatsCount': '{count, plural, one {# place} other {# places}}',
  'subscription.confirmSeats': 'Changer les places',
  'subscription.cycle': 'Paiement au mois ou à l’année',
  'subscription.per': '{cycle, select, monthly {Au mois} other {À l’année, deux mois offerts}}',
  'subscription.nothing': '0 €',
  'subscription.noCard': 'sans carte bancaire',
  'subscription.net': 'HT/{cycle, select, monthly {mois} other {an}}',
  'subscription.gross': '{amount} TTC par {cycle, select, monthly {mois} other {an}}',
  'subscription.gives':
    '{isLimited, select, yes {{invoices} factures actives} other {Factures sans limite}}, {seats, plural, one {# personne} other {# personnes}}.',
  'subscription.yours': 'votre offre',
  'subscription.notSold': 'Aucune offre payante n’est proposée sur ce serveur.',
  'subscription.try': 'Essayer {days} jours',
  'subscription.trialPromise': 'CB demandée, non prélevée avant J+14',
  'subscription.subscribe': 'S’abonner',
  'subscription.change':
    'Passer à {plan, select, pro {Pro} other {Business}} {cycle, select, monthly {au mois} other {à l’année}}',
  'subscription.confirmChange': 'Changer d’offre',
  'subscription.changed': 'Votre offre a été changée.',
  'subscription.effect.now':
    'À payer maintenant : {amount} TTC, le reste de la période en cours déduit. Ensuite {price} TTC par {cycle, select, monthly {mois} other {an}}.',
  'subscription.effect.later':
    'Rien à payer maintenant. Vous gardez votre offre jusqu’au {day}, puis {price} TTC par {cycle, select, monthly {mois} other {an}}.',
  'subscription.effect.trial':
    'Rien à payer maintenant : votre essai continue jusqu’à son terme, puis {price} TTC par {cycle, select, monthly {mois} other {an}}.',
  'subscription.invoices': 'Factures de Rubis',
  'subscription.noInvoices': 'Aucune facture pour l’instant.',
  'subscription.column':
    '{column, select, date {Date} number {Numéro} amount {TTC} state {État} other {Document}}',
  'subscription.invoiceState':
    '{status, select, paid {Payée} open {À payer} void {Annulée} uncollectible {Abandonnée} other {En préparation}}',
  'subscription.payInvoice': 'Payer',
  'subscription.seeInvoice': 'Ouvrir {number}',
  'subscription.leave':
    'Sans engagement. Tout reste ouvert jusqu’au {day}, et vos factures ne sont pas effacées.',
  'subscription.leaveTrial':
    'Sans engagement. En résiliant avant le {day}, vous ne payez rien ; l’essai reste ouvert jusque-là.',
  'subscription.leaving': 'La résiliation est enregistrée. Vous pouvez y renoncer ci-dessus.',
  'subscription.cancel': 'Résilier votre abonnement',
  'subscription.cancelTitle': 'Résilier votre abonnement',
  'subscription.cancelEffect':
    'Vous gardez votre offre jusqu’au {day}, puis vous passez à l’offre gratuite. Les factures au-delà de la limite sont gelées, jamais effacées. Vous pouvez changer d’avis jusque-là.',
  'subscription.cancelTrialEffect':
    'Votre essai reste ouvert jusqu’au {day}, puis vous passez à l’offre gratuite. Rien ne sera prélevé. Vous pouvez changer d’avis jusque-là.',
  'subscription.reason': 'Pourquoi partez-vous ? (facultatif)',
  'subscription.noReason': 'Je préfère ne pas le dire',
  'subscription.reasonWord':
    '{reason, select, too_expensive {C’est trop cher} missing_features {Il manque quelque chose} switched_service {J’ai choisi un autre outil} unused {Je ne m’en sers pas} too_complex {C’est trop compliqué} low_quality {La qualité n’y est pas} customer_service {L’assistance ne m’a pas aidé} other {Autre chose}}',
  'subscription.comment': 'Un mot de plus (facultatif)',
  'subscription.stay': 'Rester',
  'subscription.confirmCancel': 'Confirmer la résiliation',
  'subscription.cancelled': 'C’est résilié. Accès jusqu’au {day} ; un e-mail le confirme.',
  'subscription.reactivate': 'Renoncer à la résiliation',
  'subscription.reactivated': 'Votre abonnement continue.',
}
