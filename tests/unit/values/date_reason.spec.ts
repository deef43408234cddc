import { test } from '@japa/runner'
import { closureOf } from '#values/business_calendar'
import { dateReason, type DatedReminder } from '#values/date_reason'
import { PARIS, paris } from './calendars.js'

const REMINDER: DatedReminder = {
  dueDate: '2026-11-04',
  offsetDays: 7,
  leavesAt: paris('2026-11-12 09:10'),
  postponed: false,
  hurried: false,
  waitReason: null,
}

const why = (changes: Partial<DatedReminder>) =>
  dateReason({ ...REMINDER, ...changes }, { calendar: PARIS })

test.group('Why a reminder has its date', () => {
  test('11 November is a holiday: it leaves on the 12th', ({ assert }) => {
    assert.deepEqual(why({}), { cause: 'moved', wantedOn: '2026-11-11', closure: 'holiday' })
  })

  test('a Saturday becomes the Monday after', ({ assert }) => {
    assert.deepEqual(why({ dueDate: '2026-11-07', leavesAt: paris('2026-11-16 09:10') }), {
      cause: 'moved',
      wantedOn: '2026-11-14',
      closure: 'weekend',
    })
  })

  test('the day of its plan, the day someone chose, at once, late, or kept by something', ({
    assert,
  }) => {
    const onTime = { dueDate: '2026-11-05', leavesAt: paris('2026-11-12 09:10') }
    assert.equal(why(onTime).cause, 'plan')
    assert.equal(why({ ...onTime, leavesAt: paris('2026-11-18 09:10') }).cause, 'late')
    assert.equal(why({ ...onTime, postponed: true }).cause, 'postponed')
    assert.equal(why({ ...onTime, postponed: true, hurried: true }).cause, 'hurried')
    assert.deepEqual(why({ ...onTime, waitReason: 'held' }), {
      cause: 'waiting',
      wantedOn: '2026-11-12',
      reason: 'held',
    })
  })

  test('a day is closed for one reason, the holiday before the weekend', ({ assert }) => {
    assert.equal(closureOf('2026-11-11', PARIS), 'holiday')
    assert.equal(closureOf('2026-08-15', PARIS), 'holiday')
    assert.equal(closureOf('2026-11-14', PARIS), 'weekend')
    assert.equal(closureOf('2026-11-13', { ...PARIS, closedDays: ['2026-11-13'] }), 'closed_day')
    assert.isNull(closureOf('2026-11-13', PARIS))
  })
})
