import { keepHouse } from '#services/operations/housekeeping'
import { askErasure, undoErasure } from '#services/erasure/organization_erasure'
import { SealedMailSender } from '#services/notifications/sealed_mail_sender'
import { recordPayment } from '#services/invoices/payments'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

test.group('An organization that its owner wants erased', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  const ownerOf = ({ organization, user }: Story) => ({
    organizationId: organization.id,
    userId: user.id,
  })
  const ask = (of: Story) => askErasure(ownerOf(of), of.organization.name)
  /** The hourly round, and what it has to say to people. */
  const housekeeping = async ({ wire }: Story) => {
    await keepHouse()
    await new SealedMailSender({ transport: wire }).drain()
  }
  const subjectsTo = async (of: Story, address: string) =>
    (await of.letters())
      .filter(({ to }) => [to].flat()[0]?.text.includes(address))
      .map(({ subject }) => subject)

  test('writes to no client any more, and once it is taken back goes on by the late-step rule', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-04', '10:00'))
    await ask(story)
    await story.on('2026-03-05')
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.lengthOf(await db.from('invoices').where('id', story.invoice.id), 1)

    await undoErasure(ownerOf(story))
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await story.on('2026-03-13')
    assert.deepEqual(await story.mailsToClient(), ['amical'], 'one at a time, by the gap')
    await story.on('2026-03-16')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])

    await story.turnTo(parisTime('2026-03-19', '10:00'))
    await housekeeping(story)
    assert.lengthOf(await db.from('organizations').where('id', story.organization.id), 1)
  })

  test('thanks no client either', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      organization: { thanksClients: true },
    })
    await story.on('2026-03-05')
    await ask(story)
    await recordPayment(
      story.organization.id,
      story.invoice.id,
      { amountCents: 120_000, paidOn: '2026-03-05', method: 'transfer' },
      story.actor
    )
    await story.on('2026-03-06')
    assert.lengthOf(await story.mailsToClient(), 1)
  })

  test('is told three times, and is gone on the fourteenth day', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization, user } = story
    await drive.use().put(`${organization.id}/facture.pdf`, '%PDF')
    await story.turnTo(parisTime('2026-03-04', '10:00'))
    const { dueAt } = await ask(story)
    assert.match(dueAt.toISO() ?? '', /^2026-03-18T09:00:0/)
    await housekeeping(story)
    assert.deepEqual(await subjectsTo(story, user.email), [
      `${organization.name} sera supprimée dans 14 jours`,
    ])

    await story.turnTo(parisTime('2026-03-16', '09:59'))
    await housekeeping(story)
    assert.lengthOf(await subjectsTo(story, user.email), 1)
    await story.turnTo(parisTime('2026-03-16', '10:30'))
    await housekeeping(story)
    await housekeeping(story)
    assert.deepEqual((await subjectsTo(story, user.email)).slice(1), [
      `${organization.name} sera supprimée dans deux jours`,
    ])

    await story.turnTo(parisTime('2026-03-18', '09:59'))
    await housekeeping(story)
    assert.lengthOf(await db.from('organizations').where('id', organization.id), 1)
    await story.turnTo(parisTime('2026-03-18', '10:30'))
    await housekeeping(story)
    await housekeeping(story)
    assert.lengthOf(await db.from('organizations').where('id', organization.id), 0)
    assert.isFalse(await drive.use().exists(`${organization.id}/facture.pdf`))
    assert.deepEqual((await subjectsTo(story, user.email)).slice(2), [
      `${organization.name} est supprimée`,
    ])
    assert.lengthOf(await db.from('users').where('id', user.id), 1)
    assert.deepEqual(await story.mailsToClient(), [])
  })

  test('cannot be taken back once its day has come', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-04', '10:00'))
    await ask(story)
    await story.turnTo(parisTime('2026-03-18', '10:01'))
    await assert.rejects(() => undoErasure(ownerOf(story!)), /quatorze jours sont passés/)
  })
})
