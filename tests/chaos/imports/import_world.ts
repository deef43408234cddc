import { PostgresQueueBackend } from '#lib/queue/postgres_backend'
import { World } from '../world.ts'

/** @param settings of its processes, beside the usual ones */
export async function anImportWorld(settings: NodeJS.ProcessEnv = {}): Promise<World> {
  const world = await World.start({
    backend: 'postgres',
    durable: false,
    cutAfterData: 0,
    sinkDelayMs: 0,
    settings,
  })
  const backend = new PostgresQueueBackend(world.databaseUrl)
  await backend.migrate()
  await backend.close()
  return world
}

/** Rows of `FROM <sql>`. */
export async function count(world: World, sql: string): Promise<number> {
  const [row] = await world.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${sql}`
  )
  return row.count
}
