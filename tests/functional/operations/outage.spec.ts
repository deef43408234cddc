import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { test } from '@japa/runner'
import pg from 'pg'
import { PostgresQueueBackend } from '#lib/queue/postgres_backend'
import { QueueManager } from '#lib/queue/queue_manager'
import { startCluster } from '../../../bin/postgres/cluster.ts'
import { waitForExit } from '../../../bin/postgres/postmaster.ts'
import { startThrowawayCluster } from '../../../bin/postgres/throwaway.ts'

function ace(url: string, ...command: string[]): ChildProcess {
  return spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/console.ts', ...command], {
    cwd: app.makePath(),
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: url, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function lastSeen(url: string): Promise<{ pid: number; ago: number } | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT pid, extract(epoch FROM clock_timestamp() - seen_at)::float8 AS ago FROM worker_heartbeats`
    )
    return rows[0]
  } finally {
    await client.end()
  }
}

test.group('PostgreSQL killed under a worker', () => {
  test('the same process beats, sweeps and takes jobs again within seconds', async ({
    assert,
    cleanup,
  }) => {
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
    const says = async (what: string, patience = 15_000) => {
      for (const deadline = performance.now() + patience; !log.includes(what); await delay(50)) {
        assert.isBelow(performance.now(), deadline, `the worker did not say ${what}`)
      }
    }
    await says('worker takes jobs')

    process.kill(cluster.pid, 'SIGKILL')
    await waitForExit(cluster.pid, 5_000)
    await says('heartbeat', 20_000)
    await startCluster({
      dataDir: cluster.dataDir,
      passwordFile: join(folder, 'postgres_password'),
      preferredPort: cluster.port,
    })
    log = ''

    const queue = new QueueManager(new PostgresQueueBackend(url), logger)
    cleanup(async () => {
      await queue.shutdown()
    })
    const jobId = await queue.enqueue('relances', 'SweepRelancesJob', {}, { jobId: 'after-outage' })
    assert.equal(jobId, 'after-outage')
    await says('after-outage', 10_000)

    const deadline = performance.now() + 10_000
    let seen = await lastSeen(url)
    while (!seen || seen.ago > 5) {
      assert.isBelow(performance.now(), deadline, 'the worker does not show that it lives')
      await delay(100)
      seen = await lastSeen(url)
    }
    assert.equal(seen.pid, worker.pid)

    worker.kill('SIGTERM')
    const [code] = await once(worker, 'exit')
    assert.equal(code, 0)
  }).timeout(180_000)
})
