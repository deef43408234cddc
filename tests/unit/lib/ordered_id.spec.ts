import { test } from '@japa/runner'
import { orderedId } from '#lib/ordered_id'
import { pooledRandomBytes } from '#lib/random_bytes'
import { validate, version } from 'uuid'

test.group('Ids in the order they were made', () => {
  test('are UUIDs of version 7, ordered within a millisecond and when the clock goes back', ({
    assert,
  }) => {
    const moments = [...Array.from({ length: 2_000 }, () => 1_000_000), 999_000, 1_000_001]
    const ids = moments.map((msecs) => orderedId(Date.now() + msecs))
    assert.isTrue(ids.every((id) => validate(id) && version(id) === 7))
    assert.deepEqual([...ids].sort(), ids)
    assert.equal(new Set(ids).size, ids.length)
  })
})

test.group('Random bytes from a pool', () => {
  test('are handed out once, and belong to whoever got them', ({ assert }) => {
    const seen = new Set<string>()
    const first = pooledRandomBytes(16)
    const kept = first.toString('hex')
    for (let draw = 0; draw < 4_000; draw++) {
      seen.add(pooledRandomBytes(16).toString('hex'))
    }
    assert.equal(seen.size, 4_000)
    assert.equal(first.toString('hex'), kept)
    assert.isFalse(seen.has('0'.repeat(32)))
  })

  test('more than the pool holds is refused', ({ assert }) => {
    assert.throws(() => pooledRandomBytes(8_193), /At most 8192/)
    assert.lengthOf(pooledRandomBytes(8_192), 8_192)
  })
})
