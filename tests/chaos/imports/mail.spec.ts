import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { signatureOf } from '#lib/webhook_signature'
import { WorkerProcess } from '../worker_process.ts'
import { anImportWorld, count } from './import_world.ts'
import { droppedInvoices, Importer, until } from './importer.ts'

const KILLS = process.env.SIZES === 'full' ? 8 : 2
const DOCUMENTS = 6
const SECRET = `whsec_${Buffer.from('the secret of a provider').toString('base64')}`
const EMAIL = 'mail-1'

/** Keeps one mail; each of its documents takes a moment to come, so that one can die meanwhile. */
async function aProvider() {
  const documents = droppedInvoices(DOCUMENTS, 501)
  let given = 0
  const server = createServer(async (request, response) => {
    const [, rank] = /^\/files\/(\d+)$/.exec(request.url ?? '') ?? []
    if (rank !== undefined) {
      await sleep(300)
      given += 1
      response.end(documents[Number(rank)].bytes)
      return
    }
    const data = documents.map(({ numero }, index) => ({
      filename: `${numero}.xml`,
      content_type: 'application/xml',
      content_disposition: 'attachment',
      download_url: `${url}/files/${index}`,
    }))
    response.end(JSON.stringify({ data }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    documents,
    given: () => given,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

test.group('A mail with invoices, under kill -9', () => {
  test('the web process killed while it is told, workers while they fetch and read: each document is one draft', async ({
    assert,
  }) => {
    const provider = await aProvider()
    await using world = await anImportWorld({
      INBOUND_DOMAIN: 'factures.rubis.example',
      INBOUND_WEBHOOK_SECRETS: SECRET,
      RESEND_API_KEY: 're_chaos',
      RESEND_BASE_URL: provider.url,
    })
    const importer = new Importer(world)
    let worker: WorkerProcess | null = null
    try {
      await importer.arrive()
      const data = { email_id: EMAIL, to: [await importer.inboundAddress()] }
      const body = JSON.stringify({ type: 'email.received', data })
      /** As a provider does: the same event, until somebody answers. */
      const tell = async (web: string) => {
        const url = `${web}/webhooks/inbound-mail`
        const timestamp = String(Math.floor(Date.now() / 1_000))
        const signature = signatureOf(SECRET, 'msg_1', timestamp, body)
        const headers = {
          'content-type': 'application/json',
          'svix-id': 'msg_1',
          'svix-timestamp': timestamp,
          'svix-signature': signature,
        }
        const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null)
        return answer?.status ?? null
      }

      for (let kills = 0; kills < KILLS; kills++) {
        const telling = tell(await importer.baseUrl())
        await sleep(20 * kills)
        await importer.killWeb()
        await telling
      }
      const web = await importer.baseUrl()
      assert.equal(await tell(web), 200)
      assert.equal(await tell(web), 200)
      assert.equal(await count(world, 'webhook_events'), 1)

      for (let kills = 0; kills < KILLS; kills++) {
        const before = provider.given()
        worker = new WorkerProcess(world, 'imports')
        await until(async () => provider.given() > before, 'a document that was fetched')
        await worker.kill()
        assert.equal(await count(world, 'webhook_events WHERE processed_at IS NULL'), 1)
        // What it held runs out.
        await world.query('UPDATE webhook_events SET lease_until = rubis_now()')
      }
      worker = new WorkerProcess(world, 'imports')
      await until(
        async () =>
          (await count(world, `import_files WHERE state IN ('ready', 'unreadable')`)) === DOCUMENTS,
        'an outcome of each document'
      )
      // A file under which three workers died is not tried for ever: its row says so, and a person tries.
      const givenUp = await world.query<{ id: string; reason: string; import_batch_id: string }>(
        `SELECT id, reason, import_batch_id FROM import_files WHERE state = 'unreadable'`
      )
      for (const { id, reason, import_batch_id: batch } of givenUp) {
        assert.equal(reason, 'gave_up')
        await importer.readAgain(batch, id)
      }
      await until(
        async () => (await count(world, 'import_drafts')) === DOCUMENTS,
        'a draft of each document'
      )
      await until(
        async () => (await count(world, 'webhook_events WHERE processed_at IS NULL')) === 0,
        'the end of the mail'
      )
      const drafts = await world.query<{ numero: string }>(
        `SELECT extracted ->> 'numero' AS numero FROM import_drafts`
      )
      assert.sameMembers(
        drafts.map(({ numero }) => numero),
        provider.documents.map(({ numero }) => numero)
      )
      assert.equal(await count(world, 'import_files'), DOCUMENTS)
      assert.equal(await count(world, `import_batches WHERE source = 'email'`), 1)
      assert.equal(await count(world, 'attachments'), DOCUMENTS)
    } finally {
      await worker?.kill()
      await importer.killWeb()
      provider.close()
    }
  }).timeout(900_000)
})
