import { test } from '@japa/runner'
import { markVerified } from '#services/identity/verify_email'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'

const DUE = '2026-02-24'
const PLAN = [{ day: 7, tone: 'amical' as const }]
const THAT_DAY = '2026-03-03'

test.group('An account whose address nobody proved', (group) => {
  let story: Story
  group.each.teardown(() => story?.end())

  test('sends nothing at all; the reminder leaves once the address is verified', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: { verifiedAt: null } })
    await story.on(THAT_DAY)
    assert.deepEqual(await story.mailsToClient(), [])
    assert.include(await story.log(), 'relance_waits: email_unverified')

    await db.transaction((trx) => markVerified(trx, story.user.id))
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })
})
