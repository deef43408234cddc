import type { Screen } from './screen.js'

/** Every page of the application, in the states that the demo's data gives. */
export const PAGES: readonly Screen[] = [
  { name: 'connexion', route: '/connexion', address: () => '/connexion', by: 'nobody' },
  { name: 'inscription', route: '/inscription', address: () => '/inscription', by: 'nobody' },
  { name: 'second_facteur', route: '/2fa', address: () => '/2fa', by: 'nobody' },
  {
    name: 'mot_de_passe_oublie',
    route: '/mot-de-passe-oublie',
    address: () => '/mot-de-passe-oublie',
    by: 'nobody',
  },
  {
    name: 'reinitialiser',
    route: '/reinitialiser',
    address: () => `/reinitialiser#${'a'.repeat(43)}`,
    by: 'nobody',
  },
  {
    name: 'reinitialiser_sans_lien',
    route: '/reinitialiser',
    address: () => '/reinitialiser',
    by: 'nobody',
  },
  {
    name: 'verifier',
    route: '/verifier/',
    address: () => `/verifier#${'a'.repeat(43)}`,
    by: 'nobody',
  },
  {
    name: 'verifier_en_attente',
    route: '/verifier/',
    address: () => '/verifier',
    by: 'newcomer',
  },
  {
    name: 'verifier_changement',
    route: '/verifier/changement',
    address: () => `/verifier/changement#${'a'.repeat(43)}`,
    by: 'nobody',
  },
  { name: 'profil', route: '/parametres/profil', address: () => '/parametres/profil' },
  {
    name: 'securite',
    route: '/parametres/securite',
    address: () => '/parametres/securite',
  },
  {
    name: 'organisation',
    route: '/parametres/organisation',
    address: () => '/parametres/organisation',
  },
  { name: 'equipe', route: '/parametres/equipe', address: () => '/parametres/equipe' },
  { name: 'journal', route: '/parametres/journal', address: () => '/parametres/journal' },
  { name: 'invitation', route: '/invitation', address: () => '/invitation', by: 'nobody' },
  { name: 'aujourdhui', route: '/aujourdhui', address: () => '/aujourdhui' },
  {
    name: 'aujourdhui_tableaux',
    route: '/aujourdhui',
    address: () => '/aujourdhui?vue=tableau&periode=mois',
  },
  { name: 'factures', route: '/factures', address: () => '/factures?vue=all' },
  { name: 'factures_a_relancer', route: '/factures', address: () => '/factures' },
  {
    name: 'factures_filtrees',
    route: '/factures',
    address: () => '/factures?vue=all&q=statut%3Aen_retard%20montant%3A%3E500',
  },
  {
    name: 'factures_sans_resultat',
    route: '/factures',
    address: () => '/factures?vue=all&q=ornithorynque',
  },
  {
    name: 'facture',
    route: '/factures/$invoiceId',
    address: ({ late }) => `/factures/${late}`,
  },
  {
    name: 'facture_payee',
    route: '/factures/$invoiceId',
    address: ({ paid }) => `/factures/${paid}`,
  },
  {
    name: 'facture_en_litige',
    route: '/factures/$invoiceId',
    address: ({ disputed }) => `/factures/${disputed}`,
  },
  {
    name: 'facture_introuvable',
    route: '/factures/$invoiceId',
    address: () => '/factures/00000000-0000-7000-8000-000000000000',
  },
  {
    name: 'mise_en_demeure',
    route: '/factures/$invoiceId/mise-en-demeure',
    address: ({ warning }) => `/factures/${warning}/mise-en-demeure`,
  },
  {
    name: 'mise_en_demeure_aucune',
    route: '/factures/$invoiceId/mise-en-demeure',
    address: ({ paid }) => `/factures/${paid}/mise-en-demeure`,
  },
  { name: 'imports', route: '/imports', address: () => '/imports' },
  { name: 'imports_csv', route: '/imports/csv', address: () => '/imports/csv' },
  {
    name: 'imports_csv_lu',
    route: '/imports/csv',
    address: ({ csv }) => `/imports/csv?fichier=${csv}`,
  },
  {
    name: 'import_fichiers',
    route: '/imports/$batchId',
    address: ({ batch }) => `/imports/${batch}?etape=fichiers`,
  },
  {
    name: 'import_a_verifier',
    route: '/imports/$batchId',
    address: ({ batch, doubtfulDraft }) =>
      `/imports/${batch}?etape=verifier&piece=${doubtfulDraft}`,
  },
  {
    name: 'import_sur',
    route: '/imports/$batchId',
    address: ({ batch, certainDraft }) => `/imports/${batch}?etape=verifier&piece=${certainDraft}`,
  },
  {
    name: 'import_bilan',
    route: '/imports/$batchId',
    address: ({ batch }) => `/imports/${batch}?etape=bilan`,
  },
  {
    name: 'import_introuvable',
    route: '/imports/$batchId',
    address: () => '/imports/00000000-0000-7000-8000-000000000000',
  },
  {
    name: 'nouvelle_facture',
    route: '/factures/nouvelle',
    address: () => '/factures/nouvelle',
  },
  { name: 'relances', route: '/relances', address: () => '/relances' },
  {
    name: 'relances_a_traiter',
    route: '/relances',
    address: () => '/relances?vue=a_traiter',
  },
  { name: 'relances_parties', route: '/relances', address: () => '/relances?vue=parties' },
  { name: 'clients', route: '/clients', address: () => '/clients' },
  { name: 'client', route: '/clients/$clientId', address: ({ client }) => `/clients/${client}` },
  { name: 'plans', route: '/plans', address: () => '/plans' },
  { name: 'plans_archives', route: '/plans', address: () => '/plans?archives=oui' },
  { name: 'plan', route: '/plans/$planId', address: ({ plan }) => `/plans/${plan}?etape=2` },
  { name: 'nouveau_plan', route: '/plans/nouveau', address: () => '/plans/nouveau' },
  {
    name: 'nouveau_plan_modele',
    route: '/plans/nouveau',
    address: () => '/plans/nouveau?modele=doux',
  },
  { name: 'activite', route: '/activite', address: () => '/activite' },
  {
    name: 'preferences',
    route: '/parametres/preferences',
    address: () => '/parametres/preferences',
  },
  {
    name: 'abonnement',
    route: '/parametres/abonnement',
    address: () => '/parametres/abonnement',
  },
  {
    name: 'debuts_abonnement',
    route: '/parametres/abonnement',
    address: () => '/parametres/abonnement',
    by: 'newcomer',
  },
  ...['compte', 'expediteur', 'plan', 'facture', 'billing'].map((step): Screen => ({
    name: `debuts_${step}`,
    route: `/onboarding/${step}`,
    address: () => `/onboarding/${step}`,
    by: 'newcomer',
  })),
  { name: 'onboarding', route: '/onboarding', address: () => '/onboarding/compte', by: 'newcomer' },
  {
    name: 'checkout_sans_suite',
    route: '/onboarding/billing/retour',
    address: () => '/onboarding/billing/retour?session_id=cs_test_unknown',
  },
  {
    name: 'notifications',
    route: '/parametres/notifications',
    address: () => '/parametres/notifications',
  },
  { name: 'introuvable', route: '/$', address: () => '/nulle-part' },
  { name: 'introuvable_dehors', route: '/$', address: () => '/nulle-part', by: 'nobody' },
  ...['aujourdhui', 'factures', 'imports', 'relances', 'clients', 'plans', 'activite'].map(
    (place): Screen => ({
      name: `debuts_${place}`,
      route: `/${place}`,
      address: () => `/${place}`,
      by: 'newcomer',
    })
  ),
  {
    name: 'erreur_droits',
    route: '/aujourdhui',
    address: () => '/aujourdhui',
    by: 'nobody',
    failing: {
      path: '/api/v1/me',
      status: 403,
      fault: { code: 'forbidden', message: 'Interdit', meta: { allowedRoles: ['owner', 'admin'] } },
    },
  },
  {
    name: 'erreur_trop_de_demandes',
    route: '/aujourdhui',
    address: () => '/aujourdhui',
    by: 'nobody',
    failing: {
      path: '/api/v1/me',
      status: 429,
      fault: { code: 'too_many_requests', message: 'Trop de demandes' },
      headers: { 'retry-after': '40' },
    },
  },
  {
    name: 'erreur_du_serveur',
    route: '/aujourdhui',
    address: () => '/aujourdhui',
    by: 'nobody',
    failing: {
      path: '/api/v1/me',
      status: 500,
      fault: { code: 'internal', message: 'Erreur' },
    },
  },
  {
    name: 'factures_en_panne',
    route: '/factures',
    address: () => '/factures?vue=all&q=panne',
    failing: {
      path: '/api/v1/invoices?**',
      status: 500,
      fault: { code: 'internal', message: 'Erreur' },
    },
  },
  // The built application knows no such page: it must say so as well as any other.
  { name: 'catalogue_ferme', route: '/dev/catalogue', address: () => '/dev/catalogue' },
]
