import { join } from 'node:path'
import type { QueueBackend } from '#lib/queue/contract'
import { PostgresQueueBackend } from '#lib/queue/postgres_backend'
import { RedisQueueBackend } from '#lib/queue/redis_backend'
import { RedisServer, whyNoRedisServer } from '#tests/helpers/redis_server'
import { startCluster } from '../../bin/postgres/cluster.ts'
import { waitForExit } from '../../bin/postgres/postmaster.ts'
import { startThrowawayCluster } from '../../bin/postgres/throwaway.ts'

/** A storage for queues that a test may kill and bring back, with what it had acknowledged. */
export interface QueueStorage {
  openBackend(): QueueBackend
  kill(): Promise<void>
  /** Nothing to do when it was not killed. */
  comeBack(): Promise<void>
  stop(): Promise<void>
}

export interface QueueStorageKind {
  name: QueueBackend['name']
  /** Null when it can be tested here, otherwise the reason why not. */
  missing: string | null
  start(): Promise<QueueStorage>
}

export const QUEUE_STORAGES: QueueStorageKind[] = [
  { name: 'postgres', missing: null, start: startPostgres },
  { name: 'redis', missing: whyNoRedisServer(), start: startRedis },
]

async function startPostgres(): Promise<QueueStorage> {
  const { cluster, folder, stop } = await startThrowawayCluster({ durable: true })
  const url = await cluster.createDatabase('queues')
  const backend = new PostgresQueueBackend(url)
  await backend.migrate()
  await backend.close()

  let { pid } = cluster
  return {
    openBackend: () => new PostgresQueueBackend(url),
    async kill() {
      process.kill(pid, 'SIGKILL')
      await waitForExit(pid, 5_000)
    },
    async comeBack() {
      const revived = await startCluster({
        dataDir: cluster.dataDir,
        passwordFile: join(folder, 'postgres_password'),
        preferredPort: cluster.port,
      })
      pid = revived.pid
    },
    stop,
  }
}

async function startRedis(): Promise<QueueStorage> {
  const server = await RedisServer.start()
  return {
    openBackend: () => new RedisQueueBackend(server.url),
    kill: () => server.kill(),
    comeBack: () => server.launch(),
    stop: () => server.stop(),
  }
}
