import { test } from '@japa/runner'
import {
  aClient,
  anInvoice,
  aTenant,
  defaultPlan,
  relancesOf,
  type Tenant,
} from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import Organization from '#models/organization'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)

test.group('Invoices', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const input = (clientId: string, overrides: Record<string, unknown> = {}) => ({
    clientId,
    numero: 'F-2026-0001',
    amountTtcCents: 120_000,
    issueDate: '2026-01-05',
    dueDate: '2026-02-05',
    ...overrides,
  })

  test('an invoice that is created gets its reminders from the default plan at once', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    const answer = await tenant.api.post(
      '/api/v1/invoices',
      input(client.id, { dueDate: addDays(TODAY, 20) })
    )

    assert.equal(answer.status, 201, answer.text)
    const { data } = answer.body
    assert.containSubset(data, {
      numero: 'F-2026-0001',
      status: 'pending',
      remainderCents: 120_000,
    })
    assert.equal(data.client.id, client.id)
    assert.equal(data.plan.name, 'Équilibré')
    assert.equal(data.plan.steps.length, (await defaultPlan(tenant)).steps.length)
    assert.equal(data.nextRelance.status, 'scheduled')

    const relances = await tenant.api.get(`/api/v1/invoices/${data.id}/relances`)
    assert.isAbove(relances.body.data.length, 2)
    assert.containSubset(relances.body.data[0], { status: 'scheduled', message: null })
  })

  test('no plan means no reminder', async ({ assert }) => {
    const client = await aClient(tenant)
    const { body } = await tenant.api.post('/api/v1/invoices', input(client.id, { planId: null }))
    assert.isNull(body.data.plan)
    assert.isNull(body.data.nextRelance)
  })

  test('each wrong field is named, with a code and a sentence', async ({ assert }) => {
    const client = await aClient(tenant)
    const cases: [Record<string, unknown>, string, string][] = [
      [{ amountTtcCents: 0 }, 'amountTtcCents', 'range'],
      [{ amountTtcCents: 1_000_000_001 }, 'amountTtcCents', 'range'],
      [{ amountTtcCents: 10.5 }, 'amountTtcCents', 'withoutDecimals'],
      [{ amountTtcCents: '1000' }, 'amountTtcCents', 'number'],
      [{ numero: '  ' }, 'numero', 'minLength'],
      [{ numero: '\u0000' }, 'numero', 'minLength'],
      [{ numero: 'x'.repeat(61) }, 'numero', 'maxLength'],
      [{ dueDate: '2026-02-30' }, 'dueDate', 'localDate'],
      [{ dueDate: '2026-01-04' }, 'dueDate', 'notBefore'],
      [{ issueDate: '05/01/2026' }, 'issueDate', 'localDate'],
      [{ clientId: 'moi' }, 'clientId', 'uuid'],
      [{ currency: 'USD' }, 'currency', 'enum'],
      [{ paymentLink: 'javascript:alert(1)' }, 'paymentLink', 'paymentLink'],
      [{ paymentLink: 'http://pay.example' }, 'paymentLink', 'paymentLink'],
    ]
    for (const [wrong, field, code] of cases) {
      const answer = await tenant.api.post('/api/v1/invoices', input(client.id, wrong))
      assert.equal(answer.status, 422, JSON.stringify(wrong))
      assert.containSubset(answer.body.errors, [{ field, code }])
      assert.isString(answer.body.errors[0].message)
      assert.notMatch(answer.body.errors[0].message, /\{|field/)
    }
    assert.equal((await tenant.api.get('/api/v1/invoices?view=all')).body.data.length, 0)
  })

  test('nobody can write a column that is not theirs to write', async ({ assert }) => {
    const client = await aClient(tenant)
    const { body } = await tenant.api.post(
      '/api/v1/invoices',
      input(client.id, {
        id: '00000000-0000-7000-8000-000000000000',
        organizationId: '00000000-0000-7000-8000-000000000000',
        organization_id: '00000000-0000-7000-8000-000000000000',
        status: 'paid',
        paidCents: 5000,
        rubisEarned: 99,
        createdBy: null,
        __proto__: { status: 'paid' },
      })
    )
    assert.notEqual(body.data.id, '00000000-0000-7000-8000-000000000000')
    assert.containSubset(body.data, { status: 'pending', paidCents: 0, rubisEarned: 0 })

    const patched = await tenant.api.patch(`/api/v1/invoices/${body.data.id}`, {
      status: 'cancelled',
      paidCents: 120_000,
      clientId: client.id,
      numero: 'F-2',
    })
    assert.containSubset(patched.body.data, { numero: 'F-2', status: 'pending', paidCents: 0 })
  })

  test('the third active invoice of a free organization is refused, with the figures', async ({
    assert,
  }) => {
    await Organization.query().where('id', tenant.organization.id).update({ plan: 'free' })
    const client = await aClient(tenant)
    await tenant.api.post('/api/v1/invoices', input(client.id, { numero: 'F-1' }))
    await tenant.api.post('/api/v1/invoices', input(client.id, { numero: 'F-2' }))
    const answer = await tenant.api.post('/api/v1/invoices', input(client.id, { numero: 'F-3' }))

    assert.equal(answer.status, 402)
    assert.containSubset(answer.body.errors[0], {
      code: 'free_limit_active_invoices',
      meta: { limit: 2, current: 2, adding: 1, gracePeriodEndsAt: null },
    })
    assert.isString(answer.body.errors[0].message)
  })

  test('fifty invoices at once cannot pass the last free slots: two do', async ({ assert }) => {
    await Organization.query().where('id', tenant.organization.id).update({ plan: 'free' })
    const client = await aClient(tenant)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        tenant.api.clone().post('/api/v1/invoices', input(client.id, { numero: `F-${index}` }))
      )
    )
    assert.equal(answers.filter(({ status }) => status === 201).length, 2)
    assert.equal(answers.filter(({ status }) => status === 402).length, 48)
  })

  test('a payment of everything closes the invoice, ends the chase, and can be taken back once', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const paid = await tenant.api.post(`/api/v1/invoices/${invoice.id}/payments`, {})

    assert.equal(paid.status, 201, paid.text)
    assert.containSubset(paid.body.data.payment, { amountCents: 120_000, voidedAt: null })
    assert.containSubset(paid.body.data.invoice, {
      status: 'paid',
      remainderCents: 0,
      nextRelance: null,
    })
    assert.isTrue((await relancesOf(invoice)).every(({ status }) => status === 'cancelled'))

    const again = await tenant.api.post(`/api/v1/invoices/${invoice.id}/payments`, {
      amountCents: 1,
    })
    assert.equal(again.status, 409)
    assert.containSubset(again.body.errors[0], {
      code: 'illegal_move',
      meta: { from: 'paid', to: 'paid' },
    })

    const path = `/api/v1/invoices/${invoice.id}/payments/${paid.body.data.payment.id}`
    const undone = await tenant.api.delete(path)
    assert.equal(undone.status, 200)
    assert.containSubset(undone.body.data.invoice, { status: 'pending', remainderCents: 120_000 })
    assert.isNotNull(undone.body.data.invoice.nextRelance)
    const twice = await tenant.api.delete(path)
    assert.equal(twice.status, 200)
    assert.equal(twice.body.data.invoice.remainderCents, 120_000)
  })

  test('a partial payment leaves the rest to chase, and cannot exceed it', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const partial = await tenant.api.post(`/api/v1/invoices/${invoice.id}/payments`, {
      amountCents: 20_000,
      paidOn: '2026-03-01',
      method: 'cheque',
    })
    assert.containSubset(partial.body.data, {
      payment: { amountCents: 20_000, paidOn: '2026-03-01', method: 'cheque' },
      invoice: { status: 'pending', remainderCents: 100_000 },
    })
    const tooMuch = await tenant.api.post(`/api/v1/invoices/${invoice.id}/payments`, {
      amountCents: 100_001,
    })
    assert.equal(tooMuch.status, 422)
    assert.containSubset(tooMuch.body.errors[0], {
      code: 'amount_exceeds_remainder',
      field: 'amountCents',
      meta: { remainderCents: 100_000 },
    })
  })

  test('a credit note lowers the rest; alone, it cancels, and its undo reopens', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const path = `/api/v1/invoices/${invoice.id}/credit_notes`
    const whole = await tenant.api.post(path, { numero: 'AV-1', amountCents: 120_000 })
    assert.equal(whole.status, 201, whole.text)
    assert.equal(whole.body.data.invoice.status, 'cancelled')

    const undone = await tenant.api.delete(`${path}/${whole.body.data.creditNote.id}`)
    assert.containSubset(undone.body.data.invoice, { status: 'pending', remainderCents: 120_000 })
  })

  test('a dispute stops the chase and its end resumes it; the same move twice is refused', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const path = `/api/v1/invoices/${invoice.id}/litigation`
    assert.equal((await tenant.api.post(path, {})).body.errors[0].field, 'reason')
    const opened = await tenant.api.post(path, { reason: 'Le client conteste' })
    assert.equal(opened.status, 201)
    assert.containSubset(opened.body.data, {
      status: 'litigation',
      litigationReason: 'Le client conteste',
    })
    const again = await tenant.api.post(path, { reason: 'Encore' })
    assert.equal(again.status, 409)
    assert.equal(again.body.errors[0].code, 'illegal_move')
    assert.equal((await tenant.api.delete(path)).body.data.status, 'pending')
    assert.equal((await tenant.api.delete(path)).status, 409)
  })

  test('a cancelled invoice can be taken back', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const path = `/api/v1/invoices/${invoice.id}/cancellation`
    assert.equal((await tenant.api.post(path)).body.data.status, 'cancelled')
    assert.equal((await tenant.api.post(path)).status, 409)
    assert.equal((await tenant.api.delete(path)).body.data.status, 'pending')
    assert.equal((await tenant.api.delete(path)).status, 409)
  })

  test('another plan cancels what the old one wanted; an archived or unknown one is refused', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const plans = (await tenant.api.get('/api/v1/plans')).body.data
    const path = `/api/v1/invoices/${invoice.id}/plan`
    const changed = await tenant.api.put(path, { planId: plans[0].id })
    assert.equal(changed.status, 200, changed.text)
    assert.equal(changed.body.data.plan.id, plans[0].id)
    assert.isNull((await tenant.api.put(path, { planId: null })).body.data.plan)

    await tenant.api.delete(`/api/v1/plans/${plans[2].id}`)
    const archived = await tenant.api.put(path, { planId: plans[2].id })
    assert.equal(archived.status, 422)
    assert.equal(archived.body.errors[0].code, 'plan_archived')
    assert.equal((await tenant.api.put(path, {})).status, 422)
  })

  test('a hold stops the chase of one invoice until it is lifted', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const placed = await tenant.api.post(`/api/v1/invoices/${invoice.id}/holds`, {
      reason: 'promise',
      endsAt: tomorrow,
      note: 'Il paie vendredi',
    })
    assert.equal(placed.status, 201, placed.text)
    assert.containSubset(placed.body.data, {
      scope: 'invoice',
      reason: 'promise',
      note: 'Il paie vendredi',
    })
    const shown = await tenant.api.get(`/api/v1/invoices/${invoice.id}`)
    assert.equal(shown.body.data.hold.reason, 'promise')

    const lifted = await tenant.api.delete(`/api/v1/holds/${placed.body.data.id}`)
    assert.isNotNull(lifted.body.data.liftedAt)
    assert.equal((await tenant.api.delete(`/api/v1/holds/${placed.body.data.id}`)).status, 200)
    assert.isNull((await tenant.api.get(`/api/v1/invoices/${invoice.id}`)).body.data.hold)

    const past = await tenant.api.post(`/api/v1/invoices/${invoice.id}/holds`, {
      endsAt: '2020-01-01T00:00:00Z',
    })
    assert.equal(past.status, 422)
    const byEvent = await tenant.api.post(`/api/v1/invoices/${invoice.id}/holds`, {
      reason: 'quota',
    })
    assert.equal(byEvent.status, 422)
  })

  test('a hold of the offer cannot be lifted by hand', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const { body } = await tenant.api.post(`/api/v1/invoices/${invoice.id}/holds`, {})
    await db.from('invoice_holds').where('id', body.data.id).update({ reason: 'quota' })
    const refused = await tenant.api.delete(`/api/v1/holds/${body.data.id}`)
    assert.equal(refused.status, 409)
    assert.equal(refused.body.errors[0].code, 'hold_not_liftable')
  })

  test('the timeline tells the past in order, who did what, and what is to come', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    const { body } = await tenant.api.post(
      '/api/v1/invoices',
      input(client.id, { dueDate: addDays(TODAY, 20) })
    )
    await tenant.api.post(`/api/v1/invoices/${body.data.id}/payments`, { amountCents: 1000 })
    const timeline = await tenant.api.get(`/api/v1/invoices/${body.data.id}/timeline`)

    const kinds = timeline.body.data.map(({ kind }: { kind: string }) => kind)
    assert.deepEqual(kinds.slice(0, 2), ['invoice_created', 'invoice_planned'])
    assert.include(kinds, 'payment_recorded')
    assert.containSubset(timeline.body.data[0].actor, { kind: 'user', name: tenant.user.fullName })
    assert.isAbove(timeline.body.meta.upcoming.length, 2)
    const moments = timeline.body.data.map(({ at }: { at: string }) => at)
    assert.deepEqual(moments, moments.toSorted())
  })

  test('late fees are told for a professional and never for a consumer', async ({ assert }) => {
    const due = addDays(TODAY, -60)
    const business = await anInvoice(tenant, { dueDate: due })
    const consumer = await aClient(tenant, { kind: 'consumer' })
    const personal = await anInvoice(tenant, { dueDate: due, clientId: consumer.id })

    const first = (await tenant.api.get(`/api/v1/invoices/${business.id}`)).body.data
    assert.equal(first.lateFees.indemnityCents, 4000)
    assert.isAbove(first.lateFees.penaltyCents, 0)
    assert.isNull((await tenant.api.get(`/api/v1/invoices/${personal.id}`)).body.data.lateFees)
  })

  test('a client or a plan of somebody else cannot be named in a body', async ({ assert }) => {
    const other = await aTenant()
    const theirs = await aClient(other)
    const mine = await aClient(tenant)
    const plan = await defaultPlan(other)
    assert.equal((await tenant.api.post('/api/v1/invoices', input(theirs.id))).status, 404)
    assert.equal(
      (await tenant.api.post('/api/v1/invoices', input(mine.id, { planId: plan.id }))).status,
      404
    )
    const asDefault = await tenant.api.patch('/api/v1/organization', { defaultPlanId: plan.id })
    assert.equal(asDefault.status, 422)
    assert.equal(asDefault.body.errors[0].code, 'unknown_plan')
  })
})
