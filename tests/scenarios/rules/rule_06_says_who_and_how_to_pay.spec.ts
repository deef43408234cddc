import { updateInvoice } from '#services/invoices/lifecycle'
import { updateOrganization } from '#services/organizations/organization_settings'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [{ day: 3, tone: 'amical' as const }]
const THAT_DAY = '2026-03-05'

test.group('Rule 6: a reminder says who sends it, what is left and how to pay', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  for (const plan of ['free', 'pro', 'business'] as const) {
    test(`on the ${plan} offer, it comes from the creditor and answers go to the user`, async ({
      assert,
    }) => {
      story = await aStory({ dueDate: DUE, plan: PLAN, organization: { plan } })
      await story.on(THAT_DAY)
      const letter = await story.lastLetter()

      assert.deepInclude(letter.from?.value[0], {
        name: 'Camille Morel',
        address: 'relances@mail.rubis.example',
      })
      assert.deepInclude(letter.replyTo?.value[0], {
        name: 'Camille Morel',
        address: 'camille@atelier-morel.example',
      })
      assert.notMatch(letter.subject ?? '', /rubis/i)
    })
  }

  test('it names the invoice, the amount left, the holder, the IBAN and the reference', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on(THAT_DAY)
    const { subject, text, html } = await story.lastLetter()

    assert.include(subject, 'F-2026-0042')
    for (const words of [text ?? '', String(html).replace(/&nbsp;/g, '\u00a0')]) {
      assert.include(words, 'F-2026-0042')
      assert.match(words, /1\s200,00\s€/)
      assert.match(words.replace(/<[^>]+>/g, ''), /FR76\s3000\s6000\s0112\s3456\s7890\s189/)
      assert.include(words, 'Camille Morel')
    }
  })

  test('a payment link alone is a way to pay', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      organization: { iban: null, paymentLink: 'https://payer.example/camille' },
    })
    await story.on(THAT_DAY)

    const { text } = await story.lastLetter()
    assert.include(text, 'https://payer.example/camille')
    assert.notInclude(text, 'IBAN')
  })

  test('without a way to pay nothing leaves and the user is told once; it leaves when they give an IBAN', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: { iban: null } })
    await story.on(THAT_DAY)
    await story.on(THAT_DAY, '17:00')
    await story.on('2026-03-06')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.deepEqual(await story.notices(), ['relance_blocked'])
    assert.include(await story.log(), 'relance_waits: no_way_to_pay')

    await updateOrganization(
      story.organization.id,
      { iban: 'FR7630006000011234567890189' },
      { userId: story.user.id, requestId: null, ip: null }
    )
    await story.workersRun()

    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.deepEqual(await story.notices(), ['relance_blocked', 'plan_ended'])
  })

  test('a payment link given to the invoice itself lets it leave at once', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: { iban: null } })
    await story.on(THAT_DAY)
    assert.deepEqual(await story.mailsToClient(), [])

    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { paymentLink: 'https://payer.example/F-2026-0042' },
      story.actor
    )
    await story.workersRun()

    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.include((await story.lastLetter()).text, 'https://payer.example/F-2026-0042')
  })
})
