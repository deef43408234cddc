import { v7 as uuidv7 } from 'uuid'
import { pooledRandomBytes } from '#lib/random_bytes'

let lastMsecs = 0
let sequence = 0

/**
 * A UUID of version 7 (RFC 9562) from pooled random bytes: those of one process sort in the order they
 * were made, within a millisecond too (method 1 of its section 6.2: a counter of 31 bits, begun at
 * random).
 */
export function orderedId(now = Date.now()): string {
  const random = pooledRandomBytes(16)
  if (now > lastMsecs) {
    lastMsecs = now
    sequence = random.readUInt32BE(6) >>> 1
  } else {
    sequence = (sequence + 1) >>> 0
    if (sequence === 0) {
      lastMsecs++
    }
  }
  return uuidv7({ msecs: lastMsecs, seq: sequence, random })
}
