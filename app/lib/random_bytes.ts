import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 8_192

const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES

/**
 * Random bytes of the system's generator, fetched many at once: a call costs some 30 µs whatever it
 * brings, and a reminder needs five. Each byte is handed out once and wiped from the pool.
 *
 * @param size up to 8,192
 */
export function pooledRandomBytes(size: number): Buffer {
  if (size > POOL_BYTES) {
    throw new RangeError(`At most ${POOL_BYTES} random bytes at once, not ${size}`)
  }
  if (used + size > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const source = pool.subarray(used, used + size)
  const bytes = Buffer.from(source)
  source.fill(0)
  used += size
  return bytes
}
