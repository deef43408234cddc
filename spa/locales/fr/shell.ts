/** What stands around every page. */
export const shell = {
  'nav.imports': 'Import',
  'nav.import': 'Importer',
  'imports.title': 'Importer des factures',
  'imports.dropAnywhere': 'Déposez : Rubis lit vos factures',
  'imports.tooMany':
    '{most} fichiers à la fois : {left, plural, one {le dernier n’a pas été pris} other {les # derniers n’ont pas été pris}}.',
  'imports.allRead':
    '{count, plural, one {# facture lue attend votre vérification, dans Import.} other {# factures lues attendent votre vérification, dans Import.}}',
  'nav.label': 'Navigation principale',
  'nav.skip': 'Aller au contenu',
  'nav.today': 'Aujourd’hui',
  'nav.invoices': 'Factures',
  'nav.clients': 'Clients',
  'nav.relances': 'Relances',
  'nav.activity': 'Activité',
  'nav.more': 'Plus',
  'nav.search': 'Rechercher',
  'account.profile': 'Profil',
  'account.security': 'Sécurité',
  'account.team': 'Équipe',
  'account.audit': 'Journal d’audit',
  'account.organizations': 'Passer à {name}',
  'banner.sendingOff': 'Les envois sont arrêtés sur ce serveur : aucune relance ne part.',
  'banner.unverified': 'Confirmez votre adresse e-mail : d’ici là, aucune relance ne part.',
  'banner.verify': 'Confirmer mon adresse',
  'banner.dryRun': 'Essai à blanc : les relances sont préparées, aucune n’est envoyée.',
  'banner.held':
    'Toutes les relances sont en pause{hasEnd, select, yes { jusqu’au {day}} other {}}.',
  'nav.plans': 'Plans de relance',
  'preferences.title': 'Préférences',
  'invoices.new': 'Nouvelle facture',
}
