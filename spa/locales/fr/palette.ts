/** The command palette, the keyboard and its help sheet. */
export const palette = {
  'shortcuts.title': 'Raccourcis clavier',
  'shortcuts.go': 'Aller à',
  'shortcuts.everywhere': 'Partout',
  'shortcuts.undo': 'Annuler la dernière action',
  'shortcuts.note':
    'Les touches seules se taisent dans les champs, et se désactivent dans Préférences.',
  'shortcuts.off': 'Les touches seules sont désactivées. Préférences les rallume.',
  'palette.title': 'Chercher ou agir',
  'palette.placeholder': 'Numéro, client, montant, ou ce que vous voulez faire',
  'palette.clients': 'Clients',
  'palette.escape': 'Échap',
  'palette.nothing': 'Rien ne répond à « {typed} ».',
}
