/** What happened, and why something did not: the timeline of an invoice and the log of activity. */
export const events = {
  'event.invoiceCreated': 'Facture enregistrée',
  'event.invoiceImported': 'Facture importée',
  'event.invoiceUpdated': 'Facture modifiée',
  'event.invoicePlanned': 'Relances planifiées',
  'event.invoicePaid': 'Facture payée',
  'event.paymentRecorded': '{amount} reçus',
  'event.paymentVoided': 'Paiement annulé{amount, select, other { : {amount}}}',
  'event.creditNoteRecorded': 'Avoir de {amount}',
  'event.creditNoteVoided': 'Avoir annulé',
  'event.invoiceCancelled': 'Facture annulée',
  'event.invoiceReopened': 'Facture rouverte',
  'event.litigationOpened': 'Litige signalé, relances arrêtées',
  'event.litigationClosed': 'Litige clos, les relances reprennent',
  'event.holdPlaced': 'Relances en pause',
  'event.holdLifted': 'Relances reprises',
  'event.holdEnded': 'Pause terminée',
  'event.relanceSent': '{hasSubject, select, yes {« {subject} »} other {Relance partie}}',
  'event.relanceRehearsed': 'Serait partie (essai à blanc)',
  'event.relanceWaits': 'La relance attend',
  'event.relanceNotSent':
    '{count, plural, one {Relance non envoyée} other {# relances non envoyées}}',
  'event.relanceFailed': 'La relance n’est pas partie',
  'event.relanceUnknown': 'La relance est peut-être partie',
  'event.relanceResolved':
    '{outcome, select, left {Vous avez confirmé le départ} send_again {Vous avez demandé un nouvel envoi} other {Doute levé}}',
  'event.relancePostponed': 'Relance décalée{hasUntil, select, yes { au {until}} other {}}',
  'event.relanceSkipped': 'Relance passée',
  'event.relanceRestored': 'Relance rétablie',
  'event.relanceEdited': 'Texte modifié pour cette relance',
  'event.relanceSendRequested': 'Envoi immédiat demandé',
  'event.relanceSendUndone': 'Envoi immédiat annulé',
  'event.relanceDelivered': 'Relance remise au destinataire',
  'event.relanceDelayed': 'Remise retardée par le serveur du destinataire',
  'event.relanceBounced': 'Relance non remise : refusée par le serveur du destinataire',
  'event.relanceComplained': 'Le destinataire a signalé le message',
  'event.warningDrafted': 'Prête, attend votre accord',
  'event.warningApproved': 'Approuvée par {name}',
  'event.warningPosted': 'Postée en recommandé le {postedOn}',
  'event.warningPostingVoided': 'Envoi postal annulé',
  'event.warningWithdrawn': 'Retirée',
  'event.planChanged': 'Plan de relance changé{hasPlan, select, yes { : {plan}} other {}}',
  'event.planEnded': 'Dernière relance partie, facture impayée',
  'event.checkinSent': 'Rubis vous a demandé si la facture est payée',
  'event.clientAnswered':
    '{answer, select, paying {Virement annoncé} paid {Paiement annoncé} promise {Promesse de paiement} instalments {Échéancier proposé} dispute {Contestation} wrong_contact {Mauvais contact signalé} document {Document demandé} statement {Relevé demandé} opt_out {Ne veut plus de relances} opt_out_invoice {Ne veut plus de relances sur cette facture} other {Réponse du client}}',
  'event.clientReplied':
    '{automatic, select, yes {Réponse automatique reçue} other {Le client a répondu par e-mail}}',
  'why.clientReplied':
    '{held, select, yes {Rien ne part avant votre décision.} other {{automatic, select, yes {Elle ne suspend rien.} other {La facture était déjà close.}}}}',
  'event.replyTriaged':
    '{triage, select, resume {Réponse lue : les relances reprennent} wait {Réponse lue : attendre} paid {Réponse lue : payée} dispute {Réponse lue : litige} other {Décision annulée, la réponse est à relire}}',
  'why.replyTriaged':
    '{triage, select, resume {Les étapes en retard partent une à une.} wait {Rien ne part avant le {until}.} undone {Rien ne part en attendant.} other {Plus rien ne part.}}',
  'event.answerAccepted': 'Réponse du client acceptée',
  'event.answerRefused': 'Réponse du client écartée',
  'event.promiseBroken': 'Promesse non tenue',
  'event.promiseKept': 'Promesse tenue',
  'event.instalmentMissed': 'Versement manqué',
  'event.clientThanked': 'Client remercié de son règlement',
  'why.clientAnswered':
    '{hasAmount, select, yes {{amount}. } other {}}{hasSaidOn, select, yes {{answer, select, paid {Fait le {saidOn}. } paying {Fait le {saidOn}. } other {Pour le {saidOn}. }}} other {}}{answer, select, dispute {Plus rien ne part.} opt_out {Rubis n’écrit plus à cette adresse.} opt_out_invoice {Plus rien ne part pour cette facture.} other {Rien ne part en attendant.}}',
  'why.answerSettled':
    '{answer, select, paying {Virement annoncé} paid {Paiement annoncé} promise {Promesse de paiement} instalments {Échéancier proposé} dispute {Contestation} wrong_contact {Mauvais contact signalé} document {Document demandé} statement {Relevé demandé} opt_out {Ne veut plus de relances} opt_out_invoice {Ne veut plus de relances sur cette facture} other {Réponse du client}}.',
  'why.promiseBroken':
    '{hasSaidOn, select, yes {Attendu le {saidOn}. } other {}}La relance reprend d’elle-même.',
  'event.checkinAnswered':
    '{answer, select, paid {Vous avez répondu : payée} still_pending {Vous avez répondu : pas encore} wait {Vous avez répondu : attendre} partly_paid {Vous avez répondu : payée en partie} other {Vous avez répondu}}',
  'event.checkinSilent':
    '{goesOn, select, yes {Pas de réponse en 24 heures : la relance suit son cours} other {Pas de réponse en 24 heures : la relance attend votre réponse}}',
  'event.dryRunStarted': 'Essai à blanc commencé',
  'event.dryRunEnded': 'Essai à blanc terminé',
  'event.attachmentAdded': 'Pièce jointe ajoutée',
  'event.attachmentRemoved': 'Pièce jointe retirée',
  'event.attachmentRestored': 'Pièce jointe remise',
  'why.invoiceCreated': '{actor, select, user {Saisie par vous.} other {Ajoutée par Rubis.}}',
  'why.invoicePlanned': 'Les dates suivent le plan de relance.',
  'why.invoiceUpdated':
    '{field, select, numero {Numéro} amountTtcCents {Montant} issueDate {Date d’émission} dueDate {Échéance} subject {Objet.} notes {Notes.} paymentLink {Lien de paiement.} other {Plusieurs informations.}}{hasFrom, select, yes { : {from} devient {to}.} other {}}',
  'why.paymentRecorded':
    '{method, select, transfer {Par virement} card {Par carte} cheque {Par chèque} cash {En espèces} direct_debit {Par prélèvement} other {Règlement}}{hasPaidOn, select, yes { reçu le {paidOn}} other {}}{hasRemainder, select, yes {, {remainder} restants} other {}}.',
  'why.creditNoteRecorded':
    '{numero}{hasRemainder, select, yes {, {remainder} restants} other {}}.',
  'why.litigationOpened': '{said}',
  'why.warningApproved': 'Pour {remainder}. Nom et heure gardés comme preuve.',
  'why.warningPosted':
    '{hasTracking, select, yes {Numéro de suivi {tracking}. } other {}}La lettre postée est gardée avec les documents.',
  'why.invoicePaid': 'Plus rien ne part.',
  'why.paymentVoided': 'Le reste dû et les relances sont revenus où ils étaient.',
  'why.holdPlaced':
    '{reason, select, promise {Promesse de paiement.} reply_received {Le client a répondu.} bounce {L’adresse du client refuse les messages.} holiday {Congés.} quota {Limite de votre formule.} payment_announced {Paiement annoncé.} instalments {Échéancier convenu.} unsubscribed {Le client ne veut plus de messages.} wrong_contact {Ce n’est pas la bonne personne.} erasure {Suppression de l’organisation.} other {À votre demande.}}{hasUntil, select, yes { Jusqu’au {until}.} other {}}',
  'why.relanceSent':
    'Partie à {time} : {offset}{hasRemainder, select, yes {, {remainder} restants} other {}}.',
  'why.relanceRehearsed':
    '{hasOffset, select, yes {{offset}, } other {}}{hasRemainder, select, yes {{remainder} restants. } other {}}Votre client n’a rien reçu.',
  'why.dryRunStarted': 'Les relances sont préparées, et rien ne part.',
  'why.dryRunEnded':
    'Les relances partent de nouveau, à commencer par la plus ancienne de chaque facture.',
  'why.relanceUnknown':
    'La connexion a été coupée pendant l’envoi. Rubis ne renvoie rien sans vous.',
  'why.warningDrafted': 'Rien ne part sans vous.',
  'why.planEnded': 'La suite vous revient : appeler, transmettre, ou abandonner.',
  'event.clientCreated': 'Client ajouté',
  'event.clientUpdated': 'Fiche du client modifiée',
  'event.clientPlanChanged': 'Plan du client changé',
  'event.clientArchived': 'Client archivé',
  'event.clientRestored': 'Client sorti des archives',
  'event.clientMerged': 'Fiches fusionnées',
  'event.clientMergeUndone': 'Fusion annulée',
  'why.decision':
    '{reason, select, paid {La facture est payée.} invoice_cancelled {La facture est annulée.} litigation {La facture est en litige.} plan_changed {Le plan a changé.} due_date_changed {L’échéance a changé.} moment_passed {Son moment était passé.} skipped {Vous l’avez passée.} sent_again {Remplacée par un nouvel envoi.} step_archived {L’étape a été retirée du plan.} superseded {Remplacée.} sending_off {Les envois sont arrêtés sur ce serveur.} email_unverified {Votre adresse e-mail n’est pas encore confirmée.} awaiting_checkin {Rubis attend votre réponse sur le paiement.} held {Une pause est en cours.} promise {Le client a promis de payer.} reply_received {Le client a répondu.} bounce {L’adresse du client refuse les messages.} holiday {Pause pour congés.} quota {Limite de votre formule.} manual {Vous avez mis en pause.} payment_announced {Un paiement est annoncé.} instalments {Un échéancier est convenu.} unsubscribed {Le client ne veut plus de messages.} wrong_contact {Ce n’est pas la bonne personne.} erasure {Suppression de l’organisation.} no_recipient {Ce client n’a pas d’adresse e-mail.} address_suppressed {Cette adresse ne reçoit plus de messages.} no_way_to_pay {Il manque votre IBAN ou un lien de paiement.} missing_values {Il manque une valeur que le texte utilise.} attachment_missing {La pièce jointe est introuvable.} other_reminder_leaving {Un autre message part à ce client.} replan_pending {Le plan vient de changer : la relance est replanifiée.} penalties_for_consumer {Le texte parle de pénalités, qu’un particulier ne doit jamais.} earlier_step_open {Une relance antérieure attend encore.} window_closed {Hors des heures d’envoi.} invoice_gap {Trop peu de temps depuis la relance précédente.} client_daily_cap {Ce client a déjà reçu un message aujourd’hui.} client_weekly_cap {Ce client a déjà reçu assez de messages cette semaine.} answer_unclear {Le serveur n’a pas répondu clairement.} not_started_in_time {L’envoi n’a pas pu commencer à temps.} server_refused {Le serveur du destinataire a demandé d’attendre.} other {Les conditions d’envoi n’étaient pas réunies.}}{hasUntil, select, yes { Nouvel essai {until}.} other {}}',
  'answers.yes':
    '{answer, select, paying {Oui, payée} paid {Oui, payée} instalments {Accepter} wrong_contact {Utiliser cette adresse} document {C’est envoyé} other {C’est vu}}',
  'answers.no':
    '{answer, select, paying {Rien reçu} paid {Rien reçu} promise {Ne pas attendre} instalments {Refuser} wrong_contact {Garder l’ancienne} opt_out {Réécrire à cette adresse} opt_out_invoice {Reprendre les relances} other {Relancer quand même}}',
}
