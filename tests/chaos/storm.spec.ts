import { test } from '@japa/runner'
import { whyNoRedisServer } from '../helpers/redis_server.ts'
import { isClean, runStorm, type StormOptions } from './storm.ts'

const FULL = process.env.SIZES === 'full'
const noRedis = process.env.FORBID_SKIP ? null : whyNoRedisServer()

const storm = (options: Partial<StormOptions>) =>
  runStorm({
    kills: 40,
    tasks: 200,
    backend: 'postgres',
    flush: false,
    killPostgres: 0,
    freezes: 0,
    cutAfterData: 0.05,
    tell: () => {},
    ...options,
  })

/** What the sink of mails saw is the truth; our tables only say what they list as unknown. */
test.group('Storm', () => {
  test('workers killed while they send: nothing twice, nothing lost, every doubt explained', async ({
    assert,
  }) => {
    const report = await storm(FULL ? { kills: 300, tasks: 1_000, freezes: 10 } : { freezes: 2 })

    assert.isTrue(isClean(report), JSON.stringify(report))
    assert.isAbove(report.killsWhileSending, report.kills / 10)
  }).timeout(2_400_000)

  test('the database killed under load: the same', async ({ assert }) => {
    const report = await storm(
      FULL ? { kills: 60, tasks: 600, killPostgres: 20 } : { kills: 6, tasks: 60, killPostgres: 2 }
    )

    assert.isTrue(isClean(report), JSON.stringify(report))
  }).timeout(2_400_000)

  test('the queue on Redis, emptied again and again: the same', async ({ assert }) => {
    const report = await storm({
      ...(FULL ? { kills: 300, tasks: 1_000 } : { kills: 10, tasks: 60 }),
      backend: 'redis',
      flush: true,
    })

    assert.isTrue(isClean(report), JSON.stringify(report))
    assert.isAbove(report.flushes, 1)
  })
    .timeout(2_400_000)
    .skip(noRedis !== null, noRedis ?? undefined)
})
