import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ESLint } from 'eslint'

const RULES = new Set(['no-restricted-imports', 'no-restricted-syntax', 'no-console'])

async function refusals(path: string, code: string) {
  const eslint = new ESLint({ cwd: app.makePath() })
  const [result] = await eslint.lintText(`${code}\n`, { filePath: app.makePath(path) })
  return result.messages.filter(({ ruleId }) => RULES.has(ruleId ?? '')).map(({ ruleId }) => ruleId)
}

const importing = (specifier: string) => `import it from '${specifier}'\nexport default it`

test.group('Import directions', () => {
  test('{path} may not import {specifier}')
    .with([
      { path: 'app/values/x.ts', specifier: '#models/invoice' },
      { path: 'app/values/x.ts', specifier: '#lib/clock' },
      { path: 'app/values/x.ts', specifier: '#start/env' },
      { path: 'app/values/x.ts', specifier: '@adonisjs/lucid/services/db' },
      { path: 'app/lib/x.ts', specifier: '#models/invoice' },
      { path: 'app/lib/queue/x.ts', specifier: '#services/relances/sweeper' },
      { path: 'app/models/x.ts', specifier: '#services/relances/sweeper' },
      { path: 'app/models/x.ts', specifier: '#mails/notice' },
      { path: 'app/models/x.ts', specifier: '@adonisjs/core/http' },
      { path: 'app/mails/x.ts', specifier: '#services/relances/sweeper' },
      { path: 'app/mails/x.ts', specifier: '#controllers/invoices_controller' },
      { path: 'app/services/relances/x.ts', specifier: '#controllers/invoices_controller' },
      { path: 'app/services/x.ts', specifier: '#validators/invoice' },
      { path: 'app/services/x.ts', specifier: '#transformers/invoice_transformer' },
      { path: 'app/services/x.ts', specifier: '#middleware/auth_middleware' },
      { path: 'app/services/x.ts', specifier: '@adonisjs/core/http' },
      { path: 'app/services/x.ts', specifier: '@adonisjs/core/services/router' },
      { path: 'app/jobs/x.ts', specifier: '#models/invoice' },
      { path: 'app/jobs/x.ts', specifier: '#controllers/invoices_controller' },
      { path: 'commands/x.ts', specifier: '#controllers/invoices_controller' },
      { path: 'app/controllers/x.ts', specifier: 'bullmq' },
      { path: 'app/controllers/x.ts', specifier: 'pg' },
      { path: 'app/models/x.ts', specifier: '../../spa/lib/api' },
      { path: 'resources/emails/x.tsx', specifier: '#models/invoice' },
    ])
    .run(async ({ assert }, { path, specifier }) => {
      assert.include(await refusals(path, importing(specifier)), 'no-restricted-imports')
    })

  test('{path} may import {specifier}')
    .with([
      { path: 'app/values/x.ts', specifier: '#values/money' },
      { path: 'app/values/x.ts', specifier: 'luxon' },
      { path: 'app/models/x.ts', specifier: '#values/money' },
      { path: 'app/models/x.ts', specifier: '#lib/vault' },
      { path: 'app/mails/x.ts', specifier: '#values/money' },
      { path: 'app/services/x.ts', specifier: '#models/invoice' },
      { path: 'app/services/x.ts', specifier: '#mails/notice' },
      { path: 'app/jobs/x.ts', specifier: '#services/operations/sweep' },
      { path: 'commands/x.ts', specifier: '#services/operations/sweep' },
      { path: 'app/controllers/x.ts', specifier: '#services/operations/health' },
    ])
    .run(async ({ assert }, { path, specifier }) => {
      assert.deepEqual(await refusals(path, importing(specifier)), [])
    })

  test('a controller may not look for rows outside its organization', async ({ assert }) => {
    const code = `import Invoice from '#models/invoice'\nexport const all = () => Invoice.query()`
    assert.include(await refusals('app/controllers/x.ts', code), 'no-restricted-syntax')
    assert.deepEqual(await refusals('app/services/x.ts', code), [])
  })

  test('nothing of the application writes to the console', async ({ assert }) => {
    assert.include(await refusals('app/services/x.ts', `console.log('x')`), 'no-console')
  })
})
