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
  'account.places': 'Paramètres',
  'account.profile': 'Profil',
  'account.security': 'Sécurité',
  'account.settings': 'Organisation',
  'account.team': 'Équipe',
  'account.audit': 'Journal d’audit',
  'account.keys': 'Clés d’API',
  'account.data': 'Vos données',
  'account.organizations': 'Passer à {name}',
  'banner.sendingOff': 'Les envois sont arrêtés sur ce serveur : aucune relance ne part.',
  'banner.unverified': 'Confirmez votre adresse e-mail : d’ici là, aucune relance ne part.',
  'banner.viewer':
    'Vous consultez {name} sans pouvoir y changer quoi que ce soit : demandez un autre rôle à un administrateur.',
  'banner.verify': 'Confirmer mon adresse',
  'banner.dryRun': 'Essai à blanc : les relances sont préparées, aucune n’est envoyée.',
  'banner.erasure': 'Suppression prévue le {when} : plus rien ne part.',
  'banner.erasureUndo': 'Annuler',
  'banner.erasureUndone': 'La suppression est annulée, les relances reprennent.',
  'banner.held':
    'Toutes les relances sont en pause{hasEnd, select, yes { jusqu’au {day}} other {}}.',
  'offer.trial':
    'Essai {plan, select, business {Business} other {Pro}} · {days, plural, =0 {dernières heures} one {# jour restant} other {# jours restants}}',
  'offer.trialEnding':
    'Essai {plan, select, business {Business} other {Pro}} jusqu’au {day} · vous ne serez pas débité',
  'offer.pastDue':
    'Le paiement de votre abonnement est refusé{hasDay, select, yes { : plus de nouvelle facture dès {day}} other {}}.',
  'offer.blocked':
    'Le paiement de votre abonnement est refusé : plus de nouvelle facture ni d’import.',
  'offer.ending': 'Votre abonnement se termine le {day}.',
  'offer.limit':
    'Vos {limit} factures actives sont prises{frozen, plural, =0 {} one { ; # est gelée} other { ; # sont gelées}}.',
  'offer.see': 'Voir l’abonnement',
  'offer.lift': 'Lever la limite',
  'subscription.title': 'Abonnement',
  'nav.plans': 'Plans de relance',
  'preferences.title': 'Préférences',
  'invoices.new': 'Nouvelle facture',
}
