import {
  answerableUntil,
  askAt,
  coversDeparture,
  goesOnBySilence,
  SILENCE_HOURS,
} from '#values/checkin_dates'
import { matchesCheckin, newCheckinToken } from '#values/checkin_token'
import type { SendingCalendar } from '#values/business_calendar'
import { TONES } from '#values/tones'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { randomBytes } from 'node:crypto'

const PARIS: SendingCalendar = {
  zone: 'Europe/Paris',
  region: 'FR',
  closedDays: [],
  openMinute: 540,
  closeMinute: 1080,
  alwaysOpen: false,
}
const at = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Paris' }).toUTC()
const wall = (moment: DateTime) => moment.setZone('Europe/Paris').toFormat('yyyy-MM-dd HH:mm')
const instants = fc
  .integer({ min: 1_760_000_000, max: 1_830_000_000 })
  .map((seconds) => DateTime.fromSeconds(seconds, { zone: 'utc' }))

test.group('When the user is asked', () => {
  test('on the morning of the last working day that leaves them a day: {departure}')
    .with([
      { departure: '2026-03-05T09:00', asked: '2026-03-04 08:00' },
      { departure: '2026-03-09T09:00', asked: '2026-03-06 08:00' },
      { departure: '2026-03-09T07:30', asked: '2026-03-06 08:00' },
      { departure: '2026-05-15T09:10', asked: '2026-05-13 08:00' },
      { departure: '2026-03-30T09:00', asked: '2026-03-27 08:00' },
    ])
    .run(({ assert }, { departure, asked }) => {
      assert.equal(wall(askAt(at(departure), PARIS)), asked)
    })

  test('always in the morning, with at least the whole silence before it leaves', () => {
    fc.assert(
      fc.property(instants, (departure) => {
        const asked = askAt(departure, PARIS)
        return (
          wall(asked).endsWith('08:00') &&
          asked <= departure.minus({ hours: SILENCE_HOURS }) &&
          asked >= departure.minus({ days: 6 })
        )
      })
    )
  })

  test('a link answers for a day, over a weekend until Monday evening', ({ assert }) => {
    assert.equal(wall(answerableUntil(at('2026-03-04T08:01'), PARIS)), '2026-03-05 08:01')
    assert.equal(wall(answerableUntil(at('2026-03-06T08:01'), PARIS)), '2026-03-09 20:00')
    assert.equal(wall(answerableUntil(at('2026-04-03T08:01'), PARIS)), '2026-04-07 20:00')
  })

  test('a link never answers for less than a day', () => {
    fc.assert(
      fc.property(
        instants,
        (askedAt) => answerableUntil(askedAt, PARIS) >= askedAt.plus({ hours: 24 })
      )
    )
  })

  test('a word given after the morning of the question covers it', ({ assert }) => {
    const monday = at('2026-03-09T09:00')
    assert.isTrue(coversDeparture(at('2026-03-06T10:00'), monday, PARIS))
    assert.isFalse(coversDeparture(at('2026-03-05T10:00'), monday, PARIS))
    assert.isFalse(coversDeparture(null, monday, PARIS))
  })

  test('silence lets go what is friendly where the plan says so, and a formal notice never', ({
    assert,
  }) => {
    const going = (policy: 'friendly_goes_on' | 'always_hold') =>
      TONES.filter((tone) => goesOnBySilence({ tone, requiresManualValidation: false }, policy))
    assert.deepEqual(going('friendly_goes_on'), ['amical', 'courtois'])
    assert.deepEqual(going('always_hold'), [])
    assert.isFalse(
      goesOnBySilence({ tone: 'amical', requiresManualValidation: true }, 'friendly_goes_on')
    )
  })
})

test.group('The token of a question', () => {
  const key = randomBytes(32)
  const subject = { checkinId: 'a', organizationId: 'b', expiresAt: at('2026-03-05T08:00') }

  test('opens its own question and no other', ({ assert }) => {
    const { token, hash } = newCheckinToken(key, subject, randomBytes(16))
    assert.lengthOf(token, 64)
    assert.lengthOf(hash, 32)
    assert.isTrue(matchesCheckin(key, subject, token))
    assert.isFalse(matchesCheckin(randomBytes(32), subject, token))
    assert.isFalse(matchesCheckin(key, { ...subject, checkinId: 'c' }, token))
    assert.isFalse(matchesCheckin(key, { ...subject, organizationId: 'c' }, token))
    const later = subject.expiresAt.plus({ milliseconds: 1 })
    assert.isFalse(matchesCheckin(key, { ...subject, expiresAt: later }, token))
  })

  test('with any bit changed, opens nothing', () => {
    const { token } = newCheckinToken(key, subject, randomBytes(16))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 48 * 8 - 1 }), (bit) => {
        const bytes = Buffer.from(token, 'base64url')
        bytes[bit >> 3] ^= 1 << (bit & 7)
        return !matchesCheckin(key, subject, bytes.toString('base64url'))
      }),
      { numRuns: 1_000 }
    )
  })
})
