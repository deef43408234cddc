/** What one sheet takes from another when they are merged, and only when it has none itself. */
export const FILLED_BY_MERGE = [
  'siren',
  'siret',
  'vatNumber',
  'address',
  'postalCode',
  'city',
  'timeZone',
  'planId',
  'paymentTermDays',
] as const

export type FilledField = (typeof FILLED_BY_MERGE)[number]

type Filled = Partial<Record<FilledField, string | number | null>>

/** What a merge changed, kept so that it can be taken back. */
export interface MovedByMerge {
  invoiceIds: string[]
  holdIds: string[]
  /** contacts copied from the merged sheet, which keeps its own */
  contactIds: string[]
  filled: Filled
  /** true when the merged sheet was archived already */
  wasArchived: boolean
  /** the notes of the kept sheet before and after; null when they did not change */
  notes: { before: string; after: string } | null
}

/** What the merged sheet knows and the kept one does not. */
export function fieldsToFill(kept: Filled, merged: Filled): Filled {
  const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
  return Object.fromEntries(
    FILLED_BY_MERGE.filter((field) => isEmpty(kept[field]) && !isEmpty(merged[field])).map(
      (field) => [field, merged[field]]
    )
  )
}

/** Both notes, the kept ones first. */
export function mergedNotes(kept: string, merged: string, mergedName: string): string {
  const added = merged.trim()
  if (added === '' || kept.includes(added)) {
    return kept
  }
  return [kept.trim(), `${mergedName} : ${added}`].filter((part) => part !== '').join('\n\n')
}
