import type { Data } from '@generated/data'

/** A reply about one invoice; `id` is that of the decision which it waits for. */
export type ReadableReply = Pick<
  Data.ClientReply,
  'id' | 'sender' | 'isKnown' | 'excerpt' | 'receivedAt'
>
