import type { Data } from '@generated/data'

type Bucket = Data.Today['aging'][number]['bucket']

/** The list that a part of the bar stands for. */
export function listOfBucket(bucket: Bucket) {
  return {
    to: '/factures',
    search: { vue: bucket === 'upcoming' ? 'upcoming' : 'late', tri: 'dueDate' },
  } as const
}
