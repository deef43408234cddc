/** The framework with its database layer and one route, for what nobody can be below. */
import { IgnitorFactory } from '@adonisjs/core/factories'

process.env.PORT ??= '0'
process.env.HOST ??= '127.0.0.1'

await new IgnitorFactory()
  .withCoreProviders()
  .withCoreConfig()
  .merge({
    config: {
      database: {
        connection: 'pg',
        connections: { pg: { client: 'pg', connection: process.env.DATABASE_URL } },
      },
    },
    rcFileContents: { providers: [() => import('@adonisjs/lucid/database_provider')] },
  })
  .create(new URL('../', import.meta.url), { importer: (path) => import(path) })
  .tap((app) => {
    app.ready(async () => {
      const { default: db } = await import('@adonisjs/lucid/services/db')
      await db.rawQuery('SELECT 1')
      process.send?.('ready')
    })
  })
  .httpServer()
  .start()
