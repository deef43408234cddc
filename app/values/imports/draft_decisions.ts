import { isStrongMatch, type StoredMatch } from '#values/imports/client_match'
import type {
  DraftConfidence,
  DraftFieldName,
  DraftFieldValues,
  DraftValues,
  DraftWarning,
} from '#values/imports/draft_fields'
import type { DraftStatus } from '#values/draft_status'
import { CERTAIN, type DocumentType } from '#values/reading/result'

/** Everything that is known of a draft, from its row; decisions are pure functions of it. */
export interface DraftFacts {
  status: DraftStatus
  documentType: DocumentType
  documentTypeConfidence: number
  extracted: DraftValues
  edited: DraftValues
  confidence: DraftConfidence
  warnings: readonly DraftWarning[]
  match: StoredMatch | null
  /** how many invoices it is probably the same as */
  duplicates: number
  /** false while the address of a new client has been confirmed by nobody */
  emailConfirmed: boolean
}

export type NotChasedReason =
  Exclude<DocumentType, 'invoice'> | 'already_paid' | 'currency_unsupported'

/** What is missing or wrong, by field; the code is that of the refusal. */
export interface DraftProblem {
  field: DraftFieldName
  code: 'required' | 'due_before_issue' | 'due_exceeds_total'
}

/** Doubts that no confidence outweighs: a person looks before anything is sent. */
const DOUBTS: ReadonlySet<DraftWarning['code']> = new Set<DraftWarning['code']>([
  'xml_page_mismatch',
  'xml_unreadable',
  'xml_several',
  'page_has_no_text',
  'page_partly_unreadable',
  'date_invalid',
  'date_ambiguous',
  'due_before_issue',
  'issue_in_future',
  'amount_invalid',
  'amount_negative',
  'totals_do_not_add_up',
  'currency_unknown',
  'currency_not_euro',
  'iban_invalid',
  'several_ibans',
  'iban_differs',
  'seller_is_someone_else',
  'already_paid',
  'paid_by_direct_debit',
  'several_invoices',
  'specimen',
])

const has = (values: DraftValues, name: DraftFieldName) => Object.hasOwn(values, name)

/** What the invoice would be made of: what a person wrote, else what was read. */
export function valuesOf(facts: Omit<DraftFacts, 'duplicates' | 'emailConfirmed'>): DraftValues & {
  documentType: DocumentType
  clientId: string | null
} {
  const { documentType, extracted, edited, match } = facts
  const clientId = isStrongMatch(match) ? (match?.clientId ?? null) : null
  return { clientId, ...extracted, documentType, ...edited } as ReturnType<typeof valuesOf>
}

/** What was paid before Rubis knows it: the total without what is left. Cents, 0 when nothing was. */
export function prepaidCentsOf({
  amountTtcCents: total = null,
  amountDueCents: due = null,
}: DraftValues) {
  return total !== null && due !== null && due < total ? total - due : 0
}

/** Why this document is not to be chased; null when it is. A person who says that it is an invoice is believed. */
export function notChasedBecause(facts: DraftFacts): NotChasedReason | null {
  const { documentType, amountTtcCents, amountDueCents, currency } = valuesOf(facts)
  if (documentType !== 'invoice') {
    return documentType
  }
  const saysOtherwise = has(facts.edited, 'documentType') || Boolean(facts.edited.amountDueCents)
  const isSettled = amountDueCents === 0 && amountTtcCents !== 0
  if (isSettled || (!saysOtherwise && facts.warnings.some(({ code }) => code === 'already_paid'))) {
    return 'already_paid'
  }
  return currency && currency !== 'EUR' ? 'currency_unsupported' : null
}

const NEEDED = ['numero', 'issueDate', 'dueDate', 'amountTtcCents', 'currency'] as const

/** What a person must still give, or put right, before it can be an invoice. */
export function problemsOf(
  facts: Omit<DraftFacts, 'duplicates' | 'emailConfirmed'>
): DraftProblem[] {
  const values = valuesOf(facts)
  const problems: DraftProblem[] = NEEDED.filter((name) => isEmpty(values[name])).map((field) => ({
    field,
    code: 'required',
  }))
  if (values.clientId === null && isEmpty(values.clientName)) {
    problems.push({ field: 'clientName', code: 'required' })
  }
  const { issueDate, dueDate, amountTtcCents: total, amountDueCents: due } = values
  if (issueDate && dueDate && dueDate < issueDate) {
    problems.push({ field: 'dueDate', code: 'due_before_issue' })
  }
  if (total && due && due > total) {
    problems.push({ field: 'amountDueCents', code: 'due_exceeds_total' })
  }
  return problems
}

const isEmpty = (value: DraftFieldValues[DraftFieldName] | undefined) =>
  value === undefined || value === null || value === '' || value === 0

/** How sure one value is, 0..1: what a person wrote is, what was not found is not. */
export function confidenceOf(facts: DraftFacts, name: DraftFieldName): number {
  const { edited, confidence, documentTypeConfidence, match } = facts
  if (has(edited, name)) {
    return 1
  }
  if (name === 'documentType') {
    return documentTypeConfidence
  }
  if (name === 'clientId') {
    return match ? match.score * (confidence[READ_BY[match.reason]] ?? 0) : 0
  }
  return name === 'planId' ? 1 : (confidence[name] ?? 0)
}

/** What the client was found by. */
const READ_BY = { siren: 'clientSiren', email: 'clientEmail', name: 'clientName' } as const

/** As sure as the least sure of what a reminder needs. */
export function lowestConfidence(facts: DraftFacts): number {
  const values = valuesOf(facts)
  const needed: DraftFieldName[] = ['documentType', ...NEEDED]
  if (values.amountDueCents !== null && values.amountDueCents !== undefined) {
    needed.push('amountDueCents')
  }
  const client = Math.max(confidenceOf(facts, 'clientId'), confidenceOf(facts, 'clientName'))
  return Math.min(client, ...needed.map((name) => confidenceOf(facts, name)))
}

/**
 * True when it may be validated among others, unseen: everything was read surely, the client is known,
 * and nothing speaks against it. A new client is never certain: a person looks at its address first.
 */
export function isCertain(facts: DraftFacts): boolean {
  return (
    facts.status === 'pending' &&
    valuesOf(facts).clientId !== null &&
    facts.emailConfirmed &&
    facts.duplicates === 0 &&
    notChasedBecause(facts) === null &&
    problemsOf(facts).length === 0 &&
    lowestConfidence(facts) >= CERTAIN &&
    !facts.warnings.some(({ code, params }) => DOUBTS.has(code) && !isAnswered(facts, params))
  )
}

/** A person wrote the very value that a warning is about. */
const isAnswered = ({ edited }: DraftFacts, { field }: DraftWarning['params']) =>
  field !== undefined && has(edited, field)
