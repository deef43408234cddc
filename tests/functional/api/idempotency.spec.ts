import { test } from '@japa/runner'
import { aClient, aTenant, anInvoice, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

test.group('Idempotency-Key', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const invoiceOf = (clientId: string, numero = 'F-1') => ({
    clientId,
    numero,
    amountTtcCents: 1000,
    issueDate: '2026-01-01',
    dueDate: '2026-02-01',
  })
  const countInvoices = async () =>
    (await db.from('invoices').where('organization_id', tenant.organization.id)).length

  test('the same request twice creates once and answers the same', async ({ assert }) => {
    const body = invoiceOf((await aClient(tenant)).id)
    const first = await tenant.api.post('/api/v1/invoices', body, {
      'idempotency-key': 'clé-1'.normalize('NFD').replace(/[^\x21-\x7e]/g, ''),
    })
    const second = await tenant.api.post('/api/v1/invoices', body, { 'idempotency-key': 'cle-1' })

    assert.equal(first.status, 201, first.text)
    assert.equal(second.status, 201)
    assert.deepEqual(second.body, first.body)
    assert.equal(second.headers.get('idempotent-replayed'), 'true')
    assert.isNull(first.headers.get('idempotent-replayed'))
    assert.equal(await countInvoices(), 1)
  })

  test('the kept answer is encrypted', async ({ assert }) => {
    const client = await aClient(tenant)
    await tenant.api.post('/api/v1/invoices', invoiceOf(client.id, 'F-SECRETE'), {
      'idempotency-key': 'k',
    })
    const row = await db
      .from('idempotency_keys')
      .where('organization_id', tenant.organization.id)
      .firstOrFail()
    assert.notInclude(JSON.stringify(row), 'F-SECRETE')
    assert.notInclude(JSON.stringify(row), client.name)
  })

  test('a key cannot serve another request', async ({ assert }) => {
    const client = await aClient(tenant)
    const headers = { 'idempotency-key': 'k' }
    await tenant.api.post('/api/v1/invoices', invoiceOf(client.id), headers)
    const other = await tenant.api.post('/api/v1/invoices', invoiceOf(client.id, 'F-2'), headers)
    assert.equal(other.status, 409)
    assert.equal(other.body.errors[0].code, 'idempotency_key_reused')
    const elsewhere = await tenant.api.post('/api/v1/clients', { name: 'X' }, headers)
    assert.equal(elsewhere.status, 409)
    assert.equal(await countInvoices(), 1)
  })

  test('ten at the same time create once; the others are told so', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        tenant.api
          .clone()
          .post(
            `/api/v1/invoices/${invoice.id}/payments`,
            { amountCents: 1000 },
            { 'idempotency-key': 'pay' }
          )
      )
    )
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      assert.equal(answer.status, 409)
      assert.equal(answer.body.errors[0].code, 'idempotency_in_progress')
    }
    assert.lengthOf(await db.from('payments').where('invoice_id', invoice.id), 1)
  })

  test('a refusal is not kept: the request can be corrected under its key', async ({ assert }) => {
    const client = await aClient(tenant)
    const headers = { 'idempotency-key': 'k' }
    const wrong = await tenant.api.post(
      '/api/v1/invoices',
      { ...invoiceOf(client.id), numero: '' },
      headers
    )
    assert.equal(wrong.status, 422)
    assert.equal(
      (await tenant.api.post('/api/v1/invoices', invoiceOf(client.id), headers)).status,
      201
    )
  })

  test('keys belong to one organization', async ({ assert }) => {
    const other = await aTenant()
    const headers = { 'idempotency-key': 'k' }
    const mine = await tenant.api.post('/api/v1/clients', { name: 'Mien' }, headers)
    const theirs = await other.api.post('/api/v1/clients', { name: 'Leur' }, headers)
    assert.equal(theirs.status, 201)
    assert.notEqual(theirs.body.data.id, mine.body.data.id)
  })

  test('after a crash in the middle, the request is never run again blindly', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    const headers = { 'idempotency-key': 'k' }
    await tenant.api.post('/api/v1/invoices', invoiceOf(client.id), headers)
    await db
      .from('idempotency_keys')
      .where('organization_id', tenant.organization.id)
      .update({
        status_code: null,
        response_encrypted: null,
        completed_at: null,
        locked_until: new Date(0),
      })
    const answer = await tenant.api.post('/api/v1/invoices', invoiceOf(client.id), headers)
    assert.equal(answer.status, 409)
    assert.equal(answer.body.errors[0].code, 'idempotency_outcome_unknown')
  })

  test('a key is forgotten after a day', async ({ assert }) => {
    const client = await aClient(tenant)
    const headers = { 'idempotency-key': 'k' }
    await tenant.api.post('/api/v1/invoices', invoiceOf(client.id), headers)
    await db
      .from('idempotency_keys')
      .where('organization_id', tenant.organization.id)
      .update({ created_at: new Date(Date.now() - 25 * 3_600_000) })
    const answer = await tenant.api.post('/api/v1/invoices', invoiceOf(client.id, 'F-2'), headers)
    assert.equal(answer.status, 201)
    assert.equal(await countInvoices(), 2)
  })

  test('a key that is empty, too long or not plain is refused', async ({ assert }) => {
    for (const key of ['a b', 'x'.repeat(256), 'caf\u00e9']) {
      const answer = await tenant.api.post(
        '/api/v1/clients',
        { name: 'X' },
        { 'idempotency-key': key }
      )
      assert.equal(answer.status, 422, key)
      assert.equal(answer.body.errors[0].code, 'idempotency_key_invalid')
    }
  })

  test('an upload is the same request when its bytes are', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const send = (bytes: string) => {
      const form = new FormData()
      form.append('file', new Blob([bytes]), 'a.pdf')
      return tenant.api.request('POST', `/api/v1/invoices/${invoice.id}/attachments`, {
        raw: form,
        headers: { 'idempotency-key': 'file' },
      })
    }
    const first = await send('%PDF-1.7 un')
    const second = await send('%PDF-1.7 un')
    assert.equal(first.status, 201, first.text)
    assert.deepEqual(second.body, first.body)
    assert.equal((await send('%PDF-1.7 deux')).status, 409)
  })
})
