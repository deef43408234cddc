/** What stands around every page. */
export const shell = {
  'nav.label': 'Navigation principale',
  'nav.skip': 'Aller au contenu',
  'nav.today': 'Aujourd’hui',
  'nav.invoices': 'Factures',
  'nav.clients': 'Clients',
  'nav.relances': 'Relances',
  'nav.activity': 'Activité',
  'nav.more': 'Plus',
  'nav.search': 'Rechercher',
  'banner.sendingOff': 'Les envois sont arrêtés sur ce serveur : aucune relance ne part.',
  'banner.dryRun': 'Essai à blanc : les relances sont préparées, aucune n’est envoyée.',
  'banner.held':
    'Toutes les relances sont en pause{hasEnd, select, yes { jusqu’au {day}} other {}}.',
  'nav.plans': 'Plans de relance',
  'preferences.title': 'Préférences',
  'invoices.new': 'Nouvelle facture',
}
