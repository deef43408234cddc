/** A client of the demo, with the people to write to. All names and addresses are invented. */
export interface DemoClient {
  name: string
  kind: 'business' | 'consumer' | 'public_body'
  address: string
  postalCode: string
  city: string
  /** of the default plans; null for the organization's own choice */
  plan: 'doux' | 'equilibre' | 'ferme' | null
  paymentTermDays: number
  notes: string
  contacts: { name: string; email: string; role: 'to' | 'cc' }[]
}

export const CLIENTS = {
  fournil: {
    name: 'Boulangerie Le Fournil d’Antan',
    kind: 'business',
    address: '3, place du Bouffay',
    postalCode: '44000',
    city: 'Nantes',
    plan: null,
    paymentTermDays: 30,
    notes: '',
    contacts: [{ name: 'Solène Guérin', email: 'solene@fournil-antan.example', role: 'to' }],
  },
  lenoir: {
    name: 'Cabinet Lenoir & Associés',
    kind: 'business',
    address: '27, rue Crébillon',
    postalCode: '44000',
    city: 'Nantes',
    plan: null,
    paymentTermDays: 30,
    notes: 'Règlements le 10 et le 25 du mois.',
    contacts: [
      { name: 'Comptabilité', email: 'compta@lenoir-avocats.example', role: 'to' },
      { name: 'Me Agathe Lenoir', email: 'a.lenoir@lenoir-avocats.example', role: 'cc' },
    ],
  },
  kerbrat: {
    name: 'Menuiserie Kerbrat',
    kind: 'business',
    address: '8, zone artisanale de Kergonan',
    postalCode: '56600',
    city: 'Lanester',
    plan: 'ferme',
    paymentTermDays: 30,
    notes: 'Déjà deux retards l’an dernier.',
    contacts: [{ name: 'Yann Kerbrat', email: 'yann@menuiserie-kerbrat.example', role: 'to' }],
  },
  encre: {
    name: 'Librairie L’Encre Bleue',
    kind: 'business',
    address: '41, rue Saint-Malo',
    postalCode: '35000',
    city: 'Rennes',
    plan: 'doux',
    paymentTermDays: 30,
    notes: 'Cliente de la première heure.',
    contacts: [{ name: 'Maud Ferrand', email: 'maud@encrebleue.example', role: 'to' }],
  },
  polaris: {
    name: 'Agence Polaris',
    kind: 'business',
    address: '15, quai de la Fosse',
    postalCode: '44000',
    city: 'Nantes',
    plan: null,
    paymentTermDays: 45,
    notes: 'Sous-traitance, un bon de commande par mission.',
    contacts: [
      { name: 'Service comptable', email: 'factures@agence-polaris.example', role: 'to' },
      { name: 'Inès Carlier', email: 'ines.carlier@agence-polaris.example', role: 'cc' },
    ],
  },
  mairie: {
    name: 'Commune de Saint-Aubin-des-Prés',
    kind: 'public_body',
    address: '1, place de la Mairie',
    postalCode: '35140',
    city: 'Saint-Aubin-des-Prés',
    plan: 'doux',
    paymentTermDays: 30,
    notes: 'Factures déposées aussi sur Chorus Pro.',
    contacts: [
      { name: 'Service des finances', email: 'finances@saint-aubin-des-pres.example', role: 'to' },
      { name: 'Secrétariat', email: 'mairie@saint-aubin-des-pres.example', role: 'cc' },
    ],
  },
  vasseur: {
    name: 'Hélène Vasseur',
    kind: 'consumer',
    address: '9, allée des Tilleuls',
    postalCode: '44300',
    city: 'Nantes',
    plan: 'doux',
    paymentTermDays: 15,
    notes: 'Particulier : faire-part et livret de mariage.',
    contacts: [{ name: 'Hélène Vasseur', email: 'helene.vasseur@courriel.example', role: 'to' }],
  },
  basalte: {
    name: 'Studio Basalte Architectes',
    kind: 'business',
    address: '6, rue de la Juiverie',
    postalCode: '44000',
    city: 'Nantes',
    plan: null,
    paymentTermDays: 30,
    notes: '',
    contacts: [{ name: 'Thomas Rey', email: 'compta@studio-basalte.example', role: 'to' }],
  },
  halles: {
    name: 'Café des Halles',
    kind: 'business',
    address: '2, place de Talensac',
    postalCode: '44000',
    city: 'Nantes',
    plan: null,
    paymentTermDays: 15,
    notes: '',
    contacts: [{ name: 'Karim Haddad', email: 'bonjour@cafedeshalles.example', role: 'to' }],
  },
  ruault: {
    name: 'Transports Ruault',
    kind: 'business',
    address: '120, route de Vannes',
    postalCode: '44800',
    city: 'Saint-Herblain',
    plan: 'ferme',
    paymentTermDays: 30,
    notes: '',
    contacts: [
      { name: 'Brigitte Ruault', email: 'b.ruault@transports-ruault.example', role: 'to' },
    ],
  },
  biosphere: {
    name: 'Biosphère Cosmétiques',
    kind: 'business',
    address: '18, boulevard de la Prairie-au-Duc',
    postalCode: '44200',
    city: 'Nantes',
    plan: null,
    paymentTermDays: 45,
    notes: 'Rappeler le numéro de commande BC.',
    contacts: [
      { name: 'Comptabilité fournisseurs', email: 'fournisseurs@biosphere.example', role: 'to' },
      { name: 'Léa Marchetti', email: 'lea.marchetti@biosphere.example', role: 'cc' },
    ],
  },
  erdre: {
    name: 'Orchestre de chambre de l’Erdre',
    kind: 'business',
    address: '34, rue du Général-Buat',
    postalCode: '44000',
    city: 'Nantes',
    plan: 'doux',
    paymentTermDays: 30,
    notes: 'Association ; le trésorier relève ses messages le lundi.',
    contacts: [
      { name: 'Pierre Aubry, trésorier', email: 'tresorier@orchestre-erdre.example', role: 'to' },
    ],
  },
} as const satisfies Record<string, DemoClient>

export type ClientKey = keyof typeof CLIENTS
