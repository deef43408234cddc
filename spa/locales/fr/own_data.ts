/** What the organization has here, to be taken away. */
export const ownData = {
  'ownData.title': 'Vos données',
  'ownData.lead':
    'Tout ce que Rubis garde de votre organisation est à vous : emportez-le quand vous voulez.',
  'ownData.ask': 'Emporter',
  'ownData.what':
    'Une archive ZIP avec vos factures, vos clients, vos relances mot pour mot, vos documents et le journal, en JSON et en CSV. Sa préparation prend quelques minutes ; un e-mail vous prévient. Trois copies par jour au plus.',
  'ownData.prepare': 'Préparer une copie',
  'ownData.asking': 'La copie est demandée : un e-mail vous préviendra.',
  'ownData.copies': 'Copies',
  'ownData.none': 'Aucune copie. Chaque copie reste ici sept jours, puis son fichier est effacé.',
  'ownData.copyOf': 'Copie du {day} à {time}',
  'ownData.asked': 'en attente',
  'ownData.preparing': 'en préparation',
  'ownData.ready': '{size} · {count, plural, one {# fichier} other {# fichiers}} · jusqu’au {day}',
  'ownData.failed': 'n’a pas pu être préparée : demandez-en une autre',
  'ownData.expired': 'effacée le {day}',
  'ownData.download': 'Télécharger',
  'ownData.downloadOf': 'Télécharger la copie du {day}',
}
