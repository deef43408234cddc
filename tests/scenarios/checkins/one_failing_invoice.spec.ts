import Invoice from '#models/invoice'
import { releaseUnasked } from '#services/checkins/silence'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

test.group('One invoice that cannot be released', (group) => {
  let story: Story
  group.each.teardown(async () => {
    await db.rawQuery('DROP FUNCTION IF EXISTS refuse_release CASCADE')
    await story.end()
  })

  test('does not keep the others waiting', async ({ assert }) => {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: [{ day: 3, tone: 'amical' }],
      organization: { checkinMode: 'daily' },
    })
    await story.anotherInvoice({ dueDate: '2026-03-02', numero: 'F-1' })
    await story.on('2026-03-04', '08:01')
    const [first, second] = await Invoice.query().orderBy('id')
    assert.equal(second.status, 'awaiting_user_confirmation')
    await db.from('checkin_tasks').update({ holds: false })
    await db.rawQuery(
      `CREATE FUNCTION refuse_release() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'this one breaks'; END $$;
      CREATE TRIGGER refuse_release BEFORE UPDATE ON invoices FOR EACH ROW
        WHEN (OLD.id = '${first.id}') EXECUTE FUNCTION refuse_release();`
    )

    await releaseUnasked()
    assert.equal((await first.refresh()).status, 'awaiting_user_confirmation')
    assert.equal((await second.refresh()).status, 'pending')
  })
})
