/** How a person likes their screens. */
export const preferences = {
  'preferences.lead': 'Elles vous suivent sur tous vos appareils.',
  'preferences.languageNote':
    'Vos clients reçoivent leurs relances dans leur langue, réglée sur leur fiche.',
  'preferences.density': 'Densité',
  'preferences.comfortable': 'Aérée',
  'preferences.compact': 'Compacte',
  'preferences.keyboard': 'Clavier',
  'preferences.singleKeys': 'Raccourcis à une touche',
  'preferences.singleKeysNote':
    'n pour une nouvelle facture, g puis f pour les factures… Ctrl K reste dans tous les cas.',
}
