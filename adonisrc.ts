import { indexEntities } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/app'
import { generateRegistry } from '@tuyau/core/hooks'

export default defineConfig({
  commands: [
    () => import('@adonisjs/core/commands'),
    () => import('@adonisjs/lucid/commands'),
    () => import('@adonisjs/session/commands'),
  ],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    {
      file: () => import('@adonisjs/core/providers/repl_provider'),
      environment: ['repl', 'test'],
    },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('@adonisjs/drive/drive_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('#providers/api_provider'),
    () => import('#providers/commits_provider'),
    () => import('#providers/queue_provider'),
  ],

  preloads: [
    () => import('#start/routes'),
    () => import('#start/kernel'),
    () => import('#start/queue'),
  ],

  metaFiles: [
    { pattern: 'resources/lang/**/*.json', reloadServer: false },
    { pattern: 'resources/pages/*.js', reloadServer: false },
    { pattern: 'resources/pages/*.{png,svg}', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
  ],

  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'], timeout: 180_000 },
      { name: 'functional', files: ['tests/functional/**/*.spec.ts'], timeout: 180_000 },
      // Processes that are started, killed, stopped and restored, seen from outside.
      { name: 'processes', files: ['tests/processes/**/*.spec.ts'], timeout: 180_000 },
      { name: 'scenarios', files: ['tests/scenarios/**/*.spec.ts'], timeout: 180_000 },
      { name: 'architecture', files: ['tests/architecture/**/*.spec.ts'], timeout: 180_000 },
      { name: 'model', files: ['tests/model/**/*.spec.ts'], timeout: 300_000 },
      { name: 'chaos', files: ['tests/chaos/**/*.spec.ts'], timeout: 600_000 },
      { name: 'e2e', files: ['tests/e2e/**/*.spec.ts'], timeout: 120_000 },
    ],
    forceExit: true,
  },

  hooks: {
    init: [
      indexEntities({ transformers: { enabled: true } }),
      generateRegistry(),
      {
        run(_parent, _hooks, indexGenerator) {
          indexGenerator.add('jobs', {
            source: './app/jobs',
            importAlias: '#jobs',
            as: 'barrelFile',
            exportName: 'jobs',
            output: './.adonisjs/server/jobs.ts',
          })
        },
      },
    ],
  },
})
