import QuotaExceededException from '#exceptions/quota_exceeded_exception'
import { liftHold, placeHold } from '#services/invoices/holds'
import { createInvoices } from '#services/invoices/invoice_creator'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

const DUE = '2026-03-02'
const PLAN = [{ day: 3, tone: 'amical' as const }]
const FREE = { plan: 'free' as const }

function inputs(story: Story, count: number, prefix = 'F') {
  return Array.from({ length: count }, (_, index) => ({
    clientId: story.client.id,
    planId: story.plan.id,
    numero: `${prefix}-${index}`,
    amountTtcCents: 10_000,
    issueDate: '2026-02-01',
    dueDate: DUE,
  }))
}

async function invoiceCount() {
  const [{ count }] = await db.from('invoices').count('* as count')
  return Number(count)
}

test.group('Rule 9: the quota refuses, a downgrade freezes, nothing is deleted', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('two creations at the same time cannot both take the last free slot', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: FREE })

    const answers = await Promise.allSettled(
      ['A', 'B', 'C', 'D'].map((prefix) =>
        createInvoices(story!.organization.id, inputs(story!, 1, prefix), { actor: story!.actor })
      )
    )

    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
    for (const answer of answers) {
      if (answer.status === 'rejected') {
        assert.instanceOf(answer.reason, QuotaExceededException)
      }
    }
    assert.equal(await invoiceCount(), 2)
    const [counters] = await db.from('organization_counters')
    assert.equal(counters.active_invoices, 2)
  })

  test('an import of three where one fits creates none', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: FREE })

    const refusal = await createInvoices(story.organization.id, inputs(story, 3), {
      actor: story.actor,
      source: 'import',
    }).catch((error: unknown) => error)

    assert.instanceOf(refusal, QuotaExceededException)
    assert.deepInclude((refusal as QuotaExceededException).meta, {
      limit: 2,
      current: 1,
      adding: 3,
      gracePeriodEndsAt: null,
    })
    assert.equal(await invoiceCount(), 1)
  })

  test('a paid invoice frees its slot; a held one does not', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: FREE })
    await createInvoices(story.organization.id, inputs(story, 1), { actor: story.actor })
    await story.holds()
    await assert.rejects(
      () => createInvoices(story!.organization.id, inputs(story!, 1, 'G'), { actor: story!.actor }),
      QuotaExceededException
    )

    await story.receivesPayment()
    await createInvoices(story.organization.id, inputs(story, 1, 'G'), { actor: story.actor })
    assert.equal(await invoiceCount(), 3)
  })

  test('during the trial, and 72 h beyond, there is no quota', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      organization: {
        ...FREE,
        subscriptionStatus: 'trialing',
        trialEndsAt: DateTime.fromISO('2026-02-10T12:00:00Z'),
      },
    })
    await story.turnTo(parisTime('2026-02-13', '12:00'))
    await createInvoices(story.organization.id, inputs(story, 5), { actor: story.actor })

    await story.turnTo(parisTime('2026-02-13', '13:01'))
    await assert.rejects(
      () => createInvoices(story!.organization.id, inputs(story!, 1, 'G'), { actor: story!.actor }),
      QuotaExceededException
    )
  })

  test('what a downgrade freezes keeps its reminders, still counts, and thaws', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const frozen = await placeHold(
      story.organization.id,
      { invoiceId: story.invoice.id },
      { reason: 'quota', endsAt: null },
      { kind: 'rubis' }
    )
    await story.on('2026-03-05')
    await story.on('2026-04-05')

    assert.deepEqual(await story.mailsToClient(), [])
    assert.lengthOf(await story.tasks(), 1)
    assert.equal((await story.refreshed()).status, 'pending')
    const [counters] = await db.from('organization_counters')
    assert.equal(counters.active_invoices, 1)

    await story.turnTo(parisTime('2026-04-08'))
    await liftHold(story.organization.id, frozen.id, story.actor)
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })
})
