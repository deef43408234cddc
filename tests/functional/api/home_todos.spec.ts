import { test } from '@japa/runner'
import CheckinTask from '#models/checkin_task'
import Invoice from '#models/invoice'
import { aClient, aRelance, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'

const TODAY = new Date().toISOString().slice(0, 10)
const DAY = 86_400_000

test.group('What waits for a person', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const home = async () => (await tenant.api.get('/api/v1/today')).body.data

  const block = (taskId: string, reason: string) =>
    db
      .from('relance_tasks')
      .where('id', taskId)
      .update({ wait_reason: reason, next_attempt_at: new Date(Date.now() + DAY) })

  async function aCheckin(invoice: Invoice, relanceId: string | null = null) {
    const id = uuidv7()
    await db
      .from('checkin_tasks')
      .whereNotNull('relance_task_id')
      .where('invoice_id', invoice.id)
      .delete()
    await db.table('checkin_tasks').insert({
      id,
      organization_id: tenant.organization.id,
      invoice_id: invoice.id,
      relance_task_id: relanceId,
      send_at: new Date(Date.now() - DAY),
      status: 'sent',
    })
    return id
  }

  test('one missing IBAN is one decision, however many reminders wait for it', async ({
    assert,
  }) => {
    const first = await aRelance(tenant, { amountTtcCents: 10_000 })
    const second = await aRelance(tenant, { amountTtcCents: 20_000 })
    await block(first.id, 'no_way_to_pay')
    await block(second.id, 'no_way_to_pay')

    const { todos } = await home()
    assert.lengthOf(todos, 1)
    assert.containSubset(todos[0], {
      kind: 'no_way_to_pay',
      count: 2,
      amountCents: 30_000,
      invoice: null,
      client: null,
    })
  })

  test('one missing address is one decision for all the invoices of that client', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    await block((await aRelance(tenant, { clientId: client.id })).id, 'no_recipient')
    await block((await aRelance(tenant, { clientId: client.id })).id, 'address_suppressed')
    await block((await aRelance(tenant)).id, 'missing_values')

    const { todos } = await home()
    assert.deepEqual(
      todos.map(({ kind, count }: { kind: string; count: number }) => [kind, count]),
      [
        ['no_address', 2],
        ['missing_data', 1],
      ]
    )
    assert.deepEqual(todos[0].client, { id: client.id, name: client.name })
  })

  test('a check-in answered “paid” pays the invoice, by a payment that can be undone', async ({
    assert,
  }) => {
    const task = await aRelance(tenant)
    const invoice = await Invoice.findOrFail(task.invoiceId)
    const checkin = await aCheckin(invoice, task.id)
    assert.containSubset((await home()).todos, [
      { kind: 'checkin', id: checkin, invoice: { id: invoice.id }, relance: { id: task.id } },
    ])

    const path = `/api/v1/checkins/${checkin}/answer`
    const { status, body, text } = await tenant.api.post(path, { answer: 'paid' })
    assert.equal(status, 201, text)
    assert.equal((await Invoice.findOrFail(invoice.id)).status, 'paid')
    assert.lengthOf((await home()).todos, 0)

    const undone = await tenant.api.delete(
      `/api/v1/invoices/${invoice.id}/payments/${body.data.paymentId}`
    )
    assert.equal(undone.status, 200, undone.text)
    assert.equal((await Invoice.findOrFail(invoice.id)).status, 'pending')
  })

  test('a check-in answered “not yet” frees the reminder that waited for it', async ({
    assert,
  }) => {
    const task = await aRelance(tenant)
    const invoice = await Invoice.findOrFail(task.invoiceId)
    await db
      .from('invoices')
      .where('id', invoice.id)
      .update({ status: 'awaiting_user_confirmation' })
    await block(task.id, 'awaiting_checkin')
    const checkin = await aCheckin(invoice, task.id)

    const path = `/api/v1/checkins/${checkin}/answer`
    const answered = await tenant.api.post(path, { answer: 'still_pending' })
    assert.equal(answered.status, 201, answered.text)
    assert.isNull(answered.body.data.paymentId)
    assert.equal((await Invoice.findOrFail(invoice.id)).status, 'pending')
    await task.refresh()
    assert.isNull(task.nextAttemptAt)
    const row = await CheckinTask.findOrFail(checkin)
    assert.equal(row.answer, 'still_pending')
    assert.equal(row.answeredBy, tenant.user.id)

    const { body } = await tenant.api.get(`/api/v1/invoices/${invoice.id}/timeline`)
    assert.containSubset(body.data, [
      { kind: 'checkin_answered', payload: { answer: 'still_pending' } },
    ])
    assert.equal((await tenant.api.post(path, { answer: 'paid' })).status, 409)
    assert.equal((await tenant.api.post(path, { answer: 'later' })).status, 422)
    assert.equal((await tenant.api.post(path, {})).status, 422)
  })

  test('a promise waits for a person once its day is over, until it is acknowledged', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const promise = (promisedOn: string) => ({
      id: uuidv7(),
      organization_id: tenant.organization.id,
      invoice_id: invoice.id,
      promised_on: promisedOn,
    })
    const broken = promise(addDays(TODAY, -2))
    await db.table('promises').multiInsert([broken, promise(addDays(TODAY, 2))])
    const { todos } = await home()
    assert.lengthOf(todos, 1)
    assert.containSubset(todos[0], { kind: 'promise_broken', id: broken.id })

    const path = `/api/v1/promises/${broken.id}/acknowledgement`
    assert.equal((await tenant.api.post(path)).status, 204)
    assert.equal((await tenant.api.post(path)).status, 204)
    assert.lengthOf((await home()).todos, 0)
  })

  test('disputes, addresses that refuse mail and documents to review wait too, the gravest first', async ({
    assert,
  }) => {
    const disputed = await anInvoice(tenant)
    await tenant.api.post(`/api/v1/invoices/${disputed.id}/litigation`, { reason: 'Retard' })
    const bounced = await anInvoice(tenant)
    await db.table('invoice_holds').insert({
      id: uuidv7(),
      organization_id: tenant.organization.id,
      invoice_id: bounced.id,
      reason: 'bounce',
    })
    const batch = uuidv7()
    await db.table('import_batches').insert({
      id: batch,
      organization_id: tenant.organization.id,
      source: 'upload',
    })
    await db.table('import_drafts').multiInsert(
      ['pending', 'pending', 'skipped'].map((status) => ({
        id: uuidv7(),
        organization_id: tenant.organization.id,
        import_batch_id: batch,
        status,
      }))
    )

    const { todos } = await home()
    assert.containSubset(todos, [
      { kind: 'no_address', reason: 'bounce', client: { id: bounced.clientId } },
      { kind: 'dispute', id: disputed.id, reason: 'Retard' },
      { kind: 'import_drafts', id: batch, count: 2, invoice: null },
    ])
    assert.deepEqual(
      todos.map(({ kind }: { kind: string }) => kind),
      ['no_address', 'dispute', 'import_drafts']
    )
  })

  test('twenty at a time: the rest is announced, not listed', async ({ assert }) => {
    for (let count = 0; count < 21; count++) {
      const invoice = await anInvoice(tenant)
      await db
        .from('invoices')
        .where('id', invoice.id)
        .update({ status: 'litigation', litigation_at: new Date() })
    }
    const data = await home()
    assert.lengthOf(data.todos, 20)
    assert.isTrue(data.hasMoreTodos)
  })

  test('the months are twelve, the empty ones too, and the delay is told from issue to payment', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant, {
      issueDate: addDays(TODAY, -50),
      dueDate: addDays(TODAY, -20),
    })
    await db.from('invoices').where('id', invoice.id).update({ first_reminded_at: new Date() })
    await tenant.api.post(`/api/v1/invoices/${invoice.id}/payments`, {})

    const data = await home()
    assert.lengthOf(data.recovered.months, 12)
    assert.deepEqual(data.recovered.months.at(-1), {
      month: `${TODAY.slice(0, 7)}-01`,
      cents: 120_000,
    })
    assert.equal(data.recovered.months[0].cents, 0)
    assert.deepEqual(data.averageDelay, { days: 50, lateDays: 20, sample: 1 })
    assert.isTrue(data.hasInvoices)
    assert.isNull(data.nextSendAt)
    assert.equal(data.recent[0].kind, 'invoice_paid')
    assert.isAtMost(data.recent.length, 5)
  })

  test('the next reminder is told however far it is', async ({ assert }) => {
    await anInvoice(tenant, { dueDate: addDays(TODAY, 90) })
    const data = await home()
    assert.lengthOf(data.next, 0)
    assert.isAbove(Date.parse(data.nextSendAt), Date.now() + 60 * DAY)
  })
})
