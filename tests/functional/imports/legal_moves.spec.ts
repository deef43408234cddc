import { test } from '@japa/runner'
import { aDraft } from '#tests/helpers/imports'
import { aTenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

test.group('Moves of imports, in the database', () => {
  test('a file that was read is not read again, whatever the code believes', async ({ assert }) => {
    const { importFileId } = await aDraft(await aTenant())
    await assert.rejects(
      () => db.from('import_files').where('id', importFileId!).update({ state: 'queued' }),
      /illegal move of import file/
    )
  })

  test('a draft that was left aside is taken back before it is approved', async ({ assert }) => {
    const draft = await aDraft(await aTenant(), { status: 'skipped', skipReason: 'doublon' })
    await assert.rejects(
      () => db.from('import_drafts').where('id', draft.id).update({ status: 'validated' }),
      /illegal move of import draft/
    )
  })
})
