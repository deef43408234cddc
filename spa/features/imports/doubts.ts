import type { Draft, DraftRow, Field } from './types.ts'

/** From here on a value is taken as read; below, a person looks (`CERTAIN` of the server). */
export const CERTAIN = 0.9
/** Below this, a value is shown as missing (`PLAUSIBLE` of the server). */
export const PLAUSIBLE = 0.6

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
export type OtherField = (typeof OTHER_FIELDS)[number]
export type FieldName = MainField | OtherField | 'clientId' | 'planId'

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

/** The fields of the form that want a look, in its order; a client of ours has its own address. */
export function doubtsOf({ fields }: Pick<Draft, 'fields'>): MainField[] {
  const isKnownClient = fields.clientId?.value != null
  return MAIN_FIELDS.filter((name) => {
    if (isKnownClient && (name === 'clientName' || name === 'clientEmail')) return false
    return surenessOf(name, fields[name]) !== 'sure'
  })
}

/** How many of the fields of a row want a look, from its confidences alone. */
export function doubtCount({ confidence }: Pick<DraftRow, 'confidence'>) {
  return MAIN_FIELDS.filter((name) => (confidence[name] ?? CERTAIN) < CERTAIN).length
}
