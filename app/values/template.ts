/**
 * The words a template may ask for, with their French labels. Closed: nothing else is ever looked up,
 * so `{{constructor}}` is an unknown word and not a property of something.
 */
export const VARIABLES = {
  'client.name': 'Nom du client',
  'client.contactName': 'Nom du contact',
  'numero': 'Numéro de la facture',
  'invoiceSubject': 'Objet de la facture',
  'amount': 'Montant TTC',
  'paid': 'Déjà réglé',
  'remainder': 'Reste à payer',
  'issueDate': 'Date d’émission',
  'dueDate': 'Date d’échéance',
  'daysLate': 'Jours de retard',
  'daysUntilDue': 'Jours avant l’échéance',
  'today': 'Date du jour',
  'iban': 'IBAN',
  'paymentLink': 'Lien de paiement',
  'sender.name': 'Votre nom',
  'sender.company': 'Votre entreprise',
  'signature': 'Votre signature',
} as const

export type Variable = keyof typeof VARIABLES

export type TemplateValues = Partial<Record<Variable, string>>

export interface TemplateError {
  code: 'unknown_variable' | 'bad_syntax'
  /** the word, or the piece of text that could not be read */
  variable: string
  /** the closest word of the list, when one is close */
  suggestion: Variable | null
  /** position in the source, from 0 */
  at: number
}

export type TemplateValidation = { ok: true } | { ok: false; errors: TemplateError[] }

export type RenderedTemplate = { ok: true; text: string } | { ok: false; missing: string[] }

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'variable'; name: Variable }
  | { kind: 'error'; error: TemplateError }

const WORD = /^[ \t]*([\p{L}_$][\p{L}\p{M}\p{N}_$.-]{0,59})[ \t]*$/u
const EXCERPT_LENGTH = 40

/** What a value that nobody formatted looks like; such a mail must not leave. */
const UNFORMATTED =
  /^(?:undefined|null|\[object \w+\]|Invalid Date(?:Time)?)$|^-?NaN(?![\p{L}\p{N}])/u

/** Line breaks of every kind, tabs and other control characters, and marks that reorder text. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]+/gu

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const NOT_IN_A_BODY = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Says whether a template can be saved, and where each error is. */
export function validateTemplate(source: string): TemplateValidation {
  const errors = parse(source).flatMap((piece) => (piece.kind === 'error' ? [piece.error] : []))
  return errors.length === 0 ? { ok: true } : { ok: false, errors }
}

/** The words a template asks for, each once, in the order of the text. */
export function variablesOf(source: string): Variable[] {
  const names = parse(source).flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : []))
  return [...new Set(names)]
}

/**
 * Renders a plain-text body. A value is inserted as it is and never rendered in its turn; a word
 * without a value, or unknown, refuses the whole.
 */
export function renderTemplate(source: string, values: TemplateValues): RenderedTemplate {
  return render(source, values, cleanBody)
}

/** Renders one line for a header: no line break or control character can come out of it. */
export function renderSubject(source: string, values: TemplateValues): RenderedTemplate {
  return render(source, values, cleanLine)
}

/** Makes any text safe for a header: one line, without control or reordering characters. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(NOT_IN_A_LINE, ' ').trim()
}

function cleanBody(text: string): string {
  return text.toWellFormed().replace(LINE_BREAK, '\n').replace(NOT_IN_A_BODY, '')
}

function render(
  source: string,
  values: TemplateValues,
  clean: (text: string) => string
): RenderedTemplate {
  const missing = new Set<string>()
  const texts = parse(source).map((piece) => {
    if (piece.kind === 'text') {
      return piece.text
    }
    if (piece.kind === 'error') {
      missing.add(piece.error.variable)
      return ''
    }
    const value = valueOf(values, piece.name, clean)
    if (value === null) {
      missing.add(piece.name)
    }
    return value ?? ''
  })

  if (missing.size > 0) {
    return { ok: false, missing: [...missing] }
  }
  return { ok: true, text: spaceBraces(clean(texts.join(''))) }
}

/** The value, or null where there is none that a client could read. */
function valueOf(values: TemplateValues, name: Variable, clean: (text: string) => string) {
  const value: unknown = Object.hasOwn(values, name) ? values[name] : undefined
  if (typeof value !== 'string') {
    return null
  }
  const text = clean(value)
  return text.trim() === '' || UNFORMATTED.test(text.trim()) ? null : text
}

/** Values may hold braces; a pair of them in a mail would look like a template left unrendered. */
function spaceBraces(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ').replace(/\}(?=\})/g, '} ')
}

/** One pass over the source; every `{{` and `}}` is either part of a word's place or an error. */
function parse(source: string): Piece[] {
  const pieces: Piece[] = []
  let textFrom = 0
  let openAt: number | null = null

  for (const { 0: mark, index } of source.matchAll(/\{{2,}|\}{2,}/g)) {
    if (mark.startsWith('{')) {
      pieces.push(
        openAt === null ? textPiece(source, textFrom, index) : badSyntax(source, openAt, index)
      )
      openAt = index
      textFrom = index
    } else if (openAt === null) {
      pieces.push(badSyntax(source, index, index + mark.length))
      textFrom = index + mark.length
    } else {
      pieces.push(wordPiece(source, openAt, index + mark.length))
      openAt = null
      textFrom = index + mark.length
    }
  }

  pieces.push(
    openAt === null
      ? textPiece(source, textFrom, source.length)
      : badSyntax(source, openAt, source.length)
  )
  return pieces
}

function textPiece(source: string, from: number, to: number): Piece {
  return { kind: 'text', text: source.slice(from, to) }
}

/** Reads `{{ word }}`, given from its first brace to after its last. */
function wordPiece(source: string, from: number, to: number): Piece {
  const name = WORD.exec(source.slice(from + 2, to - 2))?.[1]
  if (name === undefined) {
    return badSyntax(source, from, to)
  }
  if (isVariable(name)) {
    return { kind: 'variable', name }
  }
  return {
    kind: 'error',
    error: { code: 'unknown_variable', variable: name, suggestion: closest(name), at: from },
  }
}

function badSyntax(source: string, from: number, to: number): Piece {
  const variable = source.slice(from, Math.min(to, from + EXCERPT_LENGTH)).toWellFormed()
  return { kind: 'error', error: { code: 'bad_syntax', variable, suggestion: null, at: from } }
}

function isVariable(name: string): name is Variable {
  return Object.hasOwn(VARIABLES, name)
}

/** The word of the list that takes the fewest corrections, when a third of it or less is wrong. */
function closest(name: string): Variable | null {
  const ranked = (Object.keys(VARIABLES) as Variable[])
    .map((variable) => ({ variable, edits: editDistance(name, variable) }))
    .toSorted((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best.edits <= Math.max(2, Math.floor(best.variable.length / 3)) ? best.variable : null
}

/** Letters to add, remove or replace, case and accents aside (Levenshtein). */
function editDistance(from: string, to: string): number {
  const [a, b] = [plainLetters(from), plainLetters(to)]
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, previous[column] + 1, current[column - 1] + 1))
    }
    previous = current
  }
  return previous[b.length]
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
