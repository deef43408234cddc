/** What a client wrote by mail, and what is decided about it. */
export const replies = {
  'reply.title': 'Réponse de {client}',
  'reply.from': '{hasSender, select, yes {{sender}, } other {}}le {day}',
  'reply.unknown': 'Cette adresse n’est celle d’aucun contact de ce client.',
  'reply.noWords': 'Son texte n’a pas pu être lu ici. La réponse est dans votre messagerie.',
  'reply.decision': 'Pour la facture {numero}',
  'reply.noDecision': 'Choisissez ce que devient cette facture.',
  'reply.resume': 'Reprendre les relances',
  'reply.paid': 'Payée',
  'reply.dispute': 'Litige',
  'reply.reason': 'Ce que le client conteste',
  'reply.save': 'Valider',
  'reply.done':
    '{decision, select, resume {Les relances de {numero} reprennent.} wait {C’est noté : rien ne part pour {numero} d’ici là.} paid {{numero} est payée. Plus rien ne part.} other {Litige ouvert. Plus rien ne part pour {numero}.}}',
  'reply.list': 'Ses réponses par e-mail',
  'reply.decide': 'Décider',
  'reply.wait': 'Attendre jusqu’au…',
  'reply.until': 'Rien ne part avant le',
  'reply.badDate': 'Choisissez un jour à venir.',
  'reply.state':
    '{state, select, automatic {réponse automatique} waiting {rien ne part avant votre décision} resume {relances reprises} wait {en attente} paid {payée} dispute {litige} other {sans effet}}',
}
