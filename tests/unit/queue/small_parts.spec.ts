import { setTimeout as delay } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { coalesce } from '#lib/coalesce'
import { Job, runJob, type Enqueue } from '#lib/job'
import { enqueue } from '#lib/queue'
import { recordedJobs } from '#lib/queue/recorder'
import { Quiet } from '#lib/queue/quiet'
import { isAway } from '#lib/queue/queue_pool'
import { defineQueueConfig } from '#lib/queue/config'
import { tick } from '#lib/ticker'
import { TooLongError, within } from '#lib/within'

test.group('coalesce', () => {
  test('one run at a time, and those who ask meanwhile share the next one', async ({ assert }) => {
    let runs = 0
    let atOnce = 0
    let most = 0
    const work = coalesce(async () => {
      most = Math.max(most, ++atOnce)
      await delay(20)
      atOnce--
      return ++runs
    })

    const results = await Promise.all([work(), work(), work(), work()])

    assert.deepEqual(results, [1, 2, 2, 2])
    assert.equal(most, 1)
    assert.equal(await work(), 3)
  })

  test('a run that fails does not take the next one with it', async ({ assert }) => {
    let runs = 0
    const work = coalesce(async () => {
      if (++runs === 1) {
        throw new Error('first')
      }
      return runs
    })
    const first = work()
    const second = work()

    await assert.rejects(() => first, 'first')
    assert.equal(await second, 2)
  })
})

test.group('tick', () => {
  test('goes on after a failure, sooner, and ends when asked', async ({ assert }) => {
    const stopping = new AbortController()
    const errors: unknown[] = []
    let runs = 0
    const stopped = tick(
      async () => {
        if (++runs === 1) {
          throw new Error('away')
        }
        stopping.abort()
      },
      stopping.signal,
      { every: 60_000, everyAfterFailure: 1, onError: (error) => errors.push(error) }
    )

    await stopped
    assert.equal(runs, 2)
    assert.lengthOf(errors, 1)
  })

  test('waits before the first run when told to', async ({ assert }) => {
    const stopping = new AbortController()
    let runs = 0
    const stopped = tick(
      async () => {
        runs++
      },
      stopping.signal,
      { first: 60_000, every: 1, everyAfterFailure: 1, onError: () => {} }
    )
    await delay(20)
    stopping.abort()

    await stopped
    assert.equal(runs, 0)
  })
})

test.group('within', () => {
  test('gives the result, or says that it took too long', async ({ assert }) => {
    assert.equal(await within(60_000, Promise.resolve(7)), 7)
    await assert.rejects(
      () =>
        within(
          10,
          delay(200).then(() => 7)
        ),
      TooLongError
    )
  })

  test('a failure after that is nobody’s', async ({ assert }) => {
    const work = delay(30).then(() => {
      throw new Error('late')
    })
    await assert.rejects(() => within(5, work), TooLongError)
    await delay(50)
  })
})

test.group('Quiet', () => {
  test('says each thing once, not its repetitions', ({ assert }) => {
    const said: string[] = []
    const quiet = new Quiet()
    for (const what of ['a', 'a', 'b', 'a', 'b']) {
      quiet.say(what, () => said.push(what))
    }
    assert.deepEqual(said, ['a', 'b'])
  })
})

test.group('Jobs', () => {
  class Note extends Job<{ id: string }> {
    static queue = 'maintenance' as const
    static seen: string[] = []

    async execute() {
      Note.seen.push(this.payload.id)
    }
  }

  test('dispatch names the queue and the class; the worker makes it from its name', async ({
    assert,
    cleanup,
  }) => {
    const calls: Parameters<Enqueue>[] = []
    const original = Job.enqueue
    cleanup(() => {
      Job.enqueue = original
    })
    Job.enqueue = async (...call) => {
      calls.push(call)
      return 'id'
    }

    assert.equal(await Note.dispatch({ id: 'x' }, { jobId: 'note-x' }), 'id')
    assert.deepEqual(calls, [['maintenance', 'Note', { id: 'x' }, { jobId: 'note-x' }]])

    const { signal } = new AbortController()
    await runJob([Note], { id: 'note-x', name: 'Note', data: { id: 'x' }, signal })
    assert.deepEqual(Note.seen, ['x'])
    await assert.rejects(
      () => runJob([Note], { id: '1', name: 'Nobody', data: {}, signal }),
      'No job is called Nobody'
    )
  })
})

test.group('Queue settings', () => {
  test('an application that enqueues nothing has no connection to a queue', async ({ assert }) => {
    const { rows } = await db.rawQuery(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'rubis-queue'`
    )
    assert.equal(rows[0].count, 0)
  })

  test('in tests a job is recorded, not enqueued', async ({ assert }) => {
    const before = recordedJobs.length
    await enqueue('mails', 'SendOutboxJob', {})
    assert.deepEqual(recordedJobs.slice(before), [
      { queue: 'mails', name: 'SendOutboxJob', data: {}, options: {} },
    ])
  })

  test('redis without an address is refused at boot', ({ assert }) => {
    const postgres = { url: 'postgres://x' }
    assert.throws(
      () => defineQueueConfig({ backend: 'redis', postgres, redis: { url: undefined } }),
      /REDIS_URL/
    )
  })

  test('what means that PostgreSQL is away is known from what does not', ({ assert }) => {
    const error = (code: string, message = '') => Object.assign(new Error(message), { code })
    for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '53300']) {
      assert.isTrue(isAway(error(code)), code)
    }
    assert.isTrue(isAway(new Error('Connection terminated unexpectedly')))
    for (const code of ['23505', '42P01', '40001']) {
      assert.isFalse(isAway(error(code)), code)
    }
  })
})
