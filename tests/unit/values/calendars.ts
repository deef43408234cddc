import fc from 'fast-check'
import { DateTime } from 'luxon'
import type { SendingCalendar } from '#values/business_calendar'
import { addDays, type LocalDate } from '#values/local_date'
import type { SendingManners } from '#values/relance_dates'

/** How many random cases a property is tried on; the costly ones take a part of it. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 10_000)

export const PARIS: SendingCalendar = {
  zone: 'Europe/Paris',
  region: 'FR',
  closedDays: [],
  openMinute: 540,
  closeMinute: 1080,
  alwaysOpen: false,
}

/** No spread, so that examples can be read on a clock. */
export const MANNERS: SendingManners = {
  calendar: PARIS,
  slotMinute: 540,
  spreadMinutes: 0,
  minGapHours: 72,
}

/** An instant by what the clock on the wall in Paris shows: `2026-03-02 09:00`. */
export function paris(wallClock: string): DateTime {
  return at(wallClock, 'Europe/Paris')
}

export function at(wallClock: string, zone: string): DateTime {
  const instant = DateTime.fromFormat(wallClock, 'yyyy-MM-dd HH:mm', { zone })
  if (!instant.isValid) {
    throw new RangeError(`Not a moment: ${wallClock}`)
  }
  return instant.toUTC()
}

/** What the clock on the wall in Paris shows, null when there is no instant. */
export function onParisWall(instant: DateTime | null): string | null {
  return instant?.setZone('Europe/Paris').toFormat('yyyy-MM-dd HH:mm') ?? null
}

/** Every zone and holiday calendar that has bitten someone: both hemispheres, both sides of UTC. */
export const PLACES: readonly Pick<SendingCalendar, 'zone' | 'region'>[] = [
  { zone: 'Europe/Paris', region: 'FR' },
  { zone: 'Europe/Paris', region: 'FR-57' },
  { zone: 'Europe/Paris', region: 'FR-67' },
  { zone: 'America/Martinique', region: 'FR-MQ' },
  { zone: 'America/Guadeloupe', region: 'FR-GP' },
  { zone: 'America/Cayenne', region: 'FR-GF' },
  { zone: 'Indian/Reunion', region: 'FR-RE' },
  { zone: 'Indian/Mayotte', region: 'FR-YT' },
  { zone: 'America/Miquelon', region: 'FR-PM' },
  { zone: 'Pacific/Noumea', region: 'FR-NC' },
  { zone: 'Pacific/Tahiti', region: 'FR-PF' },
  { zone: 'America/New_York', region: 'US' },
  { zone: 'Australia/Lord_Howe', region: 'AU' },
  { zone: 'Pacific/Kiritimati', region: 'FR' },
  { zone: 'Asia/Kathmandu', region: 'FR' },
  { zone: 'Africa/Cairo', region: 'FR' },
]

/** Days on which calendars break: both nights of summer time, leap days, year ends, movable feasts. */
const HARD_DAYS: readonly LocalDate[] = [
  '2026-03-28',
  '2026-03-29',
  '2026-03-30',
  '2026-10-24',
  '2026-10-25',
  '2026-10-26',
  '2027-03-28',
  '2027-10-31',
  '2026-03-08',
  '2026-11-01',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2027-02-28',
  '2025-12-31',
  '2026-01-01',
  '2026-12-31',
  '2027-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-14',
  '2026-05-25',
  '2026-05-01',
  '2026-05-08',
]

const anyDay = fc.integer({ min: 0, max: 365 * 8 }).map((days) => addDays('2024-01-01', days))

export const localDates: fc.Arbitrary<LocalDate> = fc.oneof(
  { weight: 3, arbitrary: anyDay },
  { weight: 1, arbitrary: fc.constantFrom(...HARD_DAYS) }
)

/** Windows of an hour at least, anywhere in the day; the usual one half of the time. */
const windows = fc.oneof(
  fc.constant({ openMinute: 540, closeMinute: 1080 }),
  fc
    .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 60, max: 720 }))
    .map(([openMinute, length]) => ({
      openMinute,
      closeMinute: Math.min(1440, openMinute + length),
    }))
)

export const calendars: fc.Arbitrary<SendingCalendar> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    window: windows,
    closedDays: fc.array(localDates, { maxLength: 5 }),
  })
  .map(({ place, window, closedDays }) => ({ ...place, ...window, closedDays, alwaysOpen: false }))

export const manners: fc.Arbitrary<SendingManners> = fc.record({
  calendar: calendars,
  slotMinute: fc.constantFrom(540, 540, 0, 720, 1079, 1439),
  spreadMinutes: fc.constantFrom(30, 30, 0, 1, 240),
  minGapHours: fc.constantFrom(72, 72, 72, 1, 24, 168),
})

export const instants: fc.Arbitrary<DateTime> = fc
  .tuple(localDates, fc.integer({ min: 0, max: 86_399 }))
  .map(([date, seconds]) => DateTime.fromISO(date, { zone: 'utc' }).plus({ seconds }))
