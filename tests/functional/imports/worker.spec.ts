import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { queues } from '#lib/queue'
import { WorkerProcess } from '#services/operations/worker_process'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ublOf } from '#tests/helpers/invoices/xml'
import { aBatch, aFile } from '#tests/helpers/imports'
import { aTenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

test.group('A worker of imports', (group) => {
  group.setup(() => queues().backend.migrate())

  test('reads what waits by its own rounds, whatever the queue remembers', async ({
    assert,
    cleanup,
  }) => {
    const tenant = await aTenant()
    const id = await aFile(tenant, await aBatch(tenant), ublOf(sampleInvoice(50)))
    const worker = new WorkerProcess(['imports'], [])
    cleanup(() => worker.stop().then(() => {}))
    await worker.start()

    let state = 'queued'
    for (let patience = 600; patience > 0 && !['ready', 'unreadable'].includes(state); patience--) {
      const row = await db.from('import_files').where('id', id).firstOrFail()
      state = row.state
      await sleep(100)
    }
    assert.equal(state, 'ready')
  }).timeout(90_000)
})
