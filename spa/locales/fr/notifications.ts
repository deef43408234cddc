/** The bell, its centre, and by which ways a person is told. */
export const notifications = {
  'bell.word': 'Notifications',
  'bell.label':
    'Notifications, {count, plural, =0 {rien de nouveau} one {une non lue} other {{shown} non lues}}',
  'bell.readAll': 'Tout marquer comme lu',
  'bell.readOne': 'Marquer comme lu {numero}',
  'bell.unread': 'Non lue.',
  'bell.settings': 'Réglages',
  'bell.nothing': 'Rien à signaler.',
  'bell.nothingExample':
    'Vous serez prévenu ici quand une relance échoue, qu’une mise en demeure attend votre accord ou que quelque chose bloque.',
  'notice.warningToApprove':
    'Mise en demeure à relire{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.failed': 'Relance non partie{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.unknown':
    'Relance peut-être partie{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.blocked': 'Relance bloquée{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.mailRefused': 'Message non remis{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.planEnded':
    'Plan terminé, facture impayée{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.clientAnswered':
    'Réponse du client{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.promiseBroken':
    'Promesse non tenue{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.nothingLeft': 'Rien n’est parti depuis 24 heures',
  'notice.ownData':
    '{event, select, export_failed {La copie de vos données n’a pas pu être préparée} other {La copie de vos données est prête}}',
  'notices.margin': 'réglages',
  'notices.title': 'Notifications',
  'notices.lead':
    'Choisissez comment Rubis vous prévient. Le point du jour est un seul e-mail, à 8 h, quand il y a quelque chose à dire.',
  'checkinMode.label': 'Avant de relancer un client, me demander si c’est payé',
  'checkinMode.hint': 'Sans réponse en 24 heures, chaque plan dit ce qui part et ce qui attend.',
  'checkinMode.daily': 'En un e-mail, le matin',
  'checkinMode.single': 'En un e-mail par facture',
  'checkinMode.none': 'Ne rien me demander',
  'checkinMode.saved': 'C’est noté.',
  'notices.kind': 'Ce qui arrive',
  'notices.inApp': 'Dans Rubis',
  'notices.email': 'E-mail aussitôt',
  'notices.digest': 'Point du jour',
  'notices.cell': '{kind} : {channel}',
  'notices.warningToApprove': 'Mise en demeure à approuver',
  'notices.failed': 'Relance non partie',
  'notices.unknown': 'Relance peut-être partie',
  'notices.blocked': 'Relance bloquée',
  'notices.mailRefused': 'Message non remis à un client',
  'notices.planEnded': 'Fin d’un plan sans paiement',
  'notices.clientAnswered': 'Réponse d’un client',
  'notices.promiseBroken': 'Promesse non tenue',
  'notices.nothingLeft': 'Envois arrêtés',
  'notices.ownData': 'Vos données (propriétaires)',
  'notices.mustReach':
    '{kind, select, warning_to_approve {Un e-mail reste actif : sans votre accord, elle attendrait indéfiniment.} other {Un e-mail reste actif : si plus rien ne part, c’est le seul moyen de le savoir.}}',
}
