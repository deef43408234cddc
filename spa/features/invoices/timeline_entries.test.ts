import { describe, expect, test } from 'vitest'
import { anEvent, aRelance } from '../../testing/fixtures.ts'
import { comingRelances, pastEntries } from './timeline_entries.ts'

const created = anEvent({ id: 'created', at: '2026-10-10T15:20:00.000Z' })
const paid = anEvent({ id: 'paid', kind: 'invoice_paid', at: '2026-11-13T17:41:00.000Z' })

function notSent(id: string, reason: string, at = '2026-11-13T17:41:02.000Z') {
  return anEvent({ id, kind: 'relance_not_sent', at, payload: { reason } })
}

function keys(entries: ReturnType<typeof pastEntries>) {
  return entries.map(({ key }) => key)
}

describe('what happened', () => {
  test('is told oldest first, the due date at its day', () => {
    const entries = pastEntries([paid, created], { dueDate: '2026-11-09' }, '2026-11-22', 'UTC')
    expect(keys(entries)).toEqual(['created', 'due', 'paid'])
  })

  test('leaves out a due date that is still to come, and ends on one nobody followed', () => {
    const future = pastEntries([created], { dueDate: '2026-12-09' }, '2026-11-22', 'UTC')
    expect(keys(future)).toEqual(['created'])
    const silent = pastEntries([created], { dueDate: '2026-11-09' }, '2026-11-22', 'UTC')
    expect(keys(silent)).toEqual(['created', 'due'])
  })

  test('places events on the day they had where the organization is', () => {
    const lateEvening = anEvent({ id: 'late', at: '2026-11-09T23:30:00.000Z' })
    const inParis = pastEntries(
      [lateEvening],
      { dueDate: '2026-11-09' },
      '2026-11-22',
      'Europe/Paris'
    )
    expect(keys(inParis)).toEqual(['due', 'late'])
    const inLisbon = pastEntries([lateEvening], { dueDate: '2026-11-09' }, '2026-11-22', 'UTC')
    expect(keys(inLisbon)).toEqual(['late', 'due'])
  })

  test('says once what kept several reminders from leaving', () => {
    const events = [notSent('a', 'paid'), notSent('b', 'paid'), notSent('c', 'skipped'), paid]
    const entries = pastEntries(events, { dueDate: '2027-01-01' }, '2026-11-22', 'UTC')
    expect(
      entries.map((entry) => (entry.type === 'event' ? [entry.key, entry.count] : []))
    ).toEqual([
      ['paid', 1],
      ['a', 2],
      ['c', 1],
    ])
  })
})

test('what is to come leaves out what is over and follows the dates', () => {
  const relances = [
    aRelance({ id: 'late', sendAt: '2099-12-01T08:00:00.000Z' }),
    aRelance({ id: 'sent', status: 'sent' }),
    aRelance({ id: 'cancelled', status: 'cancelled' }),
    aRelance({ id: 'soon', status: 'drafted', sendAt: '2099-11-01T08:00:00.000Z' }),
  ]
  expect(comingRelances(relances).map(({ id }) => id)).toEqual(['soon', 'late'])
})
