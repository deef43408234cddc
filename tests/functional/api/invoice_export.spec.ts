import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import { recordPayment } from '#services/invoices/payments'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'

const TODAY = new Date().toISOString().slice(0, 10)

const rowsOf = (text: string) => text.replace('\ufeff', '').split('\r\n').filter(Boolean)

test.group('Export of invoices', (group) => {
  let tenant: Tenant

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  test('is a file for French spreadsheets, of the filtered set, in its order', async ({
    assert,
  }) => {
    const client = await aClient(tenant, { name: '=HYPERLINK("x";"Zinc")' })
    const late = await anInvoice(tenant, {
      clientId: client.id,
      numero: 'F-1',
      amountTtcCents: 864_005,
      issueDate: '2026-01-02',
      dueDate: addDays(TODAY, -62),
      subject: 'Toiture ; zinc',
    })
    await recordPayment(
      tenant.organization.id,
      late.id,
      { amountCents: 5, paidOn: TODAY, method: 'transfer' },
      tenant.actor
    )
    await anInvoice(tenant, { numero: 'F-2' })

    const answer = await tenant.api.get('/api/v1/invoices/export?view=late&sort=-amount')
    assert.equal(answer.status, 200, answer.text)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/)
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      /^attachment; filename="factures-\d{4}-\d{2}-\d{2}\.csv"$/
    )
    const bytes = new Uint8Array(
      await (await fetchAs(tenant, '/api/v1/invoices/export?view=late')).arrayBuffer()
    )
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])

    const [head, row, ...others] = rowsOf(answer.text)
    assert.lengthOf(others, 0)
    assert.isTrue(head.startsWith('Numéro;Client;Objet;Statut;Émise le;Échéance'))
    assert.isTrue(
      row.startsWith(
        `F-1;"'=HYPERLINK(""x"";""Zinc"")";"Toiture ; zinc";En retard;02/01/2026;${frenchDay(addDays(TODAY, -62))};62;8640,05;0,05;0,00;8640,00;EUR;`
      ),
      row
    )
  })

  test('goes beyond one page of rows, each once', async ({ assert }) => {
    const big = await aTenant()
    const client = await aClient(big)
    await db.rawQuery(
      `INSERT INTO invoices (id, organization_id, client_id, numero, amount_ttc_cents, issue_date, due_date)
        SELECT gen_random_uuid(), ?, ?, 'B-' || n, 1000 + n, current_date - 60, current_date - (n % 50)::integer
        FROM generate_series(1, 1203) AS n`,
      [big.organization.id, client.id]
    )
    const { text } = await big.api.get('/api/v1/invoices/export')
    const numeros = rowsOf(text)
      .slice(1)
      .map((row) => row.split(';')[0])
    assert.lengthOf(numeros, 1203)
    assert.equal(new Set(numeros).size, 1203)
  })

  test('a selection is exported alone, and never someone else’s', async ({ assert }) => {
    const [mine, theirs] = [await anInvoice(tenant), await anInvoice(await aTenant())]
    const selection = `${mine.id},${theirs.id},${uuidv7()}`
    for (const ids of [selection, encodeURIComponent(selection)]) {
      const { text } = await tenant.api.get(`/api/v1/invoices/export?ids=${ids}`)
      assert.deepEqual(
        rowsOf(text)
          .slice(1)
          .map((row) => row.split(';')[0]),
        [mine.numero]
      )
    }
  })

  test('speaks the language it is asked in', async ({ assert }) => {
    const answer = await tenant.api.get('/api/v1/invoices/export?locale=en')
    assert.match(answer.headers.get('content-disposition') ?? '', /filename="invoices-/)
    assert.isTrue(rowsOf(answer.text)[0].startsWith('Number;Client;'))
  })

  test('refuses what is not a selection', async ({ assert }) => {
    const many = Array.from({ length: 201 }, () => uuidv7()).join(',')
    for (const ids of ['1', 'a,b', `${uuidv7()},`, many, 'zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz']) {
      const answer = await tenant.api.get(`/api/v1/invoices/export?ids=${ids}`)
      assert.equal(answer.status, 422, ids)
      assert.equal(answer.body.errors[0].field, 'ids')
    }
  })
})

const frenchDay = (day: string) => day.split('-').toReversed().join('/')

function fetchAs(tenant: Tenant, path: string) {
  const cookie = [...tenant.api.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return fetch(new URL(path, ApiClient.baseUrl()), { headers: { cookie } })
}
