import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { test } from '@japa/runner'
import { PostgresQueueBackend } from '#lib/queue/postgres_backend'
import { QueueManager } from '#lib/queue/queue_manager'
import { startThrowawayCluster } from '../../bin/postgres/throwaway.ts'
import { ace } from '#tests/helpers/ace'
import { until } from '#tests/helpers/until'

/** A worker on a database without a single table, once it has said so. */
async function workerBeforeTables(cleanup: (undo: () => void | Promise<void>) => void) {
  const { cluster, stop } = await startThrowawayCluster({ durable: false })
  cleanup(stop)
  const url = await cluster.createDatabase('unmigrated')
  const worker = ace(url, 'work', '--queues=relances')
  cleanup(() => {
    worker.kill('SIGKILL')
  })
  let log = ''
  worker.stdout?.on('data', (chunk) => (log += chunk))
  const says = (what: string) => until(() => log.includes(what))
  await says('worker takes jobs')
  await says('round failed')
  return { url, worker, says }
}

test.group('a worker that starts before the tables are there', () => {
  test('waits for them, and takes jobs once the database is migrated', async ({
    assert,
    cleanup,
  }) => {
    const { url, worker, says } = await workerBeforeTables(cleanup)
    const migration = ace(url, 'migrate')
    migration.stdout?.resume()
    const [migrated] = await once(migration, 'exit')
    assert.equal(migrated, 0)

    const queue = new QueueManager(new PostgresQueueBackend(url), logger)
    cleanup(async () => {
      await queue.shutdown()
    })
    await queue.enqueue('relances', 'SweepRelancesJob', {}, { jobId: 'after-migration' })
    await says('after-migration')

    worker.kill('SIGTERM')
    assert.equal((await once(worker, 'exit'))[0], 0)
  })

  test('stops when it is asked to', async ({ assert, cleanup }) => {
    const { worker } = await workerBeforeTables(cleanup)
    await delay(500)
    worker.kill('SIGTERM')
    assert.equal((await once(worker, 'exit'))[0], 0)
  })
})
