const MINUS = '\u2212'

/** « J+7 », « J−3 », « J »: days from the due date, as French collectors write them. */
export function offsetLabel(offsetDays: number) {
  if (offsetDays === 0) return 'J'
  return offsetDays > 0 ? `J+${offsetDays}` : `J${MINUS}${-offsetDays}`
}
