import { addDays, type LocalDate } from '#values/local_date'

export interface SampleParty {
  name: string
  street: string
  postcode: string
  town: string
  email: string | null
}

/** What an invoice made by a test says, whatever its layout. Cents. */
export interface SampleInvoice {
  seller: SampleParty & {
    phone: string
    siret: string
    vatNumber: string
    iban: string
    bic: string
  }
  client: SampleParty
  numero: string
  issueDate: LocalDate
  dueDate: LocalDate
  lines: { label: string; quantity: number; unitCents: number; rate: number }[]
  htCents: number
  vat: { rate: number; baseCents: number; taxCents: number }[]
  vatCents: number
  ttcCents: number
  depositCents: number
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    whole: (low: number, high: number) => low + Math.floor(next() * (high - low + 1)),
    pick: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)],
  }
}

export type Random = ReturnType<typeof randomFrom>

const SELLERS = [
  'Studio Marchand',
  'Atelier Kermadec',
  'Claire Vasseur',
  'Novalis Conseil',
  'Bureau Lenoir',
  'Menuiserie Le Goff',
  'Pixel & Plume',
  'Ana Ribeiro',
  'Cabinet Oriol',
  'Web’Ouest',
]
const FORMS = ['SARL', 'SAS', 'EURL', '', '', 'SASU']
const CLIENTS = [
  'Hôtel des Remparts',
  'Boulangerie Tournier',
  'ACME Industrie',
  'Mairie de Saint-Aubin',
  'Transports Delmas',
  'Sophie Garnier',
  'Éditions du Phare',
  'Clinique Sainte-Odile',
  'Groupe Horizon',
  'Les Jardins d’Alix',
  'Domaine de la Combe',
  'M. Paul Girard',
  'LE CLIENT',
  'DUPONT ET FILS',
  'Librairie 3 Lunes',
]
const CLIENT_FORMS = ['', '', 'SAS', 'SARL', 'SA', 'SCI']
const STREETS = [
  'rue des Lilas',
  'avenue Jean Jaurès',
  'boulevard Voltaire',
  'place du Marché',
  'chemin des Vignes',
  'quai de la Loire',
  'impasse du Four',
  'ZA des Peupliers',
]
const TOWNS = [
  ['75011', 'Paris'],
  ['69003', 'Lyon'],
  ['44000', 'Nantes'],
  ['33000', 'Bordeaux'],
  ['59800', 'LILLE'],
  ['31000', 'Toulouse'],
  ['35000', 'Rennes'],
  ['06000', 'Nice CEDEX 1'],
] as const
const DOMAINS = ['gmail.com', 'orange.fr', 'exemple.fr', 'contact-pro.com']
const IBANS = [
  ['FR7630006000011234567890189', 'AGRIFRPP'],
  ['FR1420041010050500013M02606', 'PSSTFRPPPAR'],
  ['FR7610107002450061705231739', 'BREDFRPP'],
  ['DE89370400440532013000', 'COBADEFF'],
] as const
const SIRETS = ['73282932000074', '44306184100047', '55208131766522', '80295478500028']
const LABELS = [
  'Création de site internet',
  'Développement, sprint 12',
  'Conseil et accompagnement',
  'Pose de parquet chêne',
  'Rédaction de contenus',
  'Maintenance mensuelle',
  'Atelier de formation (2 jours)',
  'Hébergement annuel',
  'Traduction 3 400 mots',
]

const NUMBERS: ((random: Random, year: string) => string)[] = [
  (random, year) => `F-${year}-${pad(random.whole(1, 999), 3)}`,
  (random, year) => `${year}-${pad(random.whole(1, 9999), 4)}`,
  (random, year) =>
    `FA${year.slice(2)}${pad(random.whole(1, 12), 2)}-${pad(random.whole(1, 9999), 4)}`,
  (random) => `${random.whole(100_000, 99_999_999)}`,
  (random, year) => `INV/${year}/${pad(random.whole(1, 99_999), 5)}`,
  (random) => `FAC${pad(random.whole(1, 999_999), 6)}`,
  (random, year) => `${year}${pad(random.whole(1, 999), 3)}`,
  (random) => `${pad(random.whole(1, 999), 3)}`,
]

const pad = (value: number, length: number) => String(value).padStart(length, '0')

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
    .slice(0, 14)

export interface SampleOptions {
  /** one rate, several, or none (article 293 B) */
  vat?: 'single' | 'several' | 'exempt'
  deposit?: boolean
}

/** An invoice whose sums are right, from a seed. */
export function sampleInvoice(seed: number, options: SampleOptions = {}): SampleInvoice {
  const random = randomFrom(seed)
  const issueDate = addDays('2025-01-03', random.whole(0, 600))
  const [iban, bic] = random.pick(IBANS)
  const siret = random.pick(SIRETS)
  const seller = party(random, random.pick(SELLERS), random.pick(FORMS))
  const rates = options.vat === 'exempt' ? [0] : options.vat === 'several' ? [20, 5.5] : [20]
  const lines = Array.from(
    { length: random.whole(options.vat === 'several' ? 2 : 1, 4) },
    (_, index) => ({
      label: random.pick(LABELS),
      quantity: random.whole(1, 8),
      unitCents: random.whole(5, 900) * random.pick([100, 50, 100, 33]),
      rate: rates[index % rates.length],
    })
  )
  const vat = rates.map((rate) => {
    const baseCents = lines
      .filter((line) => line.rate === rate)
      .reduce((sum, line) => sum + line.quantity * line.unitCents, 0)
    return { rate, baseCents, taxCents: Math.round((baseCents * rate) / 100) }
  })
  const htCents = vat.reduce((sum, { baseCents }) => sum + baseCents, 0)
  const vatCents = vat.reduce((sum, { taxCents }) => sum + taxCents, 0)
  return {
    seller: {
      ...seller,
      email: seller.email ?? `contact@${plain(seller.name)}.fr`,
      phone: `0${random.whole(1, 7)} ${[1, 2, 3, 4].map(() => pad(random.whole(10, 99), 2)).join(' ')}`,
      siret,
      vatNumber: `FR${pad((12 + 3 * (Number(siret.slice(0, 9)) % 97)) % 97, 2)}${siret.slice(0, 9)}`,
      iban,
      bic,
    },
    client: party(random, random.pick(CLIENTS), random.pick(CLIENT_FORMS)),
    numero: random.pick(NUMBERS)(random, issueDate.slice(0, 4)),
    issueDate,
    dueDate: addDays(issueDate, random.pick([15, 30, 30, 45, 60])),
    lines,
    htCents,
    vat,
    vatCents,
    ttcCents: htCents + vatCents,
    depositCents: options.deposit ? Math.round((htCents + vatCents) * 0.3) : 0,
  }
}

function party(random: Random, base: string, form: string): SampleParty {
  const [postcode, town] = random.pick(TOWNS)
  return {
    name: form && !base.startsWith('M.') ? `${base} ${form}` : base,
    street: `${random.whole(1, 180)} ${random.pick(STREETS)}`,
    postcode,
    town,
    email: random.next() < 0.5 ? `${plain(base)}@${random.pick(DOMAINS)}` : null,
  }
}
