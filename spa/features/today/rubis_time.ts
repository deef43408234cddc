/** What one reminder sent in the user's place is worth, in minutes. */
const RUBIS_MINUTES = 10

/** Hours and minutes that a number of rubis stand for: 7 → 1 h 10. */
export function rubisTime(rubis: number) {
  const minutes = rubis * RUBIS_MINUTES
  return { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') }
}
