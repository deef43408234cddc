import { test } from '@japa/runner'
import fc from 'fast-check'
import { WavePace } from '#services/relances/wave_pace'

/** A pool of five connections to a server that takes `msPerMail` for each, wave after wave. */
function sizesOf(pace: WavePace, msPerMail: number, waves: number): number[] {
  return Array.from({ length: waves }, () => {
    const { size } = pace
    pace.note(size, Math.ceil(size / 5) * msPerMail)
    return size
  })
}

test.group('Pace of waves', () => {
  test('a fast server is given more and more, up to the largest wave', ({ assert }) => {
    assert.deepEqual(sizesOf(new WavePace({ smallest: 5, largest: 40 }), 5, 5), [5, 10, 20, 40, 40])
  })

  test('a slow server never has more started than leave at once', ({ assert }) => {
    assert.deepEqual(sizesOf(new WavePace({ smallest: 5, largest: 40 }), 600, 4), [5, 5, 5, 5])
  })

  test('a server that becomes slow is given half as much at each wave', ({ assert }) => {
    const pace = new WavePace({ smallest: 5, largest: 40 })
    sizesOf(pace, 5, 5)
    assert.deepEqual(sizesOf(pace, 600, 5), [40, 20, 10, 5, 5])
  })

  test('a wave that was not full says nothing about larger ones', ({ assert }) => {
    const pace = new WavePace({ smallest: 5, largest: 40 })
    pace.note(4, 10)
    assert.equal(pace.size, 5)
  })

  test('a transport that begins fewer mails than it has connections is not given more', ({
    assert,
  }) => {
    assert.equal(new WavePace({ smallest: 5, largest: 3 }).size, 3)
  })

  test('the size stays between the smallest and the largest, whatever is noted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.tuple(fc.nat(100), fc.nat(20_000)), { maxLength: 50 }),
        (smallest, largest, notes) => {
          const pace = new WavePace({ smallest, largest })
          return notes.every(([mails, ms]) => {
            pace.note(mails, ms)
            return (
              Number.isInteger(pace.size) &&
              pace.size >= Math.min(smallest, largest) &&
              pace.size <= largest
            )
          })
        }
      )
    )
  })
})
