import { test } from '@japa/runner'
import { recordPayment } from '#services/invoices/payments'
import { createPlan } from '#services/plans/plan_writer'
import { anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import Invoice from '#models/invoice'
import db from '@adonisjs/lucid/services/db'

const UNKNOWN = '00000000-0000-7000-8000-000000000000'

interface Outcome {
  invoiceId: string
  status: number
  error: { code: string; message: string } | null
  undo: Record<string, unknown> | null
}

test.group('Operations on a selection', (group) => {
  let tenant: Tenant

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const ask = (operations: unknown, headers: Record<string, string> = {}) =>
    tenant.api.post('/api/v1/invoices/operations', { operations }, headers)
  const outcomes = async (operations: unknown): Promise<Outcome[]> =>
    (await ask(operations)).body.data
  const statusOf = async (id: string) => (await Invoice.findOrFail(id)).status
  const undoAll = (done: Outcome[]) => outcomes(done.map(({ undo }) => undo))

  test('pays each, tells what is refused and why, and takes back what was done', async ({
    assert,
  }) => {
    const [first, second, closed] = [
      await anInvoice(tenant),
      await anInvoice(tenant),
      await anInvoice(tenant),
    ]
    const today = new Date().toISOString().slice(0, 10)
    await recordPayment(
      tenant.organization.id,
      closed.id,
      { amountCents: null, paidOn: today, method: 'transfer' },
      tenant.actor
    )

    const asked = [first.id, closed.id, UNKNOWN, second.id].map((invoiceId) => ({
      kind: 'pay',
      invoiceId,
    }))
    const answer = await ask(asked)
    assert.equal(answer.status, 207, answer.text)
    assert.deepEqual(answer.body.meta, { done: 2, refused: 2 })
    const told: Outcome[] = answer.body.data
    assert.deepEqual(
      told.map(({ invoiceId, status, error }) => [invoiceId, status, error?.code ?? null]),
      [
        [first.id, 200, null],
        [closed.id, 409, 'illegal_move'],
        [UNKNOWN, 404, 'not_found'],
        [second.id, 200, null],
      ]
    )
    assert.isTrue(told.every(({ error }) => error === null || error.message !== ''))
    assert.equal(await statusOf(first.id), 'paid')
    assert.isTrue((await relancesOf(first)).every(({ status }) => status === 'cancelled'))

    const undone = await undoAll(told.filter(({ undo }) => undo !== null))
    assert.isTrue(undone.every(({ status, undo }) => status === 200 && undo === null))
    assert.equal(await statusOf(first.id), 'pending')
    assert.isAbove(
      (await relancesOf(first)).filter(({ status }) => status === 'scheduled').length,
      0
    )
  })

  test('pauses, changes the plan, cancels: each comes back as it was', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const planId = await createPlan(tenant.organization.id, {
      name: 'Plan court',
      steps: [{ offsetDays: 7, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
    })
    const kinds = [
      { kind: 'hold', endsAt: null },
      { kind: 'change_plan', planId },
      { kind: 'change_plan', planId: null },
      { kind: 'cancel' },
    ]
    for (const kind of kinds) {
      const before = (await tenant.api.get(`/api/v1/invoices/${invoice.id}`)).body.data
      const done = await outcomes([{ ...kind, invoiceId: invoice.id }])
      assert.equal(done[0].status, 200, JSON.stringify(done))
      const [undone] = await undoAll(done)
      assert.equal(undone.status, 200)
      const after = (await tenant.api.get(`/api/v1/invoices/${invoice.id}`)).body.data
      assert.equal(after.status, before.status)
      assert.deepEqual(after.plan, before.plan)
      assert.isNull(after.hold)
    }
  })

  test('each act is told in the timeline of its invoice', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    await outcomes([{ kind: 'hold', invoiceId: invoice.id }])
    const events = await db
      .from('activity_events')
      .where({ invoice_id: invoice.id, kind: 'hold_placed', actor: 'user' })
    assert.lengthOf(events, 1)
    assert.equal(events[0].actor_user_id, tenant.user.id)
  })

  test('what is closed is not paused; only a pause made by hand is lifted', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    await outcomes([{ kind: 'cancel', invoiceId: invoice.id }])
    const [held] = await outcomes([{ kind: 'hold', invoiceId: invoice.id }])
    assert.equal(held.error?.code, 'illegal_move')

    const other = await anInvoice(tenant)
    const [{ undo }] = await outcomes([{ kind: 'hold', invoiceId: other.id }])
    await db.from('invoice_holds').where('id', String(undo?.holdId)).update({ reason: 'quota' })
    const [lifted] = await outcomes([undo])
    assert.equal(lifted.error?.code, 'not_found')
  })

  test('somebody else’s invoices are not there, one by one', async ({ assert }) => {
    const stranger = await aTenant()
    const theirs = await anInvoice(stranger)
    const mine = await anInvoice(tenant)
    const told = await outcomes([
      { kind: 'cancel', invoiceId: theirs.id },
      { kind: 'cancel', invoiceId: mine.id },
    ])
    assert.deepEqual(
      told.map(({ status }) => status),
      [404, 200]
    )
    assert.equal(await statusOf(theirs.id), 'pending')
  })

  test('the same request sent twice acts once', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const operations = [{ kind: 'hold', invoiceId: invoice.id }]
    const first = await ask(operations, { 'idempotency-key': 'bulk-1' })
    const second = await ask(operations, { 'idempotency-key': 'bulk-1' })
    assert.equal(second.status, 207)
    assert.deepEqual(second.body, first.body)
    assert.lengthOf(await db.from('invoice_holds').where('invoice_id', invoice.id), 1)
  })

  test('what cannot be asked is refused, and nothing is done', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const one = { kind: 'cancel', invoiceId: invoice.id }
    const many = Array.from({ length: 201 }, (_, index) => ({
      kind: 'cancel',
      invoiceId: UNKNOWN.slice(0, -4) + String(index).padStart(4, '0'),
    }))
    const wrong: [unknown, string][] = [
      [[], 'operations'],
      [many, 'operations'],
      [[one, one], 'operations'],
      [[{ ...one, kind: 'delete' }], 'operations.0'],
      [[one, { kind: 'cancel', invoiceId: '1' }], 'operations.1.invoiceId'],
      [[one, { kind: 'change_plan', invoiceId: UNKNOWN }], 'operations.1.planId'],
      [
        [one, { kind: 'hold', invoiceId: UNKNOWN, endsAt: '2020-01-01T00:00:00Z' }],
        'operations.1.endsAt',
      ],
      [[one, 'cancel'], 'operations.1'],
      ['cancel', 'operations'],
    ]
    for (const [operations, field] of wrong) {
      const answer = await ask(operations)
      assert.equal(answer.status, 422, answer.text)
      assert.equal(answer.body.errors[0].field, field, answer.text)
    }
    assert.equal(await statusOf(invoice.id), 'pending')
  })

  test('refusals are told in the language of the caller', async ({ assert }) => {
    await db.from('users').where('id', tenant.user.id).update({ locale: 'en' })
    const answer = await ask([{ kind: 'cancel', invoiceId: UNKNOWN }])
    assert.equal(answer.body.data[0].error.message, 'Not found.')
  })
})
