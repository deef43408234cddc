import { test } from '@japa/runner'
import type ImportDraft from '#models/import_draft'
import { aClient, aTenant, next } from '#tests/helpers/factories'
import { aBatch, aDraft, SURE_READING } from '#tests/helpers/imports'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const LIMIT = 2
const ROUNDS = 5

const today = new Date().toISOString().slice(0, 10)
const due = addDays(today, 20)
const french = (day: string) => day.split('-').toReversed().join('/')

/** Two lines for clients that nobody has yet. */
const list = () =>
  Buffer.from(
    ['Numéro;Client;E-mail;Date;Échéance;Montant TTC']
      .concat(
        [1, 2].map(
          () =>
            `R-${next()};Course ${next()};compta${next()}@course.example;${french(today)};${french(due)};50,00`
        )
      )
      .join('\r\n')
  )

async function aRace() {
  const tenant = await aTenant({ plan: 'free' })
  const client = await aClient(tenant)
  const batch = await aBatch(tenant)
  const drafts: ImportDraft[] = []
  for (let rank = 0; rank < LIMIT; rank++) {
    drafts.push(
      await aDraft(tenant, {
        batchId: batch,
        extracted: {
          ...SURE_READING,
          clientName: client.name,
          numero: `D-${next()}`,
          amountTtcCents: 10_000 + rank,
        },
        clientMatch: { clientId: client.id, reason: 'name', score: 0.97 },
      })
    )
  }
  const sent = await tenant.api.upload('/api/v1/imports/csv', list(), 'liste.csv')
  const csv = sent.body.data
  return {
    tenant,
    together: () =>
      tenant.api.post(`/api/v1/imports/${batch}/validations`, {
        drafts: drafts.map(({ id, revision }) => ({ id, revision })),
      }),
    published: () =>
      tenant.api.post(`/api/v1/imports/csv/${csv.id}/publication`, {
        mapping: csv.guessed,
        readyCount: 2,
        emailsConfirmed: true,
      }),
    typed: () =>
      tenant.api.post('/api/v1/invoices', {
        clientId: client.id,
        numero: `T-${next()}`,
        amountTtcCents: 5_000,
        issueDate: today,
        dueDate: due,
      }),
  }
}

test.group('The last places of the free offer', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('imports of two against single invoices, all at once: never beyond the limit, nothing half made', async ({
    assert,
  }) => {
    for (let round = 0; round < ROUNDS; round++) {
      const { tenant, together, published, typed } = await aRace()
      const orders = [together, typed, published, typed, typed]
      const turned = [...orders.slice(round), ...orders.slice(0, round)]
      const answers = await Promise.all(turned.map((ask) => ask()))

      const of = (ask: () => unknown) => answers.filter((_, index) => turned[index] === ask)
      for (const { status, body } of answers) {
        assert.include([201, 402], status, JSON.stringify(body))
        if (status === 402) {
          assert.equal(body.errors[0].code, 'free_limit_active_invoices')
          assert.equal(body.errors[0].meta.limit, LIMIT)
        }
      }
      const owned = (table: string) =>
        db.from(table).where('organization_id', tenant.organization.id)
      const isMade = (ask: () => unknown) => of(ask).every(({ status }) => status === 201)
      const invoices = await owned('invoices').select('id')
      assert.lengthOf(invoices, LIMIT, `round ${round}`)

      const expected = isMade(together) ? 2 : 0
      assert.lengthOf(await owned('import_drafts').where('status', 'validated'), expected)
      assert.lengthOf(await owned('attachments').whereNotNull('invoice_id'), expected)
      const lines = isMade(published) ? 2 : 0
      assert.lengthOf(await owned('csv_published_lines'), lines)
      assert.lengthOf(await owned('clients').whereLike('name', 'Course %'), lines)
      const chased = await owned('relance_tasks').distinct('invoice_id')
      assert.lengthOf(chased, LIMIT)
      const counters = await owned('organization_counters').firstOrFail()
      assert.equal(counters.active_invoices, LIMIT)
    }
  }).timeout(120_000)
})
