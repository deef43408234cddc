import { randomUUID } from 'node:crypto'
import { settleFreeze } from '#services/billing/freeze'
import { recordPayment, voidPayment } from '#services/invoices/payments'
import { reconcileBilling } from '#services/billing/reconcile'
import { cancelInvoice } from '#services/invoices/lifecycle'
import { backToNow, travelTo } from '#tests/helpers/clock'
import { aTenant, anInvoice, type Tenant } from '#tests/helpers/factories'
import type Invoice from '#models/invoice'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

test.group('Billing: which invoices are chased when an offer has no place for all', (group) => {
  let tenant: Tenant
  let invoices: Invoice[]

  group.each.setup(() => backToNow)

  async function onPro(count: number) {
    tenant = await aTenant({ plan: 'pro' })
    invoices = []
    while (invoices.length < count) {
      invoices.push(await anInvoice(tenant))
    }
  }

  /** So many invoices of an offer without limit, then Free: the newest are frozen. */
  async function downgraded(count: number) {
    await onPro(count)
    await moveTo('free')
    await settleFreeze(tenant.organization.id)
  }

  const moveTo = (plan: 'free' | 'pro') =>
    db.from('organizations').where('id', tenant.organization.id).update({ plan })

  /** The places of the frozen ones in the order in which they were made. */
  async function frozen() {
    const holds = await db
      .from('invoice_holds')
      .where({ organization_id: tenant.organization.id, reason: 'quota' })
      .whereNull('lifted_at')
    return holds.map(({ invoice_id: id }) => invoices.findIndex((one) => one.id === id)).toSorted()
  }

  const thaw = (place: number) => tenant.api.delete(`/api/v1/invoices/${invoices[place].id}/freeze`)

  const close = (place: number) =>
    cancelInvoice(tenant.organization.id, invoices[place].id, tenant.actor)

  test('a place that came free goes to the invoice the user chooses, and the decision log says who chose', async ({
    assert,
  }) => {
    await downgraded(5)
    await close(0)

    const answer = await thaw(4)

    assert.equal(answer.status, 200, answer.text)
    assert.isNull(answer.body.data.hold)
    assert.deepEqual(await frozen(), [2, 3])
    const state = await tenant.api.get('/api/v1/billing')
    assert.containSubset(state.body.data, { activeInvoicesCount: 4, frozenInvoicesCount: 2 })
    const timeline = await tenant.api.get(`/api/v1/invoices/${invoices[4].id}/timeline`)
    const lifted = timeline.body.data.find(({ kind }: { kind: string }) => kind === 'hold_lifted')
    assert.containSubset(lifted, {
      actor: { kind: 'user', name: tenant.user.fullName },
      payload: { reason: 'quota' },
    })
  })

  test('without a place it is refused with exact figures, in which the frozen ones do not count', async ({
    assert,
  }) => {
    await downgraded(5)

    const refused = await thaw(3)

    assert.equal(refused.status, 402)
    assert.containSubset(refused.body.errors[0], {
      code: 'free_limit_active_invoices',
      meta: { limit: 2, current: 2, adding: 1, gracePeriodEndsAt: null },
    })
    assert.deepEqual(await frozen(), [2, 3, 4])
  })

  test('of 50 who thaw at once for one place, exactly one does', async ({ assert }) => {
    await downgraded(52)
    await close(0)

    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => thaw(index + 2)))

    const statuses = Map.groupBy(answers, ({ status }) => status)
    assert.lengthOf(statuses.get(200) ?? [], 1)
    assert.lengthOf(statuses.get(402) ?? [], 49)
    assert.lengthOf(await frozen(), 49)
  }).timeout(60_000)

  test('settling while the user thaws gives no place twice', async ({ assert }) => {
    await downgraded(6)
    await close(0)
    await travelTo(DateTime.utc().plus({ hours: 25 }))
    const { id } = tenant.organization

    await Promise.all([settleFreeze(id), thaw(5), settleFreeze(id), thaw(4), settleFreeze(id)])

    assert.lengthOf(await frozen(), 3)
  })

  test('a place waits a day for the choice of the user; then the oldest frozen invoice takes it', async ({
    assert,
  }) => {
    await downgraded(4)
    await close(0)
    await travelTo(DateTime.utc().plus({ hours: 23 }))
    await settleFreeze(tenant.organization.id)
    assert.deepEqual(await frozen(), [2, 3])

    await travelTo(DateTime.utc().plus({ hours: 2 }))
    await settleFreeze(tenant.organization.id)
    assert.deepEqual(await frozen(), [3])
  })

  test('no settling undoes a choice: what comes back beyond the offer is frozen instead', async ({
    assert,
  }) => {
    await downgraded(4)
    const { organization, actor } = tenant
    const amountCents = invoices[0].remainderCents
    const input = { amountCents, paidOn: '2026-01-02', method: 'transfer' } as const
    const { payment } = await recordPayment(organization.id, invoices[0].id, input, actor)
    await thaw(3)

    await voidPayment(organization.id, invoices[0].id, payment.id, actor)
    await settleFreeze(organization.id)
    await settleFreeze(organization.id)

    assert.deepEqual(await frozen(), [1, 2])
  })

  test('what comes back beyond the offer is beyond it at once, whichever way it comes: {label}')
    .with([{ label: 'a payment taken back' }, { label: 'a cancellation taken back' }])
    .run(async ({ assert }, { label }) => {
      await onPro(2)
      await moveTo('free')
      const { organization, actor, api } = tenant
      const [first] = invoices
      const isPayment = label.startsWith('a payment')
      const payment = isPayment
        ? await recordPayment(
            organization.id,
            first.id,
            { amountCents: first.remainderCents, paidOn: '2026-01-02', method: 'transfer' },
            actor
          )
        : await cancelInvoice(organization.id, first.id, actor)
      invoices.push(await anInvoice(tenant))
      assert.deepEqual(await frozen(), [])

      const answer =
        'payment' in payment
          ? await api.delete(`/api/v1/invoices/${first.id}/payments/${payment.payment.id}`)
          : await api.delete(`/api/v1/invoices/${first.id}/cancellation`)

      assert.equal(answer.status, 200, answer.text)
      assert.lengthOf(await frozen(), 1, 'without waiting for the hourly round')
      assert.containSubset((await api.get('/api/v1/billing')).body.data, {
        activeInvoicesCount: 3,
        frozenInvoicesCount: 1,
      })
    })

  test('a choice holds through a larger offer and back', async ({ assert }) => {
    await downgraded(4)
    await close(0)
    await thaw(3)
    await moveTo('pro')
    await settleFreeze(tenant.organization.id)
    assert.deepEqual(await frozen(), [])

    await moveTo('free')
    await settleFreeze(tenant.organization.id)
    assert.deepEqual(await frozen(), [2])
  })

  test('two that settle at once freeze an invoice once', async ({ assert }) => {
    await onPro(3)
    await moveTo('free')
    await Promise.all(Array.from({ length: 5 }, () => settleFreeze(tenant.organization.id)))
    assert.deepEqual(await frozen(), [2])
  })

  test('one that is not frozen stays as it is; one of nobody does not exist', async ({
    assert,
  }) => {
    await downgraded(3)
    assert.equal((await thaw(0)).status, 200)
    assert.deepEqual(await frozen(), [2])
    const missing = await tenant.api.delete(`/api/v1/invoices/${randomUUID()}/freeze`)
    assert.equal(missing.status, 404)
  })

  test('the hourly round gives nothing of a place that is the user’s to give', async ({
    assert,
  }) => {
    await downgraded(4)
    await close(1)
    await reconcileBilling()
    assert.deepEqual(await frozen(), [2, 3])
  })
})
