import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { backToNow, parisTime, travelTo } from '#tests/helpers/clock'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { aBatch, aDraft, aFile, aPdf } from '#tests/helpers/imports'
import { batchDetail } from '#services/import_batches/batches'
import { cancelFile, retryFile } from '#services/import_batches/change_file'
import { removeAttachment } from '#services/attachments/removal'
import { editDraft } from '#services/import_drafts/edit_draft'
import { restoreDraft } from '#services/import_drafts/skip_draft'
import { pageKey } from '#services/import_drafts/page_picture'
import { validateDraft } from '#services/import_drafts/validate_drafts'
import { keepHouse } from '#services/operations/housekeeping'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'

async function rejectsWith(assert: Assert, promise: Promise<unknown>, expected: object) {
  const error = await promise.then(
    () => null,
    (refused: unknown) => refused
  )
  assert.containSubset(error, expected)
}

const START = parisTime('2026-11-02')

test.group('Documents that became no invoice', (group) => {
  let tenant: Tenant
  let batch: string
  group.each.teardown(backToNow)

  async function begin() {
    await travelTo(START)
    tenant = await aTenant()
    batch = await aBatch(tenant)
  }

  const bytesOf = async (fileId: string) => {
    const file = await db
      .from('import_files as f')
      .leftJoin('attachments as a', 'a.id', 'f.attachment_id')
      .where('f.id', fileId)
      .select('f.state', 'f.sha256', 'a.storage_key as key')
      .firstOrFail()
    return file as { state: string; sha256: string; key: string | null }
  }
  const after = (days: number) => travelTo(START.plus({ days }))
  const shown = () => batchDetail(tenant.organization, batch)

  test('after ninety days without a hand on them, their bytes and what was read are gone, and their row says so', async ({
    assert,
  }) => {
    await begin()
    const waiting = await aDraft(tenant, { batchId: batch })
    const skipped = await aDraft(tenant, { batchId: batch, status: 'skipped', skipReason: 'Payée' })
    const cancelled = await aFile(tenant, batch)
    await cancelFile({ organizationId: tenant.organization.id, batchId: batch, fileId: cancelled })
    const files = [waiting.importFileId!, skipped.importFileId!, cancelled]
    const before = await Promise.all(files.map(bytesOf))
    const pages = files.map((id) => pageKey(tenant.organization.id, id, 1)).slice(0, 2)

    await after(89)
    await keepHouse()
    assert.equal((await shown()).counts.pending, 1)

    await after(91)
    await keepHouse()
    const batchNow = await shown()
    assert.deepEqual(
      batchNow.files.map(({ state, attachmentId, reason }) => ({ state, attachmentId, reason })),
      Array(3).fill({ state: 'purged', attachmentId: null, reason: null })
    )
    assert.deepEqual(batchNow.drafts, [])
    for (const key of [...before.map((file) => file.key!), ...pages]) {
      assert.isFalse(await drive.use().exists(key), key)
    }
    const { rows } = await db.rawQuery(
      'SELECT count(*)::int AS n FROM attachments WHERE organization_id = ?',
      [tenant.organization.id]
    )
    assert.equal(rows[0].n, 0)
  })

  test('whoever comes back to a draft starts the ninety days anew', async ({ assert }) => {
    await begin()
    const draft = await aDraft(tenant, { batchId: batch })
    await after(60)
    const edit = { revision: 1, edited: { numero: 'F-9' } }
    await editDraft(tenant.organization, batch, draft.id, edit)
    await after(100)
    await keepHouse()
    assert.equal((await shown()).counts.pending, 1)
    await after(151)
    await keepHouse()
    assert.equal((await shown()).counts.purged, 1)
  })

  test('a draft that is gone can neither be validated, nor brought back, nor its file read again', async ({
    assert,
  }) => {
    await begin()
    const draft = await aDraft(tenant, { batchId: batch, status: 'skipped', skipReason: 'Payée' })
    await after(91)
    await keepHouse()
    const { organization, actor } = tenant
    const approval = { id: draft.id, revision: 1, emailConfirmed: true, allowDuplicate: false }
    const gone = { status: 404 }
    await rejectsWith(assert, validateDraft(organization, batch, approval, actor), gone)
    await rejectsWith(assert, restoreDraft(organization, batch, draft.id), gone)
    const file = { organizationId: organization.id, batchId: batch, fileId: draft.importFileId! }
    await rejectsWith(assert, retryFile(file), { status: 409, code: 'import_file_moved' })
  })

  test('a round that failed after the bytes were gone is done anew', async ({ assert }) => {
    await begin()
    const draft = await aDraft(tenant, { batchId: batch })
    const { key } = await bytesOf(draft.importFileId!)
    await drive.use().delete(key!)
    await drive.use().delete(pageKey(tenant.organization.id, draft.importFileId!, 1))
    await after(91)
    await keepHouse()
    assert.equal((await shown()).counts.purged, 1)
  })

  test('the same document can be dropped again', async ({ assert }) => {
    await begin()
    const bytes = aPdf()
    const fileId = await aFile(tenant, batch, bytes)
    await cancelFile({ organizationId: tenant.organization.id, batchId: batch, fileId })
    await after(91)
    await keepHouse()
    const again = await aFile(tenant, batch, bytes)
    assert.equal((await bytesOf(again)).state, 'queued')
  })

  test('the document of a validated draft stays with its invoice, and can be taken off it for good', async ({
    assert,
  }) => {
    await begin()
    const draft = await aDraft(tenant, { batchId: batch })
    const approval = { id: draft.id, revision: 1, emailConfirmed: true, allowDuplicate: false }
    await validateDraft(tenant.organization, batch, approval, tenant.actor)
    await after(400)
    await keepHouse()
    const { state, key } = await bytesOf(draft.importFileId!)
    assert.equal(state, 'ready')
    assert.isTrue(await drive.use().exists(key!))

    await removeAttachment(tenant.organization.id, draft.attachmentId!, tenant.actor)
    await after(431)
    await keepHouse()
    assert.isFalse(await drive.use().exists(key!))
    assert.isNull(await db.from('attachments').where('id', draft.attachmentId!).first())
    const [file] = (await shown()).files
    assert.containSubset(file, { state: 'ready', attachmentId: null })
  })
})
