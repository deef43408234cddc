import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'

type Suggestion = Data.TemplatePreview['errors']['body'][number]['suggestion']
export type Variable = NonNullable<Suggestion>

/** The words a text may ask for, in the order in which people reach for them. */
export const VARIABLES: Record<Variable, MessageId> = {
  'client.contactName': 'variable.contactName',
  'client.name': 'variable.clientName',
  'numero': 'variable.numero',
  'remainder': 'variable.remainder',
  'dueDate': 'variable.dueDate',
  'daysLate': 'variable.daysLate',
  'daysUntilDue': 'variable.daysUntilDue',
  'amount': 'variable.amount',
  'paid': 'variable.paid',
  'issueDate': 'variable.issueDate',
  'invoiceSubject': 'variable.invoiceSubject',
  'today': 'variable.today',
  'iban': 'variable.iban',
  'paymentLink': 'variable.paymentLink',
  'sender.name': 'variable.senderName',
  'sender.company': 'variable.senderCompany',
  'signature': 'variable.signature',
}

export const VARIABLE_NAMES = Object.keys(VARIABLES) as Variable[]

/** The most useful ones, within reach of the pointer. */
export const CHIPS: readonly Variable[] = [
  'client.contactName',
  'numero',
  'remainder',
  'dueDate',
  'daysLate',
  'signature',
]

/** Those of a subject, which has one line. */
export const SUBJECT_CHIPS: readonly Variable[] = ['numero', 'remainder', 'dueDate']

/** A word being typed: from its braces to the caret. */
export interface OpenWord {
  /** position of the first brace */
  from: number
  typed: string
}

/** The `{{wo` that the caret stands behind, if any. */
export function openWordAt(text: string, caret: number): OpenWord | null {
  const found = /\{\{[ \t]*([\p{L}\d.]*)$/u.exec(text.slice(0, caret))
  return found && { from: found.index, typed: found[1] ?? '' }
}

const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** Variables whose name or meaning holds what was typed; the ones that begin by it first. */
export function matching(typed: string, labelOf: (name: Variable) => string): Variable[] {
  const wanted = fold(typed)
  const rank = (name: Variable) => (fold(name).startsWith(wanted) ? 0 : 1)
  return VARIABLE_NAMES.filter(
    (name) => fold(name).includes(wanted) || fold(labelOf(name)).includes(wanted)
  ).toSorted((a, b) => rank(a) - rank(b))
}

/** The text with a variable in place of what stands from one position to another, and the caret after it. */
export function insertVariable(text: string, from: number, to: number, name: Variable) {
  const closed = text.slice(to).startsWith('}}') ? to + 2 : to
  const word = `{{${name}}}`
  return {
    text: `${text.slice(0, from)}${word}${text.slice(closed)}`,
    caret: from + word.length,
  }
}
