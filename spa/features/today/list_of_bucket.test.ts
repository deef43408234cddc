import { expect, test } from 'vitest'
import { listOfBucket } from './list_of_bucket.ts'

test('the parts of the bar follow one another, without a gap or a day in two of them', () => {
  const days = (['upcoming', '1_30', '31_60', '60_plus'] as const).map(
    (bucket) => listOfBucket(bucket, '2026-11-27').search.q.split('échéance:')[1]
  )
  expect(days).toEqual([
    '>=2026-11-27',
    '2026-10-28..2026-11-26',
    '2026-09-28..2026-10-27',
    '<2026-09-28',
  ])
})
