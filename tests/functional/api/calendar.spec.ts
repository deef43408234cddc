import { test } from '@japa/runner'
import ICAL from 'ical.js'
import Organization from '#models/organization'
import { backToNow, parisTime, travelTo } from '#tests/helpers/clock'
import { ApiClient } from '#tests/helpers/api_client'
import {
  aClient,
  anInvoice,
  aTenant,
  playRole,
  relancesOf,
  type Tenant,
} from '#tests/helpers/factories'
import { addDays, localDateOf } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

const TODAY = localDateOf(DateTime.utc(), 'Europe/Paris')

test.group('The calendar of what will leave', (group) => {
  let tenant: Tenant
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant({ windowAlwaysOpen: false })
  })

  const month = async (query = '') => (await tenant.api.get(`/api/v1/agenda/calendar${query}`)).body
  const dueOn = async (client: string, at: DateTime) => {
    const { id } = await aClient(tenant, { name: client })
    const invoice = await anInvoice(tenant, { clientId: id, dueDate: addDays(TODAY, 10) })
    const [first, ...others] = await relancesOf(invoice)
    await db
      .from('relance_tasks')
      .whereIn(
        'id',
        others.map((task) => task.id)
      )
      .delete()
    await db.from('relance_tasks').where('id', first.id).update({ send_at: at.toJSDate() })
    return { invoice, relance: first }
  }
  const noonIn = (days: number) =>
    DateTime.fromISO(`${addDays(TODAY, days)}T12:00`, { zone: 'Europe/Paris' })

  test('holds what leaves from today to thirty days from now, what is late first, and says what is closed', async ({
    assert,
  }) => {
    await dueOn('Late', noonIn(-3))
    await dueOn('Last day', noonIn(30))
    await dueOn('A day too far', noonIn(31))
    const { data, meta } = await month()

    assert.equal(meta.from, TODAY)
    assert.equal(meta.to, addDays(TODAY, 30))
    assert.isFalse(meta.isCut)
    assert.deepEqual(
      data.map((line: any) => line.relance.invoice.client.name),
      ['Late', 'Last day']
    )
    const weekends = meta.closedDays.filter(({ closure }: any) => closure === 'weekend')
    assert.isAtLeast(weekends.length, 7)
    assert.lengthOf((await month('?days=62')).data, 3)
    assert.equal((await tenant.api.get('/api/v1/agenda/calendar?days=63')).status, 422)
  })

  test('a holiday is one where the organization is', async ({ assert, cleanup }) => {
    await travelTo(parisTime('2026-12-01', '10:00'))
    cleanup(backToNow)
    tenant = await aTenant({ windowAlwaysOpen: false })
    const closureOf = async (day: string, region: string) => {
      await Organization.query()
        .where('id', tenant.organization.id)
        .update({ calendar_region: region })
      const { meta } = await month()
      return meta.closedDays.find(({ date }: any) => date === day)?.closure
    }
    assert.equal(await closureOf('2026-12-26', 'FR'), 'weekend')
    assert.equal(await closureOf('2026-12-26', 'FR-67'), 'holiday')
    assert.equal(await closureOf('2026-12-25', 'FR'), 'holiday')
    assert.isUndefined(await closureOf('2026-12-24', 'FR'))
  })

  test('a holiday says its name in both languages, and no other day has one', async ({
    assert,
    cleanup,
  }) => {
    await travelTo(parisTime('2026-06-30', '10:00'))
    cleanup(backToNow)
    tenant = await aTenant({ windowAlwaysOpen: false })
    const { closedDays } = (await month()).meta
    const named = closedDays.filter(({ holiday }: any) => holiday !== null)
    assert.deepEqual(named, [
      { date: '2026-07-14', closure: 'holiday', holiday: { fr: '14 juillet', en: 'Bastille Day' } },
    ])
    assert.isAbove(closedDays.length, 8)
  })

  test('a calendar program reads it without a session, until its address is renewed or closed', async ({
    assert,
  }) => {
    const { invoice, relance } = await dueOn('Études; « Été », Ñandú\nBâtiment B', noonIn(4))
    const opened = await tenant.api.post('/api/v1/calendar_feed')
    assert.equal(opened.status, 201, opened.text)
    const path = new URL(opened.body.data.url).pathname
    const read = (at: string) => new ApiClient().get(at)

    const answer = await read(path)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
    assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/)
    assert.isEmpty(answer.headers.getSetCookie())
    for (const row of answer.text.split('\r\n')) {
      assert.isAtMost(Buffer.byteLength(row), 75)
    }
    const [event, ...more] = new ICAL.Component(ICAL.parse(answer.text)).getAllSubcomponents(
      'vevent'
    )
    assert.isEmpty(more)
    const seen = new ICAL.Event(event)
    assert.equal(seen.uid.split('@')[0], `relance-${relance.id}`)
    assert.equal(seen.startDate.toJSDate().getTime(), noonIn(4).toMillis())
    assert.include(seen.summary, invoice.numero)
    assert.include(seen.summary, 'Études; « Été », Ñandú')
    assert.include(answer.text.replaceAll('\r\n ', ''), `/factures/${invoice.id}`)
    assert.notMatch(answer.text, /FR76|compta@/)

    const again = await tenant.api.post('/api/v1/calendar_feed')
    assert.equal((await read(path)).status, 404)
    const renewed = new URL(again.body.data.url).pathname
    assert.equal((await read(renewed)).status, 200)
    assert.equal((await tenant.api.delete('/api/v1/calendar_feed')).status, 204)
    assert.equal((await read(renewed)).status, 404)
    assert.isNull((await tenant.api.get('/api/v1/calendar_feed')).body.data.openedAt)
    const lines = (await tenant.api.get('/api/v1/audit?topic=keys')).body.data
    assert.deepEqual(
      lines.map(({ action }: any) => action),
      ['calendar_feed.closed', 'calendar_feed.opened', 'calendar_feed.opened']
    )
  })

  test('while everything is paused, rehearsed or about to be erased, no calendar says that something leaves', async ({
    assert,
  }) => {
    await dueOn('Late', noonIn(-2))
    await dueOn('Within the pause', noonIn(5))
    await dueOn('After it', noonIn(12))
    const stranger = await aTenant()
    const opened = await tenant.api.post('/api/v1/calendar_feed')
    const theirs = await stranger.api.post('/api/v1/calendar_feed')
    const read = async (of: typeof opened) => {
      const { text } = await new ApiClient().get(new URL(of.body.data.url).pathname)
      return ['Late', 'Within the pause', 'After it'].filter((client) => text.includes(client))
    }
    assert.lengthOf(await read(opened), 3)
    assert.isEmpty(await read(theirs))

    const pause = await tenant.api.post('/api/v1/organization/hold', {
      endsAt: noonIn(8).toUTC().toISO(),
    })
    assert.equal(pause.status, 201, pause.text)
    assert.deepEqual(await read(opened), ['After it'])
    assert.equal((await tenant.api.post('/api/v1/organization/dry_run')).status, 201)
    assert.isEmpty(await read(opened))
    await tenant.api.delete('/api/v1/organization/dry_run')
    const erasure = await tenant.api.post('/api/v1/organization/erasure', {
      confirmation: tenant.organization.name,
    })
    assert.equal(erasure.status, 201, erasure.text)
    assert.isEmpty(await read(opened))
  })

  test('an address that was guessed, and that of somebody who has left, are one answer', async ({
    assert,
  }) => {
    const opened = await tenant.api.post('/api/v1/calendar_feed')
    const path = new URL(opened.body.data.url).pathname
    await playRole(tenant, 'member')
    await db
      .from('memberships')
      .where({ organization_id: tenant.organization.id, user_id: tenant.user.id })
      .delete()
    const left = await new ApiClient().get(path)
    const guessed = await new ApiClient().get(`/calendrier/${'A'.repeat(43)}.ics`)
    assert.deepEqual([left.status, guessed.status], [404, 404])
    const told = ({ text }: { text: string }) => text.replaceAll(/calendrier\/[\w-]+/g, '')
    assert.equal(told(left), told(guessed))
  })
})
