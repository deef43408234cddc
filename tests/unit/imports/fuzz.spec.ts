import { test } from '@japa/runner'
import { ReaderPool } from '#services/imports/pool/reader_pool'
import { emptyContext } from '#services/imports/reading_context'
import { certainAndWrong, damaged, wholeDocuments } from '#tests/helpers/invoices/damage'
import { randomFrom } from '#tests/helpers/invoices/sample'

const TIMES = process.env.SIZES === 'full' ? 5000 : 300
/** To run one seed again: FUZZ_FIRST=1584 FUZZ_LAST=1585 is seed 1585. */
const FIRST = Number(process.env.FUZZ_FIRST ?? 0)
const LAST = Number(process.env.FUZZ_LAST ?? TIMES)
const CONTEXT = emptyContext('2026-11-27')

test.group('Damaged documents', (group) => {
  let pool: ReaderPool
  group.setup(() => {
    pool = new ReaderPool({ recycleAfter: 200 })
    return () => pool.close()
  })

  test('no process crashes or hangs, and no wrong field is certain', async ({ assert }) => {
    const whole = await wholeDocuments()
    const truths = await Promise.all(
      whole.map(async (bytes) => (await pool.read(bytes, CONTEXT)).outcome)
    )
    const problems: string[] = []
    for (let time = FIRST; time < LAST; time++) {
      const random = randomFrom(time + 1)
      const which = time % whole.length
      const bytes = damaged(whole[which], random)
      const { outcome } = await pool.read(bytes, CONTEXT)
      const truth = truths[which]
      if (outcome.outcome === 'refused') {
        const isFailure = outcome.reason === 'reader_crashed' || outcome.reason === 'too_slow'
        problems.push(...(isFailure ? [`seed ${time + 1}: ${outcome.reason}`] : []))
      } else if (truth.outcome === 'read') {
        const mistakes = certainAndWrong(truth.reading, outcome.reading, bytes)
        problems.push(...mistakes.map((mistake) => `seed ${time + 1}: ${mistake}`))
      }
    }
    assert.deepEqual(problems, [])
  }).timeout(process.env.SIZES === 'full' ? 3_600_000 : 240_000)
})
