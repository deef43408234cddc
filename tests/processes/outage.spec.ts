import { once } from 'node:events'
import { join } from 'node:path'
import logger from '@adonisjs/core/services/logger'
import { test } from '@japa/runner'
import pg from 'pg'
import { PostgresQueueBackend } from '#lib/queue/postgres_backend'
import { QueueManager } from '#lib/queue/queue_manager'
import { startCluster } from '../../bin/postgres/cluster.ts'
import { waitForExit } from '../../bin/postgres/postmaster.ts'
import { startThrowawayCluster } from '../../bin/postgres/throwaway.ts'
import { ace } from '#tests/helpers/ace'
import { until } from '#tests/helpers/until'

async function pidSeenSince(url: string, since: Date): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT pid FROM worker_heartbeats WHERE seen_at > $1', [
      since,
    ])
    return rows[0]?.pid
  } finally {
    await client.end()
  }
}

test.group('PostgreSQL killed under a worker', () => {
  test('{moment}: the same process beats, sweeps and takes jobs again')
    .with([
      { moment: 'while it starts', said: 'worker takes jobs' },
      { moment: 'after its first job', said: 'job done' },
    ])
    .run(async ({ assert, cleanup }, { said }) => {
      const { cluster, folder, stop } = await startThrowawayCluster({ durable: true })
      cleanup(stop)
      const url = await cluster.createDatabase('outage')
      const migration = ace(url, 'migrate')
      migration.stdout?.resume()
      await once(migration, 'exit')

      const worker = ace(url, 'work', '--queues=relances')
      cleanup(() => {
        worker.kill('SIGKILL')
      })
      let log = ''
      worker.stdout?.on('data', (chunk) => (log += chunk))
      const says = (what: string) => until(() => log.includes(what))
      await says(said)

      process.kill(cluster.pid, 'SIGKILL')
      await waitForExit(cluster.pid, 60_000)
      await says('heartbeat')
      await startCluster({
        dataDir: cluster.dataDir,
        passwordFile: join(folder, 'postgres_password'),
        preferredPort: cluster.port,
      })
      log = ''
      const back = new Date()

      const queue = new QueueManager(new PostgresQueueBackend(url), logger)
      cleanup(async () => {
        await queue.shutdown()
      })
      const jobId = await queue.enqueue(
        'relances',
        'SweepRelancesJob',
        {},
        { jobId: 'after-outage' }
      )
      assert.equal(jobId, 'after-outage')
      await says('after-outage')

      await until(async () => (await pidSeenSince(url, back)) === worker.pid)

      worker.kill('SIGTERM')
      const [code] = await once(worker, 'exit')
      assert.equal(code, 0)
    })
})
