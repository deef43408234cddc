import { updateClient } from '#services/clients/client_writer'
import { invoiceDetail } from '#services/lists/invoice_detail'
import { addDays } from '#values/local_date'
import { DEFAULT_PLANS } from '#values/default_plans'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PROFESSIONALS_ONLY = /pénalit|indemnité|40\s*€|40,00|L\.?\s*441-10|penalt|indemnity/i

test.group('Rule 5: penalties and the 40 € are for professionals only', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  for (const { name, steps } of DEFAULT_PLANS) {
    test(`a consumer who goes through the whole plan « ${name} » never reads of them`, async ({
      assert,
    }) => {
      story = await aStory({
        dueDate: DUE,
        plan: steps.map(({ offsetDays, ...step }) => ({ day: offsetDays, ...step })),
        client: { kind: 'consumer', name: 'Madame Lefèvre' },
        contacts: [{ name: 'Madame Lefèvre', email: 'jeanne@lefevre.example', role: 'to' }],
        invoice: { subject: 'Faire-part' },
      })

      const last = Math.max(...steps.map(({ offsetDays }) => offsetDays))
      for (let day = steps[0].offsetDays; day < last + 14; day += 2) {
        await story.on(addDays(DUE, day), '16:00')
        for (const task of await story.tasks()) {
          if (task.status === 'drafted') {
            await story.approves(task)
          }
        }
      }

      const letters = await story.letters()
      assert.deepEqual(
        await story.mailsToClient(),
        steps.map(({ tone }) => tone)
      )
      for (const { subject, text, html } of letters) {
        assert.notMatch(`${subject}\n${text}\n${html}`, PROFESSIONALS_ONLY)
      }
    })
  }

  test('a text that asks for them does not leave for a consumer, and the user is told why', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [{ day: 3, tone: 'ferme', body: 'Une indemnité de 40 € est due. {{signature}}' }],
      client: { kind: 'consumer' },
    })
    await story.on('2026-03-05', '16:00')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.deepEqual(await story.notices(), ['relance_blocked'])

    await updateClient(story.organization.id, story.client.id, { kind: 'business' })
    await story.on('2026-03-06', '16:00')
    assert.deepEqual(await story.mailsToClient(), ['ferme'])
  })

  test('the screen of an invoice computes them for a firm and not for a consumer', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: [{ day: 3, tone: 'amical' }] })
    await story.on('2026-04-02')
    const owed = await invoiceDetail(story.organization, story.invoice.id)
    assert.equal(owed.lateFees?.indemnityCents, 4_000)
    assert.isAbove(owed.lateFees?.penaltyCents ?? 0, 0)

    await story.client.merge({ kind: 'consumer' }).save()
    const consumer = await invoiceDetail(story.organization, story.invoice.id)
    assert.isNull(consumer.lateFees)
  })
})
