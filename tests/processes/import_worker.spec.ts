import { spawn } from 'node:child_process'
import { once } from 'node:events'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { queues } from '#lib/queue'
import { aBatch, aFile } from '#tests/helpers/imports'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ublOf } from '#tests/helpers/invoices/xml'
import { aTenant } from '#tests/helpers/factories'
import { until } from '#tests/helpers/until'

test.group('A worker of imports', (group) => {
  group.setup(() => queues().backend.migrate())

  test('reads what waits by its own rounds, whatever the queue remembers', async ({
    assert,
    cleanup,
  }) => {
    const tenant = await aTenant()
    const id = await aFile(tenant, await aBatch(tenant), ublOf(sampleInvoice(50)))
    const worker = spawn(
      process.execPath,
      ['--import=@poppinss/ts-exec', 'bin/console.ts', 'work', '--queues=imports'],
      {
        cwd: app.makePath(),
        env: { ...process.env, NODE_ENV: 'development' },
        stdio: ['ignore', 'ignore', 'inherit'],
      }
    )
    cleanup(async () => {
      worker.kill('SIGTERM')
      await once(worker, 'exit')
    })

    const stateOf = async () => (await db.from('import_files').where('id', id).firstOrFail()).state
    await until(async () => ['ready', 'unreadable'].includes(await stateOf()))
    assert.equal(await stateOf(), 'ready')
  })
})
