import { describe, expect, test } from 'vitest'
import { anAgendaLine } from '../../testing/fixtures.ts'
import { agendaEntries, type ClosedDay } from './agenda_days.ts'
import { failureCause } from './failure_cause.ts'

const dayOf = (instant: string) => instant.slice(0, 10)
const on = (at: string) => anAgendaLine({ at, relance: { id: at } })
const CLOSED: ClosedDay[] = [
  { date: '2026-11-11', closure: 'holiday', holiday: { fr: '11 novembre', en: 'Armistice Day' } },
  { date: '2026-11-14', closure: 'weekend', holiday: null },
  { date: '2026-11-15', closure: 'weekend', holiday: null },
]

describe('days of the agenda', () => {
  test('hold their lines by hour, with the closed days between them', () => {
    const entries = agendaEntries(
      [on('2026-11-16T08:00:00Z'), on('2026-11-10T09:00:00Z'), on('2026-11-10T08:00:00Z')],
      CLOSED,
      dayOf
    )
    expect(
      entries.map((entry) =>
        entry.type === 'day'
          ? [entry.date, ...entry.lines.map(({ at }) => at.slice(11, 13))]
          : [entry.closure, entry.from, entry.to]
      )
    ).toEqual([
      ['2026-11-10', '08', '09'],
      ['holiday', '2026-11-11', '2026-11-11'],
      ['weekend', '2026-11-14', '2026-11-15'],
      ['2026-11-16', '08'],
    ])
  })

  test('two holidays in a row are told apart, and a weekend that follows one too', () => {
    const entries = agendaEntries(
      [],
      [
        { date: '2026-12-24', closure: 'closed_day', holiday: null },
        { date: '2026-12-25', closure: 'holiday', holiday: { fr: 'Noël', en: 'Christmas Day' } },
        { date: '2026-12-26', closure: 'holiday', holiday: { fr: 'Saint-Étienne', en: 'Boxing' } },
        { date: '2026-12-27', closure: 'weekend', holiday: null },
      ],
      dayOf
    )
    expect(
      entries.map((entry) => entry.type === 'closed' && [entry.from, entry.to, entry.holiday?.fr])
    ).toEqual([
      ['2026-12-24', '2026-12-24', undefined],
      ['2026-12-25', '2026-12-25', 'Noël'],
      ['2026-12-26', '2026-12-26', 'Saint-Étienne'],
      ['2026-12-27', '2026-12-27', undefined],
    ])
  })

  test('what left is told backwards', () => {
    const entries = agendaEntries(
      [on('2026-11-10T08:00:00Z'), on('2026-11-16T08:00:00Z'), on('2026-11-10T09:00:00Z')],
      [],
      dayOf,
      { newestFirst: true }
    )
    expect(
      entries.flatMap((entry) => (entry.type === 'day' ? entry.lines.map(({ at }) => at) : []))
    ).toEqual(['2026-11-16T08:00:00Z', '2026-11-10T09:00:00Z', '2026-11-10T08:00:00Z'])
  })

  test('a day on which something leaves all the same is not said closed', () => {
    const entries = agendaEntries([on('2026-11-14T08:00:00Z')], CLOSED.slice(1, 2), dayOf)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ type: 'day', date: '2026-11-14' })
  })
})

test.each([
  ['550', 'mailbox'],
  ['552 5.2.2', 'full'],
  ['554', 'refused'],
  ['no_connection', 'away'],
  ['451', 'away'],
  ['render_error', 'render'],
  ['never_started', 'never'],
  [null, 'other'],
] as const)('%s is told as %s', (code, cause) => {
  expect(failureCause(code)).toBe(cause)
})
