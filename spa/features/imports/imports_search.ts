import { address, like, oneOf, type AddressOf } from '../../lib/address.ts'

const uuid = like(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

export const BATCH_STEPS = ['fichiers', 'verifier', 'bilan'] as const

export type BatchStep = (typeof BATCH_STEPS)[number]

/** Where one is in an import: its step, and the draft that is open. Left out, the state of the import says it. */
export const batchSearch = address({
  etape: oneOf(BATCH_STEPS),
  piece: uuid,
})

export type BatchSearch = AddressOf<typeof batchSearch>
