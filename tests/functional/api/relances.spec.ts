import { test } from '@japa/runner'
import RelanceTask from '#models/relance_task'
import { turnSendingOn } from '#services/operations/sending_switch'
import {
  aDraftedWarning,
  anInvoice,
  aRelance,
  aTenant,
  relancesOf,
  type Tenant,
} from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)
const DAY = 86_400_000

test.group('Reminders', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  test('the agenda lists them by date, within days, by status, page by page', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant, { dueDate: addDays(TODAY, 5) })
    await anInvoice(tenant, { dueDate: addDays(TODAY, 40) })
    const whole = (await tenant.api.get('/api/v1/relances?limit=100')).body.data
    assert.isAbove(whole.length, 6)

    const paged: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await tenant.api.get(
        `/api/v1/relances?limit=2${cursor && `&cursor=${cursor}`}`
      )
      paged.push(...body.data.map(({ id }: { id: string }) => id))
      cursor = body.meta.nextCursor
    }
    assert.deepEqual(
      paged,
      whole.map(({ id }: { id: string }) => id)
    )

    const soon = await tenant.api.get(`/api/v1/relances?from=${TODAY}&to=${addDays(TODAY, 20)}`)
    assert.isAbove(soon.body.data.length, 0)
    assert.isTrue(
      soon.body.data.every((row: { invoice: { id: string } }) => row.invoice.id === invoice.id)
    )
    assert.lengthOf((await tenant.api.get('/api/v1/relances?status=sent')).body.data, 0)
    assert.equal((await tenant.api.get('/api/v1/relances?from=hier')).status, 422)
  })

  test('a reminder is previewed as it would leave, amounts and recipient included', async ({
    assert,
  }) => {
    const task = await aRelance(tenant)
    const { status, body, text } = await tenant.api.get(`/api/v1/relances/${task.id}/preview`)
    assert.equal(status, 200, text)
    assert.lengthOf(body.data.to, 1)
    assert.match(body.data.to[0].address, /@client\.example$/)
    assert.include(body.data.text, 'Camille Morel')
    assert.include(body.data.html, '<')
    assert.equal(body.data.remainderCents, 120_000)
    assert.deepEqual(body.data.missing, [])
  })

  test('the words of one reminder are its own; unknown words are refused', async ({ assert }) => {
    const task = await aRelance(tenant)
    const path = `/api/v1/relances/${task.id}`
    const edited = await tenant.api.patch(path, {
      subject: 'Petit mot pour {{numero}}',
      body: 'Bonjour,\n\nIl reste {{remainder}}.\n\n{{signature}}',
    })
    assert.equal(edited.status, 200, edited.text)
    assert.isTrue(edited.body.data.isEdited)
    const preview = await tenant.api.get(`${path}/preview`)
    assert.match(preview.body.data.subject, /^Petit mot pour F-2026-/)

    const wrong = await tenant.api.patch(path, { subject: '{{numeor}}', body: 'x' })
    assert.equal(wrong.status, 422)
    assert.containSubset(wrong.body.errors[0], { field: 'subject', meta: { suggestion: 'numero' } })
  })

  test('a reminder is postponed to a moment or by days, never to the past', async ({ assert }) => {
    const [, task] = await relancesOf(await anInvoice(tenant))
    const path = `/api/v1/relances/${task.id}/postponement`
    const until = new Date(Date.now() + 30 * DAY).toISOString()
    const moved = await tenant.api.post(path, { until })
    assert.equal(moved.status, 201, moved.text)
    assert.equal(moved.body.data.sendAt, until)
    const later = await tenant.api.post(path, { days: 3 })
    assert.equal(Date.parse(later.body.data.sendAt) - Date.parse(until), 3 * DAY)

    const past = await tenant.api.post(path, { until: '2020-01-01T09:00:00Z' })
    assert.equal(past.status, 422)
    assert.containSubset(past.body.errors[0], { code: 'not_in_future', field: 'until' })
    for (const body of [
      {},
      { days: 0 },
      { days: 366 },
      { until: 'demain' },
      { until: '2030-01-01' },
    ]) {
      assert.equal((await tenant.api.post(path, body)).status, 422, JSON.stringify(body))
    }
  })

  test('a reminder that is skipped does not come back, and cannot be skipped twice', async ({
    assert,
  }) => {
    const task = await aRelance(tenant)
    const path = `/api/v1/relances/${task.id}/skip`
    const skipped = await tenant.api.post(path)
    assert.containSubset(skipped.body.data, { status: 'cancelled', cancelReason: 'skipped' })
    const again = await tenant.api.post(path)
    assert.equal(again.status, 409)
    assert.containSubset(again.body.errors[0], {
      code: 'illegal_move',
      meta: { from: 'cancelled' },
    })
  })

  test('sending now leaves twenty seconds to take it back', async ({ assert }) => {
    await turnSendingOn(db.connection(), 'test')
    const invoice = await anInvoice(tenant, { dueDate: addDays(TODAY, -2) })
    const [task] = await relancesOf(invoice)
    const path = `/api/v1/relances/${task.id}/immediate_send`
    const asked = await tenant.api.post(path)
    assert.equal(asked.status, 201, asked.text)
    const wait = Date.parse(asked.body.data.immediateSendUntil) - Date.now()
    assert.isAbove(wait, 15_000)
    assert.isBelow(wait, 25_000)

    const undone = await tenant.api.delete(path)
    assert.equal(undone.status, 200)
    assert.isNull(undone.body.data.immediateSendUntil)
    assert.equal((await tenant.api.delete(path)).status, 200)
  })

  test('sending now is refused with the reason when it would have to wait', async ({ assert }) => {
    await turnSendingOn(db.connection(), 'test')
    const invoice = await anInvoice(tenant, { dueDate: addDays(TODAY, -2) })
    await tenant.api.post(`/api/v1/invoices/${invoice.id}/holds`, { reason: 'manual' })
    const [task] = await relancesOf(invoice)
    const refused = await tenant.api.post(`/api/v1/relances/${task.id}/immediate_send`)
    assert.equal(refused.status, 409)
    assert.containSubset(refused.body.errors[0], {
      code: 'relance_would_wait',
      meta: { reason: 'held' },
    })
  })

  test('a formal notice leaves only after a person approved what is left to pay', async ({
    assert,
  }) => {
    const task = await aDraftedWarning(tenant)
    const path = `/api/v1/relances/${task.id}/approval`

    const todos = (await tenant.api.get('/api/v1/today')).body.data.todos
    assert.containSubset(todos[0], { kind: 'warning_to_approve', relance: { id: task.id } })

    const blind = await tenant.api.post(path, {})
    assert.equal(blind.status, 422)
    const stale = await tenant.api.post(path, { remainderCents: 119_999 })
    assert.equal(stale.status, 409)
    assert.containSubset(stale.body.errors[0], {
      code: 'remainder_changed',
      meta: { remainderCents: 120_000 },
    })

    const approved = await tenant.api.post(path, { remainderCents: 120_000 })
    assert.equal(approved.status, 201, approved.text)
    assert.equal(approved.body.data.status, 'scheduled')
    assert.isNotNull(approved.body.data.approvedAt)
    const row = await RelanceTask.findOrFail(task.id)
    assert.equal(row.approvedBy, tenant.user.id)
    assert.equal((await tenant.api.post(path, { remainderCents: 120_000 })).status, 409)
  })

  test('a reminder that failed goes again as a fresh one, and cannot be said to have left', async ({
    assert,
  }) => {
    const task = await aRelance(tenant)
    await db
      .from('relance_tasks')
      .where('id', task.id)
      .update({ status: 'sending', lease_until: new Date() })
    await db
      .from('relance_tasks')
      .where('id', task.id)
      .update({ status: 'failed', failure_code: '550' })
    const path = `/api/v1/relances/${task.id}/resolution`

    assert.containSubset((await tenant.api.get('/api/v1/today')).body.data.todos[0], {
      kind: 'relance_failed',
    })
    const left = await tenant.api.post(path, { outcome: 'left' })
    assert.equal(left.status, 409)
    const again = await tenant.api.post(path, { outcome: 'send_again' })
    assert.equal(again.status, 201, again.text)
    assert.notEqual(again.body.data.id, task.id)
    assert.equal(again.body.data.status, 'scheduled')
    assert.equal((await tenant.api.post(path, { outcome: 'send_again' })).status, 409)
    assert.equal((await tenant.api.post(path, { outcome: 'perhaps' })).status, 422)
  })

  test('what is on the wire cannot be changed: the caller is told to wait', async ({ assert }) => {
    const task = await aRelance(tenant)
    await db
      .from('relance_tasks')
      .where('id', task.id)
      .update({
        status: 'sending',
        claim_token: task.id,
        lease_until: new Date(Date.now() + 60_000),
      })
    await db.from('relance_tasks').where('id', task.id).update({ started_at: new Date() })

    const answer = await tenant.api.post(`/api/v1/invoices/${task.invoiceId}/payments`, {})
    assert.equal(answer.status, 409, answer.text)
    assert.equal(answer.body.errors[0].code, 'reminder_leaving_now')
    const { body } = await tenant.api.get(`/api/v1/invoices/${task.invoiceId}`)
    assert.equal(body.data.remainderCents, 120_000)
  }).timeout(60_000)
})

