/** Aujourd’hui. */
export const today = {
  'today.tab': '{count, plural, =0 {Aujourd’hui} other {Aujourd’hui ({count})}}',
  'today.hello': 'Bonjour {name}.',
  'today.greeting':
    'Bonjour {name}. {count, plural, =0 {Rien ne vous attend.} =1 {Une chose vous attend.} =2 {Deux choses vous attendent.} =3 {Trois choses vous attendent.} =4 {Quatre choses vous attendent.} =5 {Cinq choses vous attendent.} other {{count} choses vous attendent.}}',
  'today.rest':
    'Le reste part tout seul : {count, plural, =0 {aucune relance} one {une relance} other {# relances}} dans les sept jours.',
  'today.todo': 'à faire',
  'today.nothingToDo': 'Rien à faire. Les relances partent à leur heure.',
  'today.allToChase': 'Toutes les factures à relancer',
  'todo.notice': 'Mise en demeure à relire',
  'todo.noticeWhy':
    '{days, plural, one {# jour} other {# jours}} de retard. Rien ne part sans votre accord.',
  'todo.noticeAction': 'Relire et décider',
  'todo.unknown': 'Envoi incertain',
  'todo.unknownWhy': 'La connexion a été coupée pendant l’envoi : la relance est peut-être partie.',
  'todo.failed': 'Relance non partie',
  'todo.failedWhy': 'Le message n’a pas pu être remis. Le client n’a rien reçu.',
  'todo.missing': 'Relance bloquée',
  'todo.missingWhy': 'Il manque une information pour l’écrire ou la payer.',
  'todo.planEnded': 'Plan terminé, facture impayée',
  'todo.planEndedWhy': 'Toutes les relances sont parties. La suite vous revient.',
  'todo.look': 'Voir la facture',
  'recovered.since': 'depuis {month}',
  'recovered.afterReminder': 'récupérés après relance, dont {month} ce mois-ci',
  'recovered.days': '{days} j',
  'recovered.averageDelay': 'délai moyen de paiement après l’échéance',
  'recovered.rubis': '{count} rubis',
  'recovered.freed':
    'relances faites pour vous, environ {hours, plural, =0 {{minutes} min gagnées} other {# h {minutes} gagnées}}',
  'aging.title': 'reste dû',
  'aging.upcoming': 'à échoir',
  'aging.month': '1–30 j',
  'aging.twoMonths': '31–60 j',
  'aging.older': '+ 60 j',
  'aging.count': '{count, plural, one {# facture} other {# factures}}',
}
