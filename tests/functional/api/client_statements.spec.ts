import { inflateSync } from 'node:zlib'
import { test } from '@japa/runner'
import { recordPayment } from '#services/invoices/payments'
import { statementOf } from '#services/clients/statement'
import { statementPdf } from '#services/clients/statement_pdf'
import { ApiClient } from '#tests/helpers/api_client'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)

/** Every stream of a PDF, unpacked: what is drawn and what it is called. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)]
    .map(([, stream]) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

/** The built-in faces write their text as hexadecimal of Windows-1252. */
const printed = (pdf: Buffer) =>
  [...unpacked(pdf).matchAll(/<([0-9a-f]+)>/g)]
    .map(([, hex]) => Buffer.from(hex, 'hex').toString('latin1'))
    .join('')

test.group('Statements of account', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  async function owing(kind: 'business' | 'consumer') {
    const client = await aClient(tenant, { kind, name: 'Kerbrat' })
    const due = (days: number) => ({ clientId: client.id, dueDate: addDays(TODAY, days) })
    const late = await anInvoice(tenant, { ...due(-40), numero: 'F-LATE', planId: null })
    await anInvoice(tenant, { ...due(10), numero: 'F-SOON', planId: null })
    const paid = await anInvoice(tenant, { ...due(-60), numero: 'F-PAID', planId: null })
    const pay = (id: string, amountCents: number | null) =>
      recordPayment(
        tenant.organization.id,
        id,
        { amountCents, paidOn: TODAY, method: 'transfer' },
        tenant.actor
      )
    await pay(late.id, 20_000)
    await pay(paid.id, null)
    return client
  }

  test('lists what is open, what was settled of it and what remains', async ({ assert }) => {
    const client = await owing('business')
    const { lines, totalCents, lateCents, lateFees } = await statementOf(
      tenant.organization,
      client.id
    )
    assert.deepEqual(
      lines.map(({ numero, settledCents, remainderCents }) => [
        numero,
        settledCents,
        remainderCents,
      ]),
      [
        ['F-LATE', 20_000, 100_000],
        ['F-SOON', 0, 120_000],
      ]
    )
    assert.equal(totalCents, 220_000)
    assert.equal(lateCents, 100_000)
    assert.isNull(lateFees)
  })

  test('is one A4, tagged, in words that can be read, and the same twice', async ({ assert }) => {
    const client = await owing('business')
    const path = `/api/v1/clients/${client.id}/statement.pdf`
    const [one, two] = await Promise.all([0, 1].map(() => rawPdf(tenant, path)))
    assert.isTrue(one.equals(two))
    const structure = one.toString('latin1')
    assert.match(structure, /\/MediaBox \[0 0 595\.28 841\.89\]/)
    assert.match(structure, /\/MarkInfo/)
    for (const role of ['/S /H1', '/S /Table', '/S /TH', '/S /TD', '/Lang (fr-FR)']) {
      assert.include(structure, role)
    }
    const words = printed(one)
    for (const word of ['F-LATE', 'F-SOON', 'Kerbrat', 'Reste d', 'IBAN']) {
      assert.include(words, word)
    }
    assert.notInclude(words, 'F-PAID')
    assert.notInclude(words, 'D441-5')
  })

  test('adds late fees when asked, and never to a consumer', async ({ assert }) => {
    const business = await owing('business')
    const consumer = await owing('consumer')
    const withFees = await rawPdf(tenant, `/api/v1/clients/${business.id}/statement.pdf?fees=true`)
    assert.include(printed(withFees), 'D441-5')
    const without = await rawPdf(tenant, `/api/v1/clients/${consumer.id}/statement.pdf?fees=true`)
    assert.notInclude(printed(without), 'D441-5')
    assert.notInclude(printed(without), 'nalit')
    const { lateFees } = await statementOf(tenant.organization, consumer.id, { fees: true })
    assert.isNull(lateFees)
  })

  test('speaks the language of the client, or the one that is asked for', async ({ assert }) => {
    const client = await owing('business')
    await client.merge({ locale: 'en' }).save()
    const path = `/api/v1/clients/${client.id}/statement.pdf`
    assert.include((await rawPdf(tenant, path)).toString('latin1'), '/Lang (en-GB)')
    assert.include((await rawPdf(tenant, `${path}?locale=fr`)).toString('latin1'), '/Lang (fr-FR)')
    for (const query of ['locale=de', 'fees=maybe']) {
      assert.equal((await tenant.api.get(`${path}?${query}`)).status, 422, query)
    }
  })

  test('goes on as many pages as it takes, and says so when there is nothing', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    const empty = await statementOf(tenant.organization, client.id)
    assert.include(printed(await statementPdf(empty)), 'Aucune facture')
    const line = {
      numero: 'F-1',
      issueDate: TODAY,
      dueDate: TODAY,
      daysLate: 0,
      amountTtcCents: 100,
      settledCents: 0,
      remainderCents: 100,
    }
    const lines = Array.from({ length: 60 }, () => line)
    const pdf = await statementPdf({ ...empty, lines, totalCents: 6000 })
    assert.match(pdf.toString('latin1'), /\/Count 4/)
  })
})

async function rawPdf({ api }: Tenant, path: string): Promise<Buffer> {
  const cookie = [...api.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(ApiClient.baseUrl() + path, { headers: { cookie } })
  if (response.headers.get('content-type') !== 'application/pdf') {
    throw new Error(`${response.status} ${await response.text()}`)
  }
  return Buffer.from(await response.arrayBuffer())
}
