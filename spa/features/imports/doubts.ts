import type { Draft, DraftRow, Field } from './types.ts'

/** From here on a value is taken as read; below, a person looks (`CERTAIN` of the server). */
export const CERTAIN = 0.9

/** What a reminder stands on, in the order of the form. */
export const MAIN_FIELDS = [
  'clientName',
  'clientEmail',
  'numero',
  'issueDate',
  'dueDate',
  'amountTtcCents',
  'amountDueCents',
] as const

/** Read as well, and seldom changed. */
export const OTHER_FIELDS = [
  'documentType',
  'clientSiren',
  'amountHtCents',
  'vatCents',
  'currency',
  'sellerName',
  'iban',
] as const

export type MainField = (typeof MAIN_FIELDS)[number]

/** `missing` must be filled, `doubtful` looked at, `sure` may be passed over. */
export type Sureness = 'sure' | 'doubtful' | 'missing'

/** Without a remainder of its own, an invoice is owed in whole. */
const OPTIONAL = new Set<string>(['amountDueCents', ...OTHER_FIELDS])

export function surenessOf(name: string, field: Field | undefined): Sureness {
  const isAbsent = field?.value === null || field === undefined || field.value === ''
  if (isAbsent) return OPTIONAL.has(name) ? 'sure' : 'missing'
  if (field.source === 'user' || field.confidence >= CERTAIN) return 'sure'
  return 'doubtful'
}

/** The fields of the form that want a look, in its order. */
export function doubtsOf({ fields }: Pick<Draft, 'fields'>): MainField[] {
  return fieldsOfForm(fields).filter((name) => surenessOf(name, fields[name]) !== 'sure')
}

/** The fields of the form, in its order; what a client of ours is called is not asked again. */
export function fieldsOfForm(fields: object): MainField[] {
  const isKnownClient = (fields as Draft['fields']).clientId.value !== null
  return MAIN_FIELDS.filter(
    (name) => !isKnownClient || (name !== 'clientName' && name !== 'clientEmail')
  )
}

/** How many fields of a draft want a look, as its row in a list can tell: from its confidences. */
export function doubtCount({
  clientId,
  confidence,
  amountDueCents,
}: Pick<DraftRow, 'clientId' | 'confidence' | 'amountDueCents'>) {
  const isKnownClient = clientId !== null
  return MAIN_FIELDS.filter((name) => {
    if (isKnownClient && (name === 'clientName' || name === 'clientEmail')) return false
    if (name === 'amountDueCents' && amountDueCents === null) return false
    return (confidence[name] ?? 0) < CERTAIN
  }).length
}
