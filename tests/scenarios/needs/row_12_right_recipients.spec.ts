import { updateClient } from '#services/clients/client_writer'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { AddressObject } from 'mailparser'
import { v7 as uuidv7 } from 'uuid'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]
const TEAM = [
  { name: 'Comptabilité', email: 'compta@lefevre.example', role: 'to' as const },
  { name: 'Jeanne', email: 'jeanne@lefevre.example', role: 'cc' as const },
  { name: 'Chantier', email: 'chantier@lefevre.example', role: 'cc' as const },
]

const addressesOf = (field: AddressObject | AddressObject[] | undefined) =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))

test.group('Row 12: the right recipients', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('the accounts department is written to, the others are copied, once', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: TEAM })
    await story.on('2026-03-05')
    const letter = await story.lastLetter()

    assert.lengthOf(story.sink.delivered, 1)
    assert.deepEqual(addressesOf(letter.to), ['compta@lefevre.example'])
    assert.deepEqual(addressesOf(letter.cc), ['jeanne@lefevre.example', 'chantier@lefevre.example'])
    assert.sameMembers(
      story.sink.delivered[0].to,
      TEAM.map(({ email }) => email)
    )
  })

  test('a second person to write to is not forgotten', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      contacts: [TEAM[0], { ...TEAM[1], role: 'to' }],
    })
    await story.on('2026-03-05')

    assert.sameMembers(story.sink.delivered[0].to, [
      'compta@lefevre.example',
      'jeanne@lefevre.example',
    ])
  })

  test('contacts that changed between two reminders: the second goes to the new ones only', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: TEAM })
    await story.on('2026-03-05')
    await updateClient(story.organization.id, story.client.id, {
      contacts: [{ email: 'tresorerie@lefevre.example', role: 'to' }],
    })
    await story.on('2026-03-12')

    assert.deepEqual(story.sink.delivered[1].to, ['tresorerie@lefevre.example'])
  })

  test('a copy that asked not to be written to is left out; the reminder leaves', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: TEAM })
    await db.table('suppressions').insert({
      id: uuidv7(),
      organization_id: story.organization.id,
      email: 'chantier@lefevre.example',
      reason: 'unsubscribed',
    })
    await story.on('2026-03-05')

    assert.sameMembers(story.sink.delivered[0].to, [
      'compta@lefevre.example',
      'jeanne@lefevre.example',
    ])
  })

  test('a client with copies only has no recipient: nothing leaves', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: TEAM.slice(1) })
    await story.on('2026-03-05')

    assert.lengthOf(story.wire.given, 0)
    assert.deepEqual(await story.notices(), ['relance_blocked'])
  })

  test('nobody is hidden: what the envelope says is what the headers say', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: TEAM })
    await story.on('2026-03-05')
    const letter = await story.lastLetter()

    assert.sameMembers(story.sink.delivered[0].to, [
      ...addressesOf(letter.to),
      ...addressesOf(letter.cc),
    ])
    assert.isUndefined(letter.bcc)
  })
})