test.group('Home', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  test('a new organization has nothing to do', async ({ assert }) => {
    const { body } = await tenant.api.get('/api/v1/today')
    assert.containSubset(body.data, {
      todos: [],
      next: [],
      weekCount: 0,
      averageDelay: null,
      hasInvoices: false,
      rubisCount: 0,
      recovered: { sinceJanuaryCents: 0, thisMonthCents: 0 },
    })
    assert.lengthOf(body.data.aging, 4)
  })

  test('the home page tells what is owed by lateness, what leaves next and what came back', async ({
    assert,
  }) => {
    await anInvoice(tenant, { dueDate: addDays(TODAY, 3), amountTtcCents: 1_000 })
    await anInvoice(tenant, { dueDate: addDays(TODAY, -10), amountTtcCents: 2_000 })
    await anInvoice(tenant, { dueDate: addDays(TODAY, -45), amountTtcCents: 3_000 })
    const old = await anInvoice(tenant, { dueDate: addDays(TODAY, -100), amountTtcCents: 4_000 })
    await db.from('invoices').where('id', old.id).update({ first_reminded_at: new Date() })
    await tenant.api.post(`/api/v1/invoices/${old.id}/payments`, { amountCents: 1_500 })

    const { data } = (await tenant.api.get('/api/v1/today')).body
    assert.deepEqual(data.aging, [
      { bucket: 'upcoming', count: 1, remainderCents: 1_000 },
      { bucket: '1_30', count: 1, remainderCents: 2_000 },
      { bucket: '31_60', count: 1, remainderCents: 3_000 },
      { bucket: '60_plus', count: 1, remainderCents: 2_500 },
    ])
    assert.equal(data.recovered.thisMonthCents, 1_500)
    assert.equal(data.recovered.everCents, 1_500)
    assert.isAbove(data.next.length, 0)
    assert.isAtLeast(data.weekCount, data.next.length)
  })

  test('a reminder without a way to pay is a thing to do', async ({ assert }) => {
    const task = await aRelance(tenant)
    await db
      .from('relance_tasks')
      .where('id', task.id)
      .update({ wait_reason: 'no_way_to_pay', next_attempt_at: new Date(Date.now() + DAY) })
    const { data } = (await tenant.api.get('/api/v1/today')).body
    assert.containSubset(data.todos, [
      { kind: 'no_way_to_pay', count: 1, relance: { id: task.id, reason: 'no_way_to_pay' } },
    ])
    assert.isFalse(data.next.some((row: { relance: { id: string } }) => row.relance.id === task.id))
  })

  test('activity is the newest first, page by page', async ({ assert }) => {
    for (let count = 0; count < 3; count++) {
      await anInvoice(tenant)
    }
    const whole = (await tenant.api.get('/api/v1/activity')).body.data
    const paged: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await tenant.api.get(
        `/api/v1/activity?limit=2${cursor && `&cursor=${cursor}`}`
      )
      paged.push(...body.data.map(({ id }: { id: string }) => id))
      cursor = body.meta.nextCursor
    }
    assert.deepEqual(
      paged,
      whole.map(({ id }: { id: string }) => id)
    )
    assert.isAtLeast(paged.length, 6)
  })

  test('a notice is read once and for all, by the person it was for', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    await db.rawQuery(
      `INSERT INTO notifications (id, organization_id, user_id, kind, invoice_id)
        VALUES (gen_random_uuid(), ?, ?, 'plan_ended', ?)`,
      [tenant.organization.id, tenant.user.id, invoice.id]
    )
    assert.equal((await tenant.api.get('/api/v1/me')).body.data.organization.unreadNotifications, 1)
    assert.containSubset((await tenant.api.get('/api/v1/today')).body.data.todos, [
      { kind: 'plan_ended' },
    ])

    const [notice] = (await tenant.api.get('/api/v1/notifications')).body.data
    const read = await tenant.api.post(`/api/v1/notifications/${notice.id}/reading`)
    assert.equal(read.status, 201)
    const again = await tenant.api.post(`/api/v1/notifications/${notice.id}/reading`)
    assert.equal(again.body.data.readAt, read.body.data.readAt)
    assert.equal((await tenant.api.get('/api/v1/me')).body.data.organization.unreadNotifications, 0)
    assert.lengthOf((await tenant.api.get('/api/v1/today')).body.data.todos, 0)
  })
})
