import { breakPromises } from '#services/promises/break_promises'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { v7 as uuidv7 } from 'uuid'

test.group('One promise that cannot be settled', (group) => {
  let story: Story
  group.each.teardown(async () => {
    await db.rawQuery('DROP FUNCTION IF EXISTS refuse_settling CASCADE')
    await story.end()
  })

  test('does not keep the others waiting, and is tried again', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-03-02', plan: [{ day: 3, tone: 'amical' }] })
    const other = await story.anotherInvoice({ dueDate: '2026-03-02' })
    const invoices = [story.invoice.id, other.id]
    await db.table('promises').multiInsert(
      invoices.map((invoiceId) => ({
        id: uuidv7(),
        organization_id: story.organization.id,
        invoice_id: invoiceId,
        promised_on: '2026-03-10',
      }))
    )
    await db.rawQuery(
      `CREATE FUNCTION refuse_settling() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'this one breaks'; END $$;
      CREATE TRIGGER refuse_settling BEFORE UPDATE ON promises FOR EACH ROW
        WHEN (OLD.invoice_id = '${invoices[0]}') EXECUTE FUNCTION refuse_settling();`
    )
    await story.on('2026-03-12')
    const statuses = async () =>
      Object.fromEntries(
        (await db.from('promises').select('invoice_id', 'status')).map((row) => [
          row.invoice_id,
          row.status,
        ])
      )

    assert.equal(await breakPromises(), 1)
    assert.deepEqual(await statuses(), { [invoices[0]]: 'open', [invoices[1]]: 'broken' })

    await db.rawQuery('DROP FUNCTION refuse_settling CASCADE')
    assert.equal(await breakPromises(), 1)
    assert.deepEqual(await statuses(), { [invoices[0]]: 'broken', [invoices[1]]: 'broken' })
  })
})
