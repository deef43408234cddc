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
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

const TODAY = new Date().toISOString().slice(0, 10)
const PATH = '/api/v1/relance_previews'

test.group('Preview of an invoice that is being typed', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  interface Step {
    stepId: string
    sendAt: string | null
    subject: string | null
    body: string | null
  }

  test('it gives the days on which the saved invoice will really be chased', async ({ assert }) => {
    for (const dueDate of [addDays(TODAY, 12), addDays(TODAY, -9), addDays(TODAY, -70)]) {
      const client = await aClient(tenant)
      const { status, body, text } = await tenant.api.post(PATH, { clientId: client.id, dueDate })
      assert.equal(status, 200, text)
      const promised = body.data.steps.filter(({ sendAt }: Step) => sendAt !== null)

      const invoice = await anInvoice(tenant, { clientId: client.id, dueDate })
      const kept = await relancesOf(invoice)
      const day = (at: DateTime | string) =>
        DateTime.fromISO(typeof at === 'string' ? at : at.toISO()!)
          .setZone('Europe/Paris')
          .toISODate()
      assert.deepEqual(
        promised.map(({ stepId, sendAt }: Step) => [stepId, day(sendAt!)]),
        kept.map(({ planStepId, sendAt }) => [planStepId, day(sendAt)]),
        dueDate
      )
    }
  })

  test('it says the words of each message as they would be that day', async ({ assert }) => {
    const client = await aClient(tenant, { name: 'Atelier Lumière' })
    const draft = {
      clientId: client.id,
      numero: 'F-77',
      amountTtcCents: 123_456,
      prepaidCents: 23_456,
      issueDate: addDays(TODAY, -20),
      dueDate: addDays(TODAY, 10),
    }
    const { body } = await tenant.api.post(PATH, draft)
    const words = body.data.steps.map((step: Step) => `${step.subject} ${step.body}`).join(' ')
    assert.include(words, 'F-77')
    assert.match(words, /1\s000,00\s€/)

    const early = await tenant.api.post(PATH, { dueDate: draft.dueDate })
    assert.equal(early.status, 200)
    assert.isTrue(early.body.data.steps.every(({ body: text }: Step) => text === null))
    assert.isTrue(early.body.data.steps.every(({ sendAt }: Step) => sendAt !== null))
  })

  test('it follows the client’s plan, else the organization’s, else the one that is chosen, or none', async ({
    assert,
  }) => {
    const usual = await defaultPlan(tenant)
    const other = await db
      .from('plans')
      .where('organization_id', tenant.organization.id)
      .whereNot('id', usual.id)
      .firstOrFail()
    const client = await aClient(tenant, { planId: other.id })
    const planOf = async (draft: Record<string, unknown>) =>
      (await tenant.api.post(PATH, { dueDate: addDays(TODAY, 5), ...draft })).body.data

    assert.equal((await planOf({})).planId, usual.id)
    assert.equal((await planOf({ clientId: client.id })).planId, other.id)
    assert.equal((await planOf({ clientId: client.id, planId: usual.id })).planId, usual.id)
    const none = await planOf({ clientId: client.id, planId: null })
    assert.isNull(none.planId)
    assert.deepEqual(none.steps, [])
  })

  test('a due date in the past says whether the first reminder leaves at once', async ({
    assert,
  }) => {
    const late = { dueDate: addDays(TODAY, -9) }
    assert.equal((await tenant.api.post(PATH, late)).body.data.lateStart, 'one_minute')
    const ahead = await tenant.api.post(PATH, { dueDate: addDays(TODAY, 40) })
    assert.isNull(ahead.body.data.lateStart)

    // Every day of the coming month is a closed day: the window cannot be open.
    const closedDays = Array.from({ length: 31 }, (_, index) => addDays(TODAY, index - 1))
    tenant.organization.merge({ windowAlwaysOpen: false, closedDays })
    await tenant.organization.save()
    assert.equal((await tenant.api.post(PATH, late)).body.data.lateStart, 'next_opening')
  })

  test('it names what would keep them from leaving', async ({ assert }) => {
    const client = await aClient(tenant)
    await db.from('client_contacts').where('client_id', client.id).delete()
    await tenant.api.post(`/api/v1/clients/${client.id}/holds`, { reason: 'manual' })
    await tenant.api.post('/api/v1/organization/hold', { note: 'Congés' })
    tenant.organization.iban = null
    await tenant.organization.save()

    const { body } = await tenant.api.post(PATH, { clientId: client.id, dueDate: TODAY })
    assert.sameMembers(body.data.obstacles, [
      'client_held',
      'organization_held',
      'no_address',
      'no_way_to_pay',
    ])
  })

  test('a number that was already given is recognised, first for the same client', async ({
    assert,
  }) => {
    const mine = await anInvoice(tenant, { numero: 'F-9' })
    await anInvoice(tenant, { numero: 'F-9' })
    await anInvoice(await aTenant(), { numero: 'F-9' })
    const { body } = await tenant.api.post(PATH, {
      clientId: mine.clientId,
      numero: ' F-9 ',
      dueDate: TODAY,
    })
    assert.lengthOf(body.data.duplicates, 2)
    assert.containSubset(body.data.duplicates[0], { id: mine.id, sameClient: true })
    assert.isFalse(body.data.duplicates[1].sameClient)
  })

  test('it writes nothing, and refuses what is not a draft', async ({ assert }) => {
    const count = async () =>
      (await db.from('relance_tasks').count('* as total').firstOrFail()).total
    const before = await count()
    await tenant.api.post(PATH, { dueDate: TODAY })
    assert.equal(await count(), before)

    for (const body of [{}, { dueDate: 'demain' }, { dueDate: TODAY, amountTtcCents: 1.5 }]) {
      assert.equal((await tenant.api.post(PATH, body)).status, 422, JSON.stringify(body))
    }
    const foreign = await aTenant()
    const plan = await defaultPlan(foreign)
    assert.equal((await tenant.api.post(PATH, { dueDate: TODAY, planId: plan.id })).status, 404)
  })

  test('what was paid before counts in the remainder, not in what Rubis brought back', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    const invoice = {
      clientId: client.id,
      numero: 'F-10',
      amountTtcCents: 100_000,
      issueDate: addDays(TODAY, -5),
      dueDate: addDays(TODAY, 25),
    }
    const prepaid = { amountCents: 40_000, paidOn: addDays(TODAY, -3) }
    const created = await tenant.api.post('/api/v1/invoices', { ...invoice, prepaid })
    assert.equal(created.status, 201, created.text)
    assert.equal(created.body.data.remainderCents, 60_000)
    assert.containSubset(created.body.data.payments, [{ kind: 'before_import' }])
    const { data } = (await tenant.api.get('/api/v1/today')).body
    assert.equal(data.recovered.everCents, 0)

    const settled = await tenant.api.post('/api/v1/invoices', {
      ...invoice,
      numero: 'F-11',
      prepaid: { ...prepaid, amountCents: 100_000 },
    })
    assert.equal(settled.status, 422)
    assert.containSubset(settled.body.errors[0], {
      code: 'nothing_left',
      field: 'prepaid.amountCents',
    })
    const wrong = { ...prepaid, amountCents: 0 }
    assert.equal(
      (await tenant.api.post('/api/v1/invoices', { ...invoice, prepaid: wrong })).status,
      422
    )
  })
})
