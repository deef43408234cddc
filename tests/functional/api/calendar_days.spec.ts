import { test } from '@japa/runner'
import ICAL from 'ical.js'
import RelanceTask from '#models/relance_task'
import { ApiClient } from '#tests/helpers/api_client'
import { backToNow, parisTime, travelTo } from '#tests/helpers/clock'
import {
  aClient,
  aDraftedWarning,
  anInvoice,
  aTenant,
  relancesOf,
  type Tenant,
} from '#tests/helpers/factories'
import { addDays, localDateOf } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

const TODAY = localDateOf(DateTime.utc(), 'Europe/Paris')

/** The calendar's address, read as a calendar program does. */
async function openFeed({ api }: Tenant) {
  const { url } = (await api.post('/api/v1/calendar_feed')).body.data
  const path = new URL(url).pathname
  return {
    path,
    events: async () => {
      const { text } = await new ApiClient().get(path)
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
      return events.map((event) => new ICAL.Event(event))
    },
  }
}

test.group('Formal notices in the calendar', (group) => {
  let tenant: Tenant
  let notice: RelanceTask
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    notice = await aDraftedWarning(tenant)
    await db
      .from('relance_tasks')
      .where('invoice_id', notice.invoiceId)
      .whereNot('id', notice.id)
      .delete()
  })

  const waitUntil = (days: number, status: 'drafted' | 'scheduled') =>
    RelanceTask.query()
      .where('id', notice.id)
      .update({ status, send_at: parisTime(addDays(TODAY, days), '12:00').toJSDate() })
  const lines = async () => {
    const { data } = (await tenant.api.get('/api/v1/agenda/calendar')).body
    return data.filter(({ relance }: any) => relance.id === notice.id)
  }

  test('one that waits to be approved is asked for today, a whole day long, and leads to where it is read', async ({
    assert,
  }) => {
    await waitUntil(-4, 'drafted')
    const [line] = await lines()
    assert.isTrue(line.awaitsApproval)

    const [event] = await (await openFeed(tenant)).events()
    assert.match(event.summary, /^Attend votre validation · Mise en demeure · /)
    assert.isTrue(event.startDate.isDate)
    assert.equal(event.startDate.toString(), TODAY)
    assert.equal(event.endDate.toString(), addDays(TODAY, 1))
    assert.equal(
      new URL(event.component.getFirstPropertyValue('url') as string).pathname,
      `/factures/${notice.invoiceId}/mise-en-demeure`
    )
  })

  test('one that was put off waits on its day', async ({ assert }) => {
    await waitUntil(6, 'drafted')
    assert.lengthOf(await lines(), 1)
    const [event] = await (await openFeed(tenant)).events()
    assert.equal(event.startDate.toString(), addDays(TODAY, 6))
  })

  test('one whose day is to come will wait then, unless it is approved for what is owed', async ({
    assert,
  }) => {
    await waitUntil(8, 'scheduled')
    const feed = await openFeed(tenant)
    assert.isTrue((await lines())[0].awaitsApproval)
    assert.match((await feed.events())[0].summary, /^Attend votre validation/)

    const { remainderCents } = (await lines())[0].relance.invoice
    const approve = (cents: number) =>
      RelanceTask.query()
        .where('id', notice.id)
        .update({ approved_at: new Date(), approved_remainder_cents: cents })
    await approve(remainderCents)
    assert.isFalse((await lines())[0].awaitsApproval)
    const [leaving] = await feed.events()
    assert.match(leaving.summary, /^Mise en demeure/)
    assert.isFalse(leaving.startDate.isDate)

    await approve(remainderCents - 1)
    assert.isTrue((await lines())[0].awaitsApproval)
  })

  test('a pause and a dry run leave what is asked for already, and nothing that leaves', async ({
    assert,
  }) => {
    await waitUntil(-1, 'drafted')
    const feed = await openFeed(tenant)
    await tenant.api.post('/api/v1/organization/dry_run')
    assert.lengthOf(await feed.events(), 1)
    await tenant.api.post('/api/v1/organization/hold', {})
    assert.lengthOf(await feed.events(), 1)
    await waitUntil(3, 'scheduled')
    assert.isEmpty(await feed.events())
  })

  test('an English speaker reads it in English', async ({ assert }) => {
    await db.from('users').where('id', tenant.user.id).update({ locale: 'en' })
    const [event] = await (await openFeed(tenant)).events()
    assert.match(event.summary, /^Awaits your approval · Formal notice · /)
  })
})

test.group('Nights on which clocks move', (group) => {
  group.each.teardown(backToNow)

  test('{night}: the month keeps every reminder of its days, and programs the very instant')
    .with([
      { night: 'summer time begins', today: '2027-02-26', last: '2027-03-28' },
      { night: 'summer time ends', today: '2026-10-01', last: '2026-10-31' },
      { night: 'summer time ends on the last day', today: '2026-09-25', last: '2026-10-25' },
    ])
    .run(async ({ assert }, { today, last }) => {
      await travelTo(parisTime(today, '10:00'))
      const tenant = await aTenant()
      const client = await aClient(tenant)
      const moments = [
        parisTime(last, '00:00'),
        parisTime(last, '03:30'),
        parisTime(last, '23:59'),
        parisTime(addDays(last, 1), '00:00'),
      ]
      for (const moment of moments) {
        const [first, ...others] = await relancesOf(
          await anInvoice(tenant, { clientId: client.id, dueDate: addDays(last, 30) })
        )
        await RelanceTask.query()
          .whereIn(
            'id',
            others.map(({ id }) => id)
          )
          .delete()
        await RelanceTask.query().where('id', first.id).update({ send_at: moment.toJSDate() })
      }

      const { data, meta } = (await tenant.api.get('/api/v1/agenda/calendar')).body
      assert.equal(meta.to, last)
      const instants = moments.map((moment) => moment.toJSDate().toISOString())
      assert.deepEqual(
        data.map(({ at }: any) => at),
        instants.slice(0, 3)
      )
      const events = await (await openFeed(tenant)).events()
      assert.deepEqual(
        events.map(({ startDate }) => startDate.toJSDate().toISOString()),
        instants
      )
    })
})

test('a program may ask for the head of a calendar, which is that of its body', async ({
  assert,
}) => {
  await db.from('rate_limits').delete()
  const tenant = await aTenant()
  const { path } = await openFeed(tenant)
  const whole = await new ApiClient().get(path)
  const head = await new ApiClient().request('HEAD', path)
  assert.equal(head.status, 200)
  assert.equal(head.text, '')
  for (const name of ['content-type', 'content-length', 'content-disposition', 'x-robots-tag']) {
    assert.equal(head.headers.get(name), whole.headers.get(name), name)
  }
  const closed = await new ApiClient().request('HEAD', `/calendrier/${'A'.repeat(43)}.ics`)
  assert.deepEqual([closed.status, closed.text], [404, ''])
})
