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
  'erasure.label': 'Supprimer',
  'erasure.what':
    'Pour fermer votre organisation et effacer tout ce qu’elle contient ici. Vous avez quatorze jours pour changer d’avis, et aucune relance ne part pendant ce temps. Emportez d’abord une copie si vous en voulez une.',
  'erasure.endFirst':
    '{isTrial, select, yes {Votre essai est en cours} other {Votre abonnement est en cours}} : <link>résiliez-le</link> d’abord, puis revenez ici.',
  'erasure.ask': 'Supprimer l’organisation',
  'erasure.title': 'Supprimer {name} ?',
  'erasure.now': 'Dès maintenant, plus rien ne part vers vos clients.',
  'erasure.meanwhile':
    'Pendant quatorze jours, tout reste lisible et un propriétaire peut annuler.',
  'erasure.then':
    'Le {day}, clients, factures, documents, messages et historique sont effacés, sans retour possible. Une période déjà payée n’est pas remboursée.',
  'erasure.kept':
    'Restent nos factures d’abonnement, dix ans comme la loi le demande, et des empreintes illisibles contre un second essai gratuit. Les comptes de vos collègues ne sont pas supprimés.',
  'erasure.typeName': 'Recopiez le nom de l’organisation : {name}',
  'erasure.withAccount': 'Supprimer aussi mon compte ce jour-là',
  'erasure.confirm': 'Supprimer dans quatorze jours',
  'erasure.asked': 'La suppression est prévue : plus rien ne part. Un e-mail vous le confirme.',
  'erasure.planned':
    'Suppression prévue le {when}{goes, select, yes {, avec le compte de qui l’a demandée} other {}}. D’ici là, tout reste lisible et aucune relance ne part.',
  'erasure.undo': 'Annuler la suppression',
  'erasure.undone': 'La suppression est annulée, les relances reprennent.',
}
