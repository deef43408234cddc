import { test } from '@japa/runner'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)

const rowsOf = (text: string) => text.replace('\ufeff', '').split('\r\n').filter(Boolean)

test.group('Export of clients', (group) => {
  let tenant: Tenant

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    const kerbrat = await aClient(tenant, { name: '=cmd|kerbrat; SARL' })
    await anInvoice(tenant, {
      clientId: kerbrat.id,
      amountTtcCents: 120_050,
      dueDate: addDays(TODAY, -40),
    })
    await aClient(tenant, { name: 'Écume' })
  })

  test('is a file for French spreadsheets: who they are, what they owe, no formula', async ({
    assert,
  }) => {
    const answer = await tenant.api.get('/api/v1/clients/export?sort=-open')
    assert.equal(answer.status, 200, answer.text)
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      /^attachment; filename="clients-\d{4}-\d{2}-\d{2}\.csv"$/
    )
    const [head, first] = rowsOf(answer.text)
    assert.isTrue(head.startsWith('Client;Type;SIREN;SIRET;TVA;Adresse'), head)
    assert.isTrue(first.startsWith(`"'=cmd|kerbrat; SARL";Entreprise;`), first)
    assert.include(first, ';1;1;1200,50;1;1200,50;')
  })

  test('holds what the filters of the list leave', async ({ assert }) => {
    const late = rowsOf((await tenant.api.get('/api/v1/clients/export?late=true')).text)
    assert.lengthOf(late, 2)
    const named = rowsOf((await tenant.api.get('/api/v1/clients/export?q=ecume&locale=en')).text)
    assert.lengthOf(named, 2)
    assert.isTrue(named[0].startsWith('Client;Kind;'))
    assert.isTrue(named[1].startsWith('Écume;Business;'))
  })

  test('goes beyond one page of rows, each once', async ({ assert }) => {
    const big = await aTenant()
    await db.rawQuery(
      `INSERT INTO clients (id, organization_id, name)
        SELECT gen_random_uuid(), ?, 'Client ' || n FROM generate_series(1, 1203) AS n`,
      [big.organization.id]
    )
    const rows = rowsOf((await big.api.get('/api/v1/clients/export?q=client%20')).text).slice(1)
    assert.lengthOf(rows, 1203)
    assert.lengthOf([...new Set(rows)], 1203)
  })
})
