/** A new invoice. */
export const newInvoice = {
  'newInvoice.clientSearch': 'Chercher un client',
  'newInvoice.noClient': 'Aucun client de ce nom.',
  'newInvoice.newClient': 'Nouveau client',
  'newInvoice.plan': 'Plan de relance',
  'newInvoice.noPlan': 'Aucun : rien ne part',
  'newInvoice.terms': '{days, plural, =0 {paiement comptant} one {# jour} other {# jours}}',
  'newInvoice.dueBeforeIssue': 'L’échéance vient après l’émission.',
  'newInvoice.save': 'Enregistrer la facture',
  'newInvoice.done': '{numero} est enregistrée.',
  'newInvoice.whatLeaves': 'Ce qui partira',
  'newInvoice.nothingLeaves': 'Sans plan, Rubis garde la facture sans rien envoyer.',
  'newInvoice.earliest':
    'Au plus tôt à ces dates : chaque message attend un jour ouvré et les heures de bureau.',
  'newInvoice.lateStart':
    'L’échéance est passée : la première relance part dans la minute si les heures d’envoi sont ouvertes, les suivantes à au moins trois jours d’écart.',
  'newClient.name': 'Nom',
  'newClient.email': 'Adresse e-mail',
  'newClient.emailHint': 'Les relances lui sont adressées.',
  'newClient.kind': 'Type de client',
  'newClient.kindHint': 'Les pénalités ne concernent que les professionnels.',
  'newClient.business': 'Professionnel',
  'newClient.consumer': 'Particulier',
  'newClient.publicBody': 'Organisme public',
  'newClient.save': 'Ajouter ce client',
}
