import './helpers/draws.js'
import { assert } from '@japa/assert'
import { apiClient } from '@japa/api-client'
import app from '@adonisjs/core/services/app'
import type { Config } from '@japa/runner/types'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import testUtils from '@adonisjs/core/services/test_utils'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { assertStatementsSayWhose, watchStatements } from './helpers/tenant_statements.js'
import type { Registry } from '../.adonisjs/client/registry/schema.d.ts'

declare module '@japa/api-client/types' {
  interface RoutesRegistry extends Registry {}
}

export const plugins: Config['plugins'] = [
  assert(),
  pluginAdonisJS(app),
  apiClient(),
  sessionApiClient(app),
  shieldApiClient(),
  authApiClient(app),
]

/**
 * A database that is thrown away afterwards is left as it is. Undoing the migrations of one that stays may
 * fail on a loaded machine: Lucid takes their lock on one connection of the pool, and gives it back on another.
 */
export const runnerHooks = (isThrowaway: boolean): Required<Pick<Config, 'setup'>> => ({
  setup: [
    async () => {
      const undo = await testUtils.db().migrate()
      return isThrowaway ? async () => {} : undo
    },
  ],
})

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (suite.name === 'functional') {
    suite.setup(watchStatements)
    suite.teardown(assertStatementsSayWhose)
  }
  if (['functional', 'processes', 'scenarios', 'e2e'].includes(suite.name)) {
    suite.setup(() => testUtils.httpServer().start())
  }
  if (suite.name === 'e2e') {
    suite.teardown(async () => (await import('./e2e/demo.js')).Demo.closeShared())
  }
}
