import CheckinTask from '#models/checkin_task'
import Payment from '#models/payment'
import { recordPayment } from '#services/invoices/payments'
import { ApiClient } from '#tests/helpers/api_client'
import { fingerprint } from '#tests/helpers/api_routes'
import { questionsIn } from '#tests/helpers/checkin_mails'
import { parisTime } from '#tests/helpers/clock'
import type { Tenant } from '#tests/helpers/factories'
import { formsOf, submit } from '#tests/helpers/public_forms'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

test.group('The question of the morning, answered from its mail', (group) => {
  let story: Story
  let path: string
  group.each.teardown(() => story?.end())

  /** The morning mail has arrived. The clock of a test can only be turned inside it. */
  async function morning() {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: PLAN,
      organization: { checkinMode: 'daily' },
    })
    await story.on('2026-03-04', '08:01')
    const [mail] = await questionsIn(story)
    path = `/c/${mail.tokens[0]}`
    await db.from('rate_limits').delete()
  }

  const visit = (at = path) => new ApiClient().get(at)
  const at = (time: string, day = '2026-03-04') => story.turnTo(parisTime(day, time))
  const owned = () => fingerprint({ organization: story.organization } as Tenant)
  const checkin = () => CheckinTask.query().whereNotNull('token_hash').firstOrFail()

  /** Reads the page, waits as a person does, and sends that form. */
  async function answer(choice: string, typed: Record<string, string> = {}) {
    await at('09:00')
    const form = formsOf((await visit()).text).find(({ button }) => button.answer === choice)
    await at('09:01')
    return submit(form!, typed)
  }

  test('it says which invoice it is about, and offers four answers that need no script', async ({
    assert,
  }) => {
    await morning()
    const { status, text, headers } = await visit()
    assert.equal(status, 200)
    for (const fact of ['Boulangerie Lefèvre', 'F-2026-0042', '1\u202f200,00']) {
      assert.include(text, fact)
    }
    assert.sameMembers(
      formsOf(text).map(({ button }) => button.answer),
      ['paid', 'still_pending', 'wait', 'partly_paid']
    )
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/)
    assert.isEmpty(headers.getSetCookie())
    assert.notMatch(text, /onload|http-equiv="refresh"/)

    const waiting = await visit(`${path}?answer=wait`)
    assert.equal(formsOf(waiting.text)[0].button.answer, 'wait')
    assert.equal((await visit(`${path}?answer=anything`)).status, 200)
  })

  test('“paid” records the payment and ends the chase; the link then tells so', async ({
    assert,
  }) => {
    await morning()
    const answered = await answer('paid', { paid_on: '2026-03-03' })
    assert.equal(answered.status, 303, answered.text)
    assert.equal(answered.headers.get('location'), path)

    const invoice = await story.refreshed()
    assert.equal(invoice.status, 'paid')
    const [payment] = await Payment.all()
    assert.equal(payment.paidOn, '2026-03-03')
    assert.equal((await checkin()).answeredBy, story.user.id)
    assert.include((await visit()).text, 'notée comme payée')
    await story.on('2026-04-05')
    assert.deepEqual(await story.mailsToClient(), [])
  })

  test('what was recorded can be taken back for 24 hours, from the page or from the mail of confirmation', async ({
    assert,
  }) => {
    await morning()
    await answer('paid')
    await story.workersRun()
    const receipt = (await story.letters()).find(({ subject }) => subject?.startsWith('Noté'))
    assert.include(receipt?.text, path)

    await at('07:00', '2026-03-05')
    const [undo] = formsOf((await visit()).text)
    await at('07:01', '2026-03-05')
    assert.equal((await submit(undo)).status, 303)
    assert.include((await visit()).text, 'de nouveau due')
    assert.equal((await story.refreshed()).status, 'pending')
    assert.isNotNull((await Payment.firstOrFail()).voidedAt)
    assert.equal((await submit(undo)).status, 303)

    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('after 24 hours nothing can be taken back: the link leads nowhere', async ({ assert }) => {
    await morning()
    await answer('paid')
    const [undo] = formsOf((await visit()).text)
    await at('09:02', '2026-03-05')
    assert.equal((await visit()).status, 404)
    assert.equal((await submit(undo)).status, 404)
    assert.equal((await story.refreshed()).status, 'paid')
  })

  test('“partly paid” reads an amount as it is typed here, and refuses more than is left', async ({
    assert,
  }) => {
    await morning()
    const tooMuch = await answer('partly_paid', { amount: '1 200,01' })
    assert.equal(tooMuch.status, 422)
    assert.include(tooMuch.text, 'aria-invalid="true"')
    assert.include(tooMuch.text, 'value="1 200,01"')
    assert.equal((await answer('partly_paid', { amount: 'beaucoup' })).status, 422)
    assert.equal((await answer('partly_paid', { amount: '1 200' })).status, 422)
    assert.equal((await answer('paid', { paid_on: '2026-03-05' })).status, 422)
    assert.equal((await checkin()).status, 'sent')

    assert.equal((await answer('partly_paid', { amount: '450,50' })).status, 303)
    assert.equal((await story.refreshed()).remainderCents, 74_950)
  })

  test('“wait” takes a day to come', async ({ assert }) => {
    await morning()
    assert.equal((await answer('wait', { until: '2026-03-04' })).status, 422)
    assert.equal((await answer('wait', { until: 'demain' })).status, 422)
    assert.equal((await answer('wait', { until: '2026-03-12' })).status, 303)
    assert.equal((await db.from('invoice_holds').whereNull('lifted_at')).length, 1)
  })

  test('one answer consumes it: the second one changes nothing', async ({ assert }) => {
    await morning()
    await at('09:00')
    const forms = formsOf((await visit()).text)
    await at('09:01')
    const answers = await Promise.all(
      forms
        .filter(({ button }) => ['paid', 'still_pending'].includes(button.answer))
        .map((form) => submit(form))
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303]
    )
    const events = await db.from('activity_events').where('kind', 'checkin_answered')
    assert.lengthOf(events, 1)
    const before = await owned()
    await submit(forms[0])
    assert.deepEqual(await owned(), before)
  })

  test('unknown, forged, moved and expired links are one page, word for word', async ({
    assert,
  }) => {
    await morning()
    const unknown = await visit(`/c/${'A'.repeat(64)}`)
    assert.equal(unknown.status, 404)
    const same = async (other: string) => {
      const answerOf = await visit(other)
      assert.equal(answerOf.status, 404)
      assert.equal(
        answerOf.text.replaceAll(other, ''),
        unknown.text.replaceAll(`/c/${'A'.repeat(64)}`, '')
      )
    }
    const token = path.slice(3)
    await same(`/c/${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`)
    await same('/c/short')

    const { expiresAt, organizationId } = await checkin()
    await db
      .from('checkin_tasks')
      .whereNotNull('token_hash')
      .update({ expires_at: expiresAt!.plus({ days: 9 }).toJSDate() })
    await same(path)
    await db
      .from('checkin_tasks')
      .where({ organization_id: organizationId })
      .whereNotNull('token_hash')
      .update({ expires_at: expiresAt!.toJSDate() })
    assert.equal((await visit()).status, 200)
    await at('08:02', '2026-03-05')
    await same(path)
  })

  test('an invoice that was paid meanwhile asks nothing any more', async ({ assert }) => {
    await morning()
    const input = { amountCents: null, paidOn: '2026-03-03', method: 'transfer' } as const
    await recordPayment(story.organization.id, story.invoice.id, input, story.actor)
    const { status, text } = await visit()
    assert.equal(status, 404)
    assert.notInclude(text, 'Lefèvre')
  })

  test('only the hash of a link is stored, and its mail is sealed until it has left', async ({
    assert,
  }) => {
    await morning()
    const { rows } = await db.rawQuery(
      `SELECT (SELECT string_agg(q::text, '') FROM checkin_tasks AS q)
        || (SELECT string_agg(o::text, '') FROM outbox AS o)
        || coalesce((SELECT string_agg(e::text, '') FROM activity_events AS e), '') AS everything`
    )
    assert.notInclude(rows[0].everything, path.slice(3))
    assert.notInclude(rows[0].everything, '"sealed"')
  })

  test('a scanner of mails that opens, prefetches and even submits every link writes nothing', async ({
    assert,
  }) => {
    await morning()
    const [mail] = await questionsIn(story)
    const links = [...mail.html.matchAll(/href="([^"]*\/c\/[^"]*)"/g)].map(([, href]) => {
      const { pathname, search } = new URL(href.replaceAll('&amp;', '&'))
      return pathname + search
    })
    assert.lengthOf(links, 4)
    const before = await owned()
    const invoice = await story.refreshed()
    for (const link of links) {
      const scanner = new ApiClient()
      assert.equal((await scanner.request('HEAD', link)).status, 200)
      assert.equal((await scanner.request('OPTIONS', link)).status < 500, true)
      for (let time = 0; time < 4; time++) {
        await scanner.get(link)
      }
      // It runs the page's script and submits what it finds, at once.
      for (const form of formsOf((await scanner.get(link)).text)) {
        assert.equal((await submit(form, { amount: '10' })).status, 409)
        assert.include([409, 422], (await submit({ ...form, fields: {} })).status)
      }
      await db.from('rate_limits').delete()
    }
    assert.deepEqual(await owned(), before)
    assert.equal((await story.refreshed()).status, invoice.status)
  })
})
