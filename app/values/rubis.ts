/** Time one reminder would have taken the user, in minutes: one rubis. */
export const RUBIS_MINUTES = 10

/** Time freed by so many rubis: 7 → `1 h 10`, 6 → `1 h`, 3 → `30 min`. */
export function formatRubisToHoursFr(rubis: number): string {
  if (!Number.isSafeInteger(rubis) || rubis < 0) {
    throw new RangeError(`Not a number of rubis: ${rubis}`)
  }

  const minutes = (rubis * RUBIS_MINUTES) % 60
  const hours = (rubis * RUBIS_MINUTES - minutes) / 60
  if (hours === 0) {
    return `${minutes} min`
  }
  return minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, '0')}`
}

/** The same in English, which never writes minutes without their unit: 7 → `1 h 10 min`. */
export function formatRubisToHoursEn(rubis: number): string {
  const said = formatRubisToHoursFr(rubis)
  return / h \d/.test(said) ? `${said} min` : said
}
