import type { FieldName } from '#values/reading/result'

/** Where a field stands in one layout of one issuer, learnt from a correction. */
export interface LearntPlace {
  field: FieldName
  /** The folded words before it in its cell, or of the cell on its left or above. */
  anchor: string
  position: 'same' | 'right' | 'below'
}

export interface LearntTemplate {
  fingerprint: string
  places: LearntPlace[]
}
