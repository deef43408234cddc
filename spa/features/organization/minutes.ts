/** Minutes since midnight as a clock writes them: 545 is `09:05`. The end of the day is its last minute. */
export function clockOf(minute: number): string {
  const within = Math.min(minute, 1_439)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** The other way round; null for what is no time of day. */
export function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** What was typed; what was there when nothing else was, so that midnight, which no clock writes, stays. */
export function typedMinute(clock: string, before: number): number {
  return clock === clockOf(before) ? before : (minuteOf(clock) ?? before)
}
