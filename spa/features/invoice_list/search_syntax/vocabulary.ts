import type { Locale } from '../../../lib/locale.ts'
import type { InvoiceState, Tone } from '../api/filters.ts'

/** What a search can ask, in the order in which it is taught. */
export const OPERATORS = [
  'client',
  'status',
  'amount',
  'due',
  'plan',
  'step',
  'remainder',
  'numero',
] as const

export type Operator = (typeof OPERATORS)[number]

/** As operators are written, by language; the first is taught, every one is understood in both. */
const OPERATOR_WORDS: Record<Operator, Record<Locale, readonly [string, ...string[]]>> = {
  client: { fr: ['client'], en: ['client', 'customer'] },
  status: { fr: ['statut', 'état'], en: ['status', 'state'] },
  amount: { fr: ['montant'], en: ['amount', 'total'] },
  due: { fr: ['échéance'], en: ['due', 'due_date'] },
  plan: { fr: ['plan'], en: ['plan'] },
  step: { fr: ['étape', 'relance', 'ton'], en: ['step', 'reminder', 'tone'] },
  remainder: { fr: ['reste', 'reste_dû'], en: ['remainder', 'left'] },
  numero: { fr: ['numéro', 'facture'], en: ['number', 'invoice'] },
}

const STATE_WORDS: Record<InvoiceState, Record<Locale, readonly [string, ...string[]]>> = {
  late: { fr: ['en_retard', 'retard'], en: ['late', 'overdue'] },
  upcoming: { fr: ['à_échoir', 'échoir'], en: ['upcoming', 'not_yet_due'] },
  in_relance: { fr: ['en_relance', 'relancée'], en: ['chased', 'being_chased'] },
  awaiting_user_confirmation: {
    fr: ['réponse_attendue', 'attente'],
    en: ['awaiting', 'answer_awaited'],
  },
  paid: { fr: ['payée', 'payées', 'réglée'], en: ['paid', 'settled'] },
  litigation: { fr: ['litige', 'en_litige'], en: ['disputed', 'litigation'] },
  cancelled: { fr: ['annulée', 'annulées'], en: ['cancelled', 'canceled'] },
  pending: { fr: ['en_attente'], en: ['pending'] },
}

const STEP_WORDS: Record<Tone, Record<Locale, readonly [string, ...string[]]>> = {
  amical: { fr: ['amicale', 'amical'], en: ['friendly'] },
  courtois: { fr: ['courtoise', 'courtois'], en: ['courteous', 'polite'] },
  ferme: { fr: ['ferme'], en: ['firm'] },
  mise_en_demeure: { fr: ['mise_en_demeure', 'med'], en: ['formal_notice', 'notice'] },
}

/** « plan:aucun »: nobody chases these. */
const NO_PLAN_WORDS: Record<Locale, readonly [string, ...string[]]> = {
  fr: ['aucun', 'sans'],
  en: ['none'],
}

/** Case, accents and the marks between words do not count. */
export function fold(word: string) {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Diacritic}\s_-]/gu, '')
}

function byWord<Key extends string>(words: Record<Key, Record<Locale, readonly string[]>>) {
  return new Map(
    (Object.keys(words) as Key[]).flatMap((key) =>
      [...words[key].fr, ...words[key].en].map((word) => [fold(word), key] as const)
    )
  )
}

const operators = byWord(OPERATOR_WORDS)
const states = byWord(STATE_WORDS)
const steps = byWord(STEP_WORDS)

export const readOperator = (word: string) => operators.get(fold(word))
export const readState = (word: string) => states.get(fold(word))
export const readStep = (word: string) => steps.get(fold(word))
export const meansNoPlan = (word: string) =>
  [...NO_PLAN_WORDS.fr, ...NO_PLAN_WORDS.en].includes(fold(word))

export const operatorWord = (operator: Operator, locale: Locale) =>
  OPERATOR_WORDS[operator][locale][0]
export const stateWord = (state: InvoiceState, locale: Locale) => STATE_WORDS[state][locale][0]
export const stepWord = (tone: Tone, locale: Locale) => STEP_WORDS[tone][locale][0]
export const noPlanWord = (locale: Locale) => NO_PLAN_WORDS[locale][0]

/** What operators take, by an example. */
const EXAMPLES: Record<Operator, Record<Locale, string>> = {
  client: { fr: 'lefèvre', en: 'lefevre' },
  status: { fr: 'en_retard', en: 'late' },
  amount: { fr: '>500', en: '>500' },
  due: { fr: '>15/09/2026', en: '>15/09/2026' },
  plan: { fr: 'doux', en: 'gentle' },
  step: { fr: 'ferme', en: 'firm' },
  remainder: { fr: '100..500', en: '100..500' },
  numero: { fr: '2026-01', en: '2026-01' },
}

/** As one would type it: `montant:>500`. */
export const exampleOf = (operator: Operator, locale: Locale) =>
  `${operatorWord(operator, locale)}:${EXAMPLES[operator][locale]}`

/** The operator that a mistyped word most looks like: « clent » → client. */
export function nearestOperator(word: string): Operator | undefined {
  const typed = fold(word)
  const ranked = [...operators]
    .map(([known, operator]) => ({ operator, distance: editsBetween(typed, known) }))
    .filter(({ distance }) => distance <= (typed.length > 4 ? 2 : 1))
    .toSorted((one, other) => one.distance - other.distance)
  return ranked[0]?.operator
}

/** Letters to add, drop or change from one word to another (Levenshtein). */
function editsBetween(from: string, to: string) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let at = 1; at <= from.length; at++) {
    const next = [at]
    for (let other = 1; other <= to.length; other++) {
      const same = from[at - 1] === to[other - 1] ? 0 : 1
      next.push(
        Math.min((row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1, (row[other - 1] ?? 0) + same)
      )
    }
    row = next
  }
  return row[to.length] ?? 0
}
