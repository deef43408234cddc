/** Keys that scripts bear. */
export const apiKeys = {
  'apiKeys.title': 'Clés d’API',
  'apiKeys.lead':
    'Pour les scripts et les outils qui lisent vos factures ou y travaillent à votre place.',
  'apiKeys.present': 'clés actives',
  'apiKeys.none':
    'Aucune clé. Un script qui en porte une agit avec vos droits, dans la limite de sa portée.',
  'apiKeys.new': 'nouvelle clé',
  'apiKeys.name': 'Nom',
  'apiKeys.namePlaceholder': 'Tableau de bord, comptabilité…',
  'apiKeys.scope': 'Portée',
  'apiKeys.scope.read': 'Lecture',
  'apiKeys.scope.work': 'Lecture et travail',
  'apiKeys.scopeNote.read': 'Voit les factures, les clients et les relances, sans rien changer.',
  'apiKeys.scopeNote.work':
    'Crée des factures, enregistre des paiements, agit sur les relances. Jamais une mise en demeure, ni les réglages, l’équipe ou l’abonnement.',
  'apiKeys.life': 'Durée',
  'apiKeys.days': '{days, plural, one {# jour} other {# jours}}',
  'apiKeys.create': 'Créer la clé',
  'apiKeys.until': 'jusqu’au {day}',
  'apiKeys.over': 'expirée le {day}',
  'apiKeys.neverUsed': 'jamais utilisée',
  'apiKeys.used': 'utilisée le {day}',
  'apiKeys.revoke': 'Révoquer',
  'apiKeys.revokeOf': 'Révoquer la clé {name}',
  'apiKeys.revokeConfirm': 'Révoquer {name} ? Les scripts qui la portent sont refusés aussitôt.',
  'apiKeys.revoked': 'La clé {name} est révoquée.',
  'apiKeys.keep': 'Garder',
  'apiKeys.secretTitle': 'Votre nouvelle clé',
  'apiKeys.secretLead':
    'Copiez-la maintenant : elle ne sera plus jamais affichée. Rangez-la où vous rangez vos mots de passe.',
  'apiKeys.copy': 'Copier la clé',
  'apiKeys.kept': 'Je l’ai gardée',
}
