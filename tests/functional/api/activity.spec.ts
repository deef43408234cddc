import { test } from '@japa/runner'
import { recordPayment } from '#services/invoices/payments'
import { recordActivity } from '#services/activity/record'
import { anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { ACTIVITY_KINDS, ACTIVITY_TOPICS } from '#values/activity'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)

interface Line {
  id: string
  kind: string
  actor: { kind: string }
  invoice: { id: string } | null
  client: { id: string } | null
}

test.group('The log of activity', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const log = async (query = ''): Promise<Line[]> => {
    const answer = await tenant.api.get(`/api/v1/activity?limit=100&${query}`)
    if (answer.status !== 200) {
      throw new Error(answer.text)
    }
    return answer.body.data
  }

  test('every kind has one topic', ({ assert }) => {
    assert.sameMembers(Object.values(ACTIVITY_TOPICS).flat(), [...ACTIVITY_KINDS])
  })

  test('is narrowed by topic, kind, actor, invoice, client and days', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    const other = await anInvoice(tenant)
    await recordPayment(
      tenant.organization.id,
      invoice.id,
      { amountCents: 1000, paidOn: TODAY, method: 'transfer' },
      tenant.actor
    )
    const whole = await log()
    assert.isAbove(whole.length, 4)

    assert.deepEqual(
      (await log('topic=money')).map(({ kind }) => kind),
      ['payment_recorded']
    )
    assert.isTrue(
      (await log('kind=invoice_planned')).every((one) => one.kind === 'invoice_planned')
    )
    assert.isTrue((await log('actor=user')).every(({ actor }) => actor.kind === 'user'))
    assert.lengthOf(await log('actor=client'), 0)
    const ofInvoice = await log(`invoiceId=${other.id}`)
    assert.isAbove(ofInvoice.length, 0)
    assert.isTrue(ofInvoice.every((one) => one.invoice?.id === other.id))
    const ofClient = await log(`clientId=${invoice.clientId}`)
    assert.isAbove(ofClient.length, 1)
    assert.isTrue(ofClient.every((one) => one.client?.id === invoice.clientId))
    assert.lengthOf(await log(`from=${addDays(TODAY, -2)}&to=${addDays(TODAY, 2)}`), whole.length)
    assert.lengthOf(await log(`from=${addDays(TODAY, 2)}`), 0)
    assert.lengthOf(await log(`to=${addDays(TODAY, -2)}`), 0)

    for (const query of ['topic=x', 'kind=x', 'actor=x', 'invoiceId=1', 'from=hier']) {
      assert.equal((await tenant.api.get(`/api/v1/activity?${query}`)).status, 422, query)
    }
  })

  test('is exported whole beyond a page, in words, and no cell is a formula', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    await db.from('clients').where('id', invoice.clientId).update({ name: '=HYPERLINK("x")' })
    await db.transaction((trx) =>
      recordActivity(
        trx,
        ...Array.from({ length: 620 }, () => ({
          organizationId: tenant.organization.id,
          kind: 'payment_recorded' as const,
          actor: tenant.actor,
          invoiceId: invoice.id,
          clientId: invoice.clientId,
          data: { amountCents: 123_450 },
        }))
      )
    )
    const answer = await tenant.api.get('/api/v1/activity/export?topic=money&locale=fr')
    assert.equal(answer.status, 200)
    const [head, ...rows] = answer.text.trimEnd().split('\r\n')
    assert.include(head, 'Date;Heure;Par;Événement;Facture;Client')
    assert.lengthOf(rows, 620)
    assert.include(rows[0], ';Paiement reçu;')
    assert.include(rows[0], '1234,50')
    assert.include(rows[0], `"'=HYPERLINK(""x"")"`)

    const english = await tenant.api.get('/api/v1/activity/export?topic=money&locale=en')
    assert.include(english.text, 'Payment received')
    assert.equal((await tenant.api.get('/api/v1/activity/export?kind=x')).status, 422)
  })
})
