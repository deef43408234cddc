import { test } from '@japa/runner'
import { createClient } from '#services/clients/client_writer'
import { recordPayment } from '#services/invoices/payments'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

test.group('Search', (group) => {
  let tenant: Tenant

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    const lefevre = await aClient(tenant, { name: 'Boulangerie Lefèvre' })
    const kerbrat = await createClient(tenant.organization.id, {
      name: 'Menuiserie Kerbrat',
      contacts: [
        { email: 'chef@kerbrat.example', role: 'cc' },
        { email: 'compta@menuisiers-ouest.example' },
      ],
    })
    await anInvoice(tenant, {
      clientId: lefevre.id,
      numero: 'F-2026-0118',
      amountTtcCents: 111_110,
    })
    await anInvoice(tenant, { clientId: kerbrat, numero: 'F-2026-0104', amountTtcCents: 180_000 })
    await anInvoice(tenant, { clientId: kerbrat, numero: '100%_remise', amountTtcCents: 40_000 })
    const other = await aTenant()
    await anInvoice(other, { numero: 'F-2026-0118', amountTtcCents: 111_110 })
  })

  const found = async (q: string) => {
    const { status, body, text } = await tenant.api.get(`/api/v1/search?q=${encodeURIComponent(q)}`)
    if (status !== 200) {
      throw new Error(text)
    }
    return {
      invoices: body.data.invoices.map(({ numero }: { numero: string }) => numero),
      clients: body.data.clients.map(({ name }: { name: string }) => name),
    }
  }

  test('finds by {by}: {q}')
    .with([
      { by: 'a part of the number', q: '0118', invoices: ['F-2026-0118'], clients: [] },
      {
        by: 'the number in another case',
        q: 'f-2026-0104',
        invoices: ['F-2026-0104'],
        clients: [],
      },
      {
        by: 'the name without its accents',
        q: 'LEFEVRE',
        invoices: ['F-2026-0118'],
        clients: ['Boulangerie Lefèvre'],
      },
      {
        by: 'an address of a second contact',
        q: 'chef@ker',
        invoices: ['F-2026-0104', '100%_remise'],
        clients: ['Menuiserie Kerbrat'],
      },
      {
        by: 'the amount as it is printed',
        q: '1\u202f111,10\u00a0€',
        invoices: ['F-2026-0118'],
        clients: [],
      },
      { by: 'whole euros', q: '1800', invoices: ['F-2026-0104'], clients: [] },
      {
        by: 'two letters that begin a name',
        q: 'me',
        invoices: ['F-2026-0104', '100%_remise'],
        clients: ['Menuiserie Kerbrat'],
      },
      { by: 'signs that mean themselves', q: '%_', invoices: [], clients: [] },
      { by: 'signs inside a number', q: '0%_r', invoices: ['100%_remise'], clients: [] },
      { by: 'nothing that exists', q: 'zqxv', invoices: [], clients: [] },
    ])
    .run(async ({ assert }, { q, invoices, clients }) => {
      const answer = await found(q)
      assert.sameMembers(answer.invoices, invoices)
      assert.deepEqual(answer.clients, clients)
    })

  test('the number itself comes before those that hold it, what is open before what is closed', async ({
    assert,
  }) => {
    const client = await aClient(tenant, { name: 'Studio Grand Large' })
    await anInvoice(tenant, { clientId: client.id, numero: 'G-1', dueDate: '2024-01-01' })
    const later = await anInvoice(tenant, {
      clientId: client.id,
      numero: 'G-12',
      dueDate: '2026-01-01',
    })
    assert.deepEqual((await found('g-1')).invoices, ['G-1', 'G-12'])

    assert.deepEqual((await found('grand large')).invoices, ['G-12', 'G-1'])
    await recordPayment(
      tenant.organization.id,
      later.id,
      { amountCents: null, paidOn: '2026-01-02', method: 'transfer' },
      tenant.actor
    )
    assert.deepEqual((await found('grand large')).invoices, ['G-1', 'G-12'])
  })

  test('an invoice found by its amount says what is left and whether it is late', async ({
    assert,
  }) => {
    const { body } = await tenant.api.get('/api/v1/search?q=1111%2C10')
    assert.lengthOf(body.data.invoices, 1)
    assert.containSubset(body.data.invoices[0], {
      numero: 'F-2026-0118',
      status: 'pending',
      amountTtcCents: 111_110,
      remainderCents: 111_110,
      client: { name: 'Boulangerie Lefèvre' },
    })
  })

  test('{$self} is not something to look for')
    .with(['', '?q=', '?q=%20', `?q=${'a'.repeat(101)}`])
    .run(async ({ assert }, query) => {
      const answer = await tenant.api.get(`/api/v1/search${query}`)
      assert.equal(answer.status, 422, answer.text)
      assert.equal(answer.body.errors[0].field, 'q')
    })
})
