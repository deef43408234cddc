import { storeAttachment } from '#services/attachments/attachment_store'
import { keepHouse } from '#services/operations/housekeeping'
import { prepareExports } from '#services/personal_data/prepare_exports'
import { turnSendingOn } from '#services/operations/sending_switch'
import { backToNow, travelTo } from '#tests/helpers/clock'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aClient, anInvoice, aTenant, playRole, type Tenant } from '#tests/helpers/factories'
import { openPost } from '#tests/helpers/post'
import { staleProof } from '#tests/helpers/proofs'
import { unzip } from '#tests/helpers/zip'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

const IBAN = 'FR7630006000011234567890189'
const PDF = Buffer.from('%PDF-1.7\n%%EOF')

const codeOf = ({ body }: { body: any }) => body.errors[0].code

const rowOf = (id: string) => db.from('data_exports').where('id', id).firstOrFail()

async function filesOf({ organization }: Tenant): Promise<string[]> {
  const folder = `${organization.id}/exports`
  try {
    const { objects } = await drive.use().listAll(folder, { recursive: true })
    return [...objects]
      .filter(({ isFile }) => isFile)
      .map((file) => ('key' in file ? file.key : ''))
  } catch {
    return [] // no such folder
  }
}

test.group('A copy of everything', (group) => {
  let tenant: Tenant
  group.each.setup(async () => {
    await emptyDatabase()
    tenant = await aTenant()
  })
  group.each.teardown(() => backToNow())

  const ask = async (): Promise<string> => {
    const { body } = await tenant.api.post('/api/v1/data_exports')
    return body.data.id
  }
  const pathOf = (id: string) => `/api/v1/data_exports/${id}/file`

  test('is asked for by an owner who has just proved who they are, one at a time, three a day', async ({
    assert,
  }) => {
    await staleProof(tenant.user)
    const stale = await tenant.api.post('/api/v1/data_exports')
    assert.deepEqual([stale.status, codeOf(stale)], [403, 'fresh_proof_needed'])
    await db.rawQuery('UPDATE sign_ins SET proved_at = now()')

    for (const turn of [1, 2, 3]) {
      const asked = await tenant.api.post('/api/v1/data_exports')
      assert.equal(asked.status, 201, `copy ${turn}`)
      const second = await tenant.api.post('/api/v1/data_exports')
      assert.deepEqual([second.status, codeOf(second)], [409, 'export_running'])
      await prepareExports()
    }
    const fourth = await tenant.api.post('/api/v1/data_exports')
    assert.deepEqual([fourth.status, codeOf(fourth)], [409, 'too_many_exports'])
    assert.lengthOf(await filesOf(tenant), 3)

    await playRole(tenant, 'admin')
    for (const answer of [
      await tenant.api.post('/api/v1/data_exports'),
      await tenant.api.get('/api/v1/data_exports'),
    ]) {
      assert.equal(answer.status, 403)
    }
  })

  test('asked for many times at once is prepared once', async ({ assert }) => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => tenant.api.post('/api/v1/data_exports'))
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409])
  })

  test('holds every row, document and sheet of its organization and nothing of another', async ({
    assert,
  }) => {
    const other = await aTenant()
    await aClient(other, { name: 'Étranger SA' })
    const invoice = await anInvoice(tenant)
    const document = { name: 'facture été.pdf', bytes: PDF }
    const { id: documentId } = await storeAttachment(
      tenant.organization.id,
      invoice.id,
      document,
      tenant.actor
    )
    const id = await ask()
    await prepareExports()

    const answer = await tenant.api.get(pathOf(id))
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/zip')
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="rubis-/)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(answer.headers.get('cache-control'), 'no-store')

    const { storage_key: key, byte_size: size, file_count: count } = await rowOf(id)
    const archive = Buffer.from(await drive.use().getBytes(key))
    assert.equal(archive.length, Number(size))
    const files = unzip(archive)
    assert.lengthOf(Object.keys(files), count)
    const json = (name: string) => JSON.parse(files[`json/${name}.json`].toString())

    assert.equal(json('organization')[0].iban, IBAN)
    assert.deepEqual(
      json('users').map(({ email }: any) => email),
      [tenant.user.email]
    )
    const [exported] = json('invoices')
    assert.include(exported, { id: invoice.id, amountTtcCents: 120_000, dueDate: invoice.dueDate })
    assert.deepEqual(files[`documents/${documentId}-facture été.pdf`], PDF)
    assert.include(files['README.txt'].toString(), 'invoices.json')
    assert.includeMembers(
      Object.keys(files).map((name) => name.replace(/-\d{4}.*$/, '')),
      ['csv/factures', 'csv/clients', 'csv/activite', 'csv/journal-audit']
    )
    const everything = Object.values(files).map(String).join('\n')
    assert.notInclude(everything, 'Étranger SA')
    assert.notInclude(everything, other.organization.id)
    for (const secret of ['argon2', 'v1z.', tenant.organization.inboundToken]) {
      assert.notInclude(everything, secret)
    }
  })

  test('is told to owners by a mail and the bell, without data in either', async ({
    assert,
    cleanup,
  }) => {
    const { sink, sender } = await openPost(cleanup)
    await turnSendingOn(db.connection(), 'test')
    await ask()
    await prepareExports()
    await sender.drain()
    assert.deepEqual(
      sink.delivered.map(({ to }) => to),
      [[tenant.user.email]]
    )
    const { body } = await tenant.api.get('/api/v1/notifications')
    assert.include(body.data[0], { kind: 'own_data' })
    assert.deepEqual(body.data[0].data, { event: 'export_ready' })
  })

  test('killed in the middle is begun again and leaves one file', async ({ assert }) => {
    const id = await ask()
    const left = `${tenant.organization.id}/exports/${id}/dead.zip`
    await drive.use().put(left, 'half an archive')
    await db.from('data_exports').where('id', id).update({ status: 'preparing', storage_key: left })

    await prepareExports()

    const { status, storage_key: key } = await rowOf(id)
    assert.equal(status, 'ready')
    assert.deepEqual(await filesOf(tenant), [key])
    assert.equal(await prepareExports(), 0)
  })

  test('that cannot be written is tried five times, then given up and told, and leaves nothing', async ({
    assert,
  }) => {
    const id = await ask()
    await db
      .from('organizations')
      .where('id', tenant.organization.id)
      .update({ iban_encrypted: 'v1.gone.AAAA' })
    for (let turn = 1; turn <= 5; turn++) {
      assert.equal(await prepareExports(), 1)
      assert.equal(await prepareExports(), 0, 'not again at once')
      await db.rawQuery(
        `UPDATE outbox SET available_at = rubis_now() WHERE kind = 'job.data_export' AND gave_up_at IS NULL`
      )
    }
    assert.equal((await rowOf(id)).status, 'failed')
    assert.deepEqual(await filesOf(tenant), [])
    assert.equal(await prepareExports(), 0)
    const { body } = await tenant.api.get('/api/v1/notifications')
    assert.deepEqual(body.data[0].data, { event: 'export_failed' })
  })

  test('is fetched by owners of that organization alone, and each time is audited', async ({
    assert,
  }) => {
    const id = await ask()
    await prepareExports()
    const stranger = await aTenant()
    assert.equal((await stranger.api.get(pathOf(id))).status, 404)
    assert.equal((await tenant.api.get(pathOf(id))).status, 200)
    const { rows } = await db.rawQuery(
      `SELECT action FROM audit_logs WHERE subject_id = ? ORDER BY id`,
      [id]
    )
    assert.deepEqual(
      rows.map(({ action }: { action: string }) => action),
      ['data_export.asked', 'data_export.downloaded']
    )
    await playRole(tenant, 'admin')
    assert.equal((await tenant.api.get(pathOf(id))).status, 403)
  })

  test('is there for seven days, then its file and the name of it are gone', async ({ assert }) => {
    await travelTo(DateTime.fromISO('2026-03-02T09:00:00Z'))
    const id = await ask()
    await prepareExports()

    await travelTo(DateTime.fromISO('2026-03-09T08:59:00Z'))
    await keepHouse()
    assert.lengthOf(await filesOf(tenant), 1)

    await travelTo(DateTime.fromISO('2026-03-09T09:01:00Z'))
    await keepHouse()
    assert.deepEqual(await filesOf(tenant), [])
    assert.include(await rowOf(id), { status: 'expired', storage_key: null })
  })
})
