import { test } from '@japa/runner'
import { setTimeout as delay } from 'node:timers/promises'
import type { QueueLogger } from '#lib/queue/contract'
import { QueueManager, type JobHandlerContext } from '#lib/queue/queue_manager'
import { QUEUE_STORAGES, type QueueStorage } from '#tests/helpers/queue_storage'
import { until } from '#tests/helpers/until'

interface Line {
  level: string
  message: string
  fields: Record<string, unknown>
}

function recordingLogger() {
  const lines: Line[] = []
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ level, message, fields: { ...fields } })
  }
  const logger: QueueLogger = {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  }
  return { lines, logger }
}

for (const { name, missing, start } of QUEUE_STORAGES) {
  test.group(`Queue contract, ${name}`, (group) => {
    group.each.timeout(120_000)
    let storage: QueueStorage
    let managers: QueueManager[] = []
    let lines: Line[] = []

    const openQueues = () => {
      const recorder = recordingLogger()
      lines = recorder.lines
      const manager = new QueueManager(storage.openBackend(), recorder.logger)
      managers.push(manager)
      return manager
    }

    const collect = (queues: QueueManager) => {
      const seen: JobHandlerContext[] = []
      queues.registerWorker('relances', async (job) => {
        seen.push(job)
      })
      return seen
    }

    if (missing === null) {
      group.setup(async () => {
        storage = await start()
        return () => storage.stop()
      })
      group.each.setup(() => async () => {
        await Promise.all(managers.map((manager) => manager.shutdown({ patience: 1_000 })))
        managers = []
        await storage.comeBack()
        const cleaner = openQueues()
        await cleaner.getQueue('relances').obliterate({ force: true })
        await cleaner.shutdown()
        managers = []
      })
    }

    const spec = (title: string, run: Parameters<typeof test>[1]) =>
      test(title, run).skip(missing !== null, missing ?? undefined)

    spec('runs a job once, with its payload', async ({ assert }) => {
      const queues = openQueues()
      const seen = collect(queues)

      await queues.enqueue('relances', 'Wake', { taskId: 'a' }, { jobId: 'relance-a' })
      await until(() => seen.length > 0)
      await delay(100)

      assert.deepEqual(
        seen.map(({ id, name: job, data }) => ({ id, job, data })),
        [{ id: 'relance-a', job: 'Wake', data: { taskId: 'a' } }]
      )
    })

    spec('a delayed job waits for its time', async ({ assert }) => {
      const queues = openQueues()
      const seen = collect(queues)

      await queues.enqueue('relances', 'Late', {}, { jobId: 'relance-late', delay: 400 })
      assert.lengthOf(seen, 0)
      await until(() => seen.length > 0)

      assert.deepEqual(
        seen.map((job) => job.name),
        ['Late']
      )
    })

    spec('an id with a colon, or of digits only, is refused', async ({ assert }) => {
      const queues = openQueues()
      await assert.rejects(
        () => queues.enqueue('relances', 'Wake', {}, { jobId: 'relance:a' }),
        /Not a job id/
      )
      await assert.rejects(
        () => queues.enqueue('relances', 'Wake', {}, { jobId: '12' }),
        /Not a job id/
      )
    })

    spec('an id is free again once its job is over, done or failed', async ({ assert }) => {
      const queues = openQueues()
      let runs = 0
      queues.registerWorker('relances', async () => {
        runs++
        if (runs === 2) {
          throw new Error('second run fails')
        }
      })

      for (const expected of [1, 2, 3]) {
        await queues.enqueue('relances', 'Wake', {}, { jobId: 'relance-again' })
        await until(() => runs === expected)
        await delay(100)
      }
      assert.equal(runs, 3)
    })

    spec('a job that fails is not retried, and its failure is logged', async ({ assert }) => {
      const queues = openQueues()
      let runs = 0
      queues.registerWorker('relances', async () => {
        runs++
        throw new Error('no luck')
      })

      await queues.enqueue('relances', 'Wake', {}, { jobId: 'relance-x' })
      await until(() => lines.some(({ message }) => message === 'job failed'))
      await delay(200)

      assert.equal(runs, 1)
      const failure = lines.find(({ message }) => message === 'job failed')
      assert.equal(failure?.fields.jobId, 'relance-x')
      assert.equal((failure?.fields.err as Error).message, 'no luck')
    })

    spec('a schedule set twice still rings once a period', async ({ assert }) => {
      const queues = openQueues()
      const seen = collect(queues)

      await queues.schedule('relances', 'every-half-second', 'Tick', 500)
      await queues.schedule('relances', 'every-half-second', 'Tick', 500)
      await delay(1_800)

      assert.isAtLeast(seen.length, 2)
      assert.isAtMost(seen.length, 5)
      await queues.getQueue('relances').removeJobScheduler('every-half-second')
    })

    spec('two processes share 200 jobs without running one twice', async ({ assert }) => {
      const first = openQueues()
      const second = openQueues()
      const seen = [collect(first), collect(second)]

      await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          first.enqueue('relances', 'Wake', { index }, { jobId: `relance-${index}-x` })
        )
      )
      await until(() => seen.flat().length >= 200)
      await delay(200)

      assert.equal(new Set(seen.flat().map((job) => job.data.index)).size, 200)
      assert.lengthOf(seen.flat(), 200)
    })

    spec('shutdown tells the job in hand, then waits for it', async ({ assert }) => {
      const queues = openQueues()
      let state = 'waiting'
      queues.registerWorker('relances', async ({ signal }) => {
        state = 'running'
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
        await delay(200)
        state = 'finished'
      })
      await queues.enqueue('relances', 'Wake', {})
      await until(() => state === 'running')

      assert.isTrue(await queues.shutdown())
      assert.equal(state, 'finished')
    })

    spec('shutdown does not wait for ever', async ({ assert }) => {
      const queues = openQueues()
      let running = false
      let end = () => {}
      const asked = new Promise<void>((resolve) => (end = resolve))
      queues.registerWorker('relances', () => {
        running = true
        return asked
      })
      await queues.enqueue('relances', 'Wake', {})
      await until(() => running)

      assert.isFalse(await queues.shutdown({ patience: 300 }))
      end()
    })

    spec(
      'a storage killed under a waiting worker wakes it up when it is back',
      async ({ assert }) => {
        const queues = openQueues()
        const seen = collect(queues)
        await queues.enqueue('relances', 'Before', {})
        await until(() => seen.length === 1)

        await storage.kill()
        // Backends outlive a killed postmaster by a moment, so it may be taken: then it is kept.
        const answer = await queues.enqueue('relances', 'During', {}, { jobId: 'relance-during' })
        await storage.comeBack()

        await ringUntilHeard(queues, seen)
        if (answer !== null) {
          await until(() => seen.some(({ id }) => id === answer))
        }
        assert.oneOf(answer, [null, 'relance-during'])
      }
    )

    spec(
      'queues and workers made while the storage is away work once it is back',
      async ({ assert }) => {
        await storage.kill()
        const queues = openQueues()
        const seen = collect(queues)
        assert.isNull(await queues.enqueue('relances', 'During', {}, { jobId: 'relance-during' }))
        await assert.rejects(() => answerOf(queues.backend.ping()))

        await storage.comeBack()
        await ringUntilHeard(queues, seen)
        await queues.backend.ping()
      }
    )
  })
}

/** Rings until heard: what was added while the storage was away may or may not have been taken. */
async function ringUntilHeard(queues: QueueManager, seen: JobHandlerContext[]) {
  while (!seen.some((job) => job.name === 'After')) {
    await queues.enqueue('relances', 'After', {})
    await delay(250)
  }
}

/** A storage that is away may never answer at all. */
const answerOf = (work: Promise<void>) =>
  Promise.race([
    work,
    delay(2_000, undefined, { ref: false }).then(() => {
      throw new Error('no answer within 2 s')
    }),
  ])
