import { test } from '@japa/runner'
import { addDays } from '#values/local_date'
import { anImportWorld, count } from './import_world.ts'
import { Importer, until } from './importer.ts'

const KILLS = process.env.SIZES === 'full' ? 8 : 2
const LINES = process.env.SIZES === 'full' ? 900 : 300

/** A list as a spreadsheet writes it, for ten clients that nobody has yet. */
function list(): Buffer {
  const today = new Date().toISOString().slice(0, 10)
  const day = (offset: number) => addDays(today, offset).split('-').toReversed().join('/')
  const lines = Array.from(
    { length: LINES },
    (_, index) =>
      `L-${index};Client ${index % 10};compta@client-${index % 10}.example;${day(-20)};${day(10)};120,00`
  )
  return Buffer.from(['Numéro;Client;E-mail;Date;Échéance;Montant TTC', ...lines].join('\r\n'))
}

test.group('A list of invoices under kill -9', () => {
  test('the web process killed in the middle of the publication: all its lines or none, and never twice', async ({
    assert,
  }) => {
    await using world = await anImportWorld()
    const importer = new Importer(world)
    try {
      await importer.arrive()
      const given = await importer.sendList(list())
      const isMakingInvoices = async () =>
        (await count(
          world,
          `pg_locks AS l JOIN pg_class AS c ON c.oid = l.relation
            WHERE c.relname = 'csv_published_lines' AND l.mode = 'RowExclusiveLock'`
        )) > 0

      for (let kills = 0; kills < KILLS; kills++) {
        await importer.browser()
        const publishing = importer.publishList(given, LINES)
        await until(isMakingInvoices, 'a publication under way')
        await importer.killWeb()
        assert.isNull(await publishing)
        await until(async () => !(await isMakingInvoices()), 'the end of what it held')
        for (const table of ['invoices', 'clients', 'csv_published_lines', 'relance_tasks']) {
          assert.equal(await count(world, table), 0, table)
        }
      }

      assert.equal(await importer.publishList(given, LINES), 201)
      // Whoever lost the answer asks again: there is nothing left to make.
      assert.equal(await importer.publishList(given, LINES), 409)
      assert.equal(await count(world, 'invoices'), LINES)
      assert.equal(await count(world, '(SELECT DISTINCT numero FROM invoices) AS n'), LINES)
      assert.equal(await count(world, 'clients'), 10)
      assert.equal(await count(world, 'csv_published_lines'), LINES)
      assert.equal(await count(world, `activity_events WHERE kind = 'invoice_imported'`), LINES)
      assert.equal(
        await count(world, '(SELECT DISTINCT invoice_id FROM relance_tasks) AS t'),
        LINES
      )
    } finally {
      await importer.killWeb()
    }
  }).timeout(900_000)
})
