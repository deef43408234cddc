import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { WorkerProcess } from '../worker_process.ts'
import { anImportWorld, count } from './import_world.ts'
import { droppedInvoices, Importer, until } from './importer.ts'

const KILLS = process.env.SIZES === 'full' ? 10 : 2
const DOCUMENTS = process.env.SIZES === 'full' ? 20 : 8

test.group('Imports under kill -9', () => {
  test('workers killed while they read: each document becomes one draft, none is lost', async ({
    assert,
  }) => {
    await using world = await anImportWorld()
    const importer = new Importer(world)
    let worker: WorkerProcess | null = null
    try {
      await importer.arrive()
      const batch = await importer.openBatch()
      const dropped = droppedInvoices(DOCUMENTS)
      for (const document of dropped) {
        assert.isTrue(await importer.send(batch, document))
      }

      for (let kills = 0; kills < KILLS; kills++) {
        worker = new WorkerProcess(world, 'imports')
        await until(
          async () => (await count(world, `import_files WHERE state = 'reading'`)) > 0,
          'a document in hand'
        )
        await worker.kill()
      }
      assert.isAbove(await count(world, `import_files WHERE claims > 0`), 0)

      worker = new WorkerProcess(world, 'imports')
      await until(
        async () => (await count(world, `import_files WHERE state IN ('queued', 'reading')`)) === 0,
        'the end of the reading'
      )
      const drafts = await world.query<{ numero: string }>(
        `SELECT extracted ->> 'numero' AS numero FROM import_drafts ORDER BY id`
      )
      assert.sameMembers(
        drafts.map(({ numero }) => numero),
        dropped.map(({ numero }) => numero)
      )
      assert.equal(await count(world, `import_files WHERE state = 'ready'`), DOCUMENTS)
    } finally {
      await worker?.kill()
      await importer.killWeb()
    }
  }).timeout(900_000)

  test('the web process killed during upload and approval: nothing lost, nothing twice', async ({
    assert,
  }) => {
    await using world = await anImportWorld()
    const importer = new Importer(world)
    let worker: WorkerProcess | null = null
    try {
      await importer.arrive()
      const batch = await importer.openBatch()
      const dropped = droppedInvoices(DOCUMENTS, 101)
      const acknowledged = new Set<string>()
      for (let kills = 0; kills < KILLS; kills++) {
        await importer.browser()
        const sending = dropped.map(async (document) => {
          if (await importer.send(batch, document)) acknowledged.add(document.numero)
        })
        await Promise.race(sending)
        await importer.killWeb()
        await Promise.allSettled(sending)
      }
      const kept = await world.query<{ name: string }>(
        `SELECT name FROM import_files WHERE state <> 'duplicate'`
      )
      for (const numero of acknowledged) {
        assert.include(
          kept.map(({ name }) => name),
          `${numero}.xml`
        )
      }
      const again = await importer.openBatch()
      for (const document of dropped) {
        assert.isTrue(await importer.send(again, document))
      }
      const files = await world.query<{ sha256: string; key: string }>(
        `SELECT f.sha256, a.storage_key AS key FROM import_files AS f
          JOIN attachments AS a ON a.id = f.attachment_id WHERE f.state <> 'duplicate'`
      )
      assert.lengthOf(files, DOCUMENTS)
      assert.equal(new Set(files.map(({ sha256 }) => sha256)).size, DOCUMENTS)
      assert.isTrue(files.every(({ key }) => existsSync(join(world.storage, key))))

      worker = new WorkerProcess(world, 'imports')
      await until(
        async () => (await count(world, 'import_drafts')) === DOCUMENTS,
        'a draft of each document'
      )
      await worker.kill()
      const drafts = await world.query<{ id: string; batch: string }>(
        'SELECT id, import_batch_id AS batch FROM import_drafts ORDER BY id'
      )
      for (let kills = 0; kills < KILLS; kills++) {
        await importer.browser()
        const approving = drafts.map(({ id, batch: of }) => importer.approve(of, id))
        await Promise.race(approving)
        await importer.killWeb()
        await Promise.allSettled(approving)
      }
      for (const { id, batch: of } of drafts) {
        assert.isTrue(await importer.approve(of, id))
      }
      assert.equal(await count(world, 'invoices'), DOCUMENTS)
      assert.equal(await count(world, `import_drafts WHERE status = 'validated'`), DOCUMENTS)
      assert.equal(await count(world, 'attachments WHERE invoice_id IS NOT NULL'), DOCUMENTS)
      assert.equal(await count(world, `activity_events WHERE kind = 'invoice_imported'`), DOCUMENTS)
    } finally {
      await worker?.kill()
      await importer.killWeb()
    }
  }).timeout(900_000)
})
