import { test } from '@japa/runner'
import ImportDraft from '#models/import_draft'
import { createCast } from '#services/demo/demo_cast'
import { dropInvoices } from '#services/demo/waiting_drafts'
import { closeReaders } from '#services/import_batches/readers'
import { readImports } from '#services/import_batches/read_imports'
import { draftsToReview } from '#services/lists/home/answer_todos'
import { todayOf } from '#services/organizations/local_today'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { addDays } from '#values/local_date'

test.group('The demo’s invoices that wait for a look', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => emptyDatabase())
  group.teardown(() => closeReaders())

  test('the worker reads the papers themselves: two are for known clients, one brings a new one', async ({
    assert,
  }) => {
    const cast = await createCast()
    const { organization } = cast
    const today = await todayOf(organization)
    const dropped = await dropInvoices(cast, today, [addDays(today, -20)])
    await readImports()

    const drafts = await ImportDraft.query()
      .where({ organizationId: organization.id })
      .orderBy('id')
    const read = drafts.map(({ extracted, clientMatch }) => ({
      amount: extracted.amountTtcCents,
      name: extracted.clientName,
      due: extracted.dueDate,
      isKnown: clientMatch !== null,
    }))
    assert.containSubset(
      read.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0)),
      [
        { amount: 156_000, name: 'Agence Polaris', due: addDays(today, 43), isKnown: true },
        { amount: 92_400, name: 'Cave des Remparts', due: addDays(today, 29), isKnown: false },
        { amount: 38_400, name: 'Librairie L’Encre Bleue', due: addDays(today, 29), isKnown: true },
      ]
    )
    assert.equal(new Set(drafts.map(({ extracted }) => extracted.numero)).size, dropped)
    const todos = await draftsToReview(organization)
    assert.isNotEmpty(todos)
  }).timeout(300_000)
})
