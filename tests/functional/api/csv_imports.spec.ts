import { test } from '@japa/runner'
import Client from '#models/client'
import Invoice from '#models/invoice'
import { invoiceCsv } from '#services/exports/invoice_csv'
import { aClient, anInvoice, aTenant, relancesOf, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const today = new Date().toISOString().slice(0, 10)
const french = (day: string) => day.split('-').toReversed().join('/')
const due = (days: number) => french(addDays(today, days))
const HEADS =
  'N° facture;Client;E-mail;SIREN;Date;Échéance;Montant TTC;Reste à payer;Devise;Statut\r\n'

/** A list as a French spreadsheet writes it: Windows letters (its euro is 80), semicolons, commas. */
const FILE = Buffer.from(
  HEADS +
    `F-101;Café des Arts;Compta@cafe-des-arts.example;552 100 554;${due(-60)};${due(-30)};"1 234,50 \u0080";1 234,50;EUR;En retard\r\n` +
    `F-102;Café des Arts;compta@cafe-des-arts.example;;${due(-20)};${due(10)};600,00;200,00;EUR;Partiellement payée\r\n` +
    `F-103;Studio Lumière;;;${due(-20)};${due(10)};80,00;80,00;EUR;Envoyée\r\n` +
    `F-104;Studio Lumière;;;${due(-20)};${due(10)};90,00;0,00;EUR;Payée\r\n` +
    `AV-7;Studio Lumière;;;${due(-20)};${due(10)};-50,00;-50,00;EUR;Avoir\r\n` +
    `F-105;=cmd|' /C calc'!A0;pas une adresse;;31/02/2026;${due(10)};douze;;USD;\r\n`,
  'latin1'
)

const path = '/api/v1/imports/csv'

test.group('Lists of invoices', (group) => {
  let tenant: Tenant
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  async function sent(bytes: Buffer, name = 'factures.csv') {
    const answer = await tenant.api.upload(path, bytes, name)
    if (answer.status !== 201) {
      throw new Error(answer.text)
    }
    return answer.body.data
  }

  async function rehearsed(id: string, mapping: unknown, more: object = {}) {
    const answer = await tenant.api.post(`${path}/${id}/rehearsal`, { mapping, ...more })
    if (answer.status !== 200) {
      throw new Error(answer.text)
    }
    return answer.body.data
  }

  const publish = (id: string, mapping: unknown, readyCount: number, more: object = {}) =>
    tenant.api.post(`${path}/${id}/publication`, {
      mapping,
      readyCount,
      emailsConfirmed: true,
      ...more,
    })

  const invoices = () =>
    Invoice.query().where('organization_id', tenant.organization.id).orderBy('numero')

  test('a French file is understood without a word: letters, separator, columns', async ({
    assert,
  }) => {
    const analysis = await sent(FILE)
    assert.containSubset(analysis, { encoding: 'windows-1252', delimiter: ';', lineCount: 6 })
    assert.deepEqual(analysis.guessed, {
      columns: {
        numero: 0,
        clientName: 1,
        clientEmail: 2,
        clientSiren: 3,
        issueDate: 4,
        dueDate: 5,
        amountTtcCents: 6,
        amountDueCents: 7,
        currency: 8,
        status: 9,
      },
      decimalMark: ',',
      dateOrder: 'day',
    })
    assert.equal(analysis.sample[0][1], 'Café des Arts')
    assert.isNull(analysis.remembered)
  })

  test('the rehearsal says line by line what would become of it, and makes nothing', async ({
    assert,
  }) => {
    const { id, guessed } = await sent(FILE)
    const report = await rehearsed(id, guessed)

    assert.deepEqual(report.counts, { ready: 3, known: 0, skipped: 2, refused: 1 })
    assert.equal(report.remainderCents, 123_450 + 20_000 + 8_000)
    assert.deepEqual(report.newClients, [
      { name: 'Café des Arts', email: 'compta@cafe-des-arts.example' },
      { name: 'Studio Lumière', email: null },
    ])
    assert.deepEqual(
      report.lines.map((line: { line: number; status: string; skip: string | null }) => [
        line.line,
        line.status,
        line.skip,
      ]),
      [
        [2, 'ready', null],
        [3, 'ready', null],
        [4, 'ready', null],
        [5, 'skipped', 'already_paid'],
        [6, 'skipped', 'credit_note'],
        [7, 'refused', null],
      ]
    )
    assert.deepEqual(report.lines[5].errors, [
      { field: 'issueDate', code: 'unreadable_date' },
      { field: 'amountTtcCents', code: 'unreadable_amount' },
      { field: 'clientEmail', code: 'invalid_email' },
      { field: 'currency', code: 'currency_unsupported' },
    ])
    assert.deepEqual(report.lines[2].warnings, ['no_email'])
    // Thirty days late: it leaves at once, and the person is told before.
    assert.isTrue(report.lines[0].departure.late)
    assert.equal(report.lateCount, 1)
    assert.equal(report.lateStart, 'one_minute')
    assert.isEmpty(await invoices())
    assert.isNull(await Client.query().where('organization_id', tenant.organization.id).first())
  })

  test('publishing makes the invoices with their clients, prepaid parts and reminders', async ({
    assert,
  }) => {
    const { id, guessed } = await sent(FILE)
    const published = await publish(id, guessed, 3)
    assert.equal(published.status, 201, published.text)
    assert.equal(published.body.data.clientsAdded, 2)

    const [first, second, third] = await invoices()
    assert.containSubset(
      [first, second, third].map(({ numero, amountTtcCents, paidCents }) => ({
        numero,
        amountTtcCents,
        paidCents,
      })),
      [
        { numero: 'F-101', amountTtcCents: 123_450, paidCents: 0 },
        { numero: 'F-102', amountTtcCents: 60_000, paidCents: 40_000 },
        { numero: 'F-103', amountTtcCents: 8_000, paidCents: 0 },
      ]
    )
    assert.equal(first.clientId, second.clientId)
    const client = await Client.query()
      .where('id', first.clientId)
      .preload('contacts')
      .firstOrFail()
    assert.equal(client.siren, '552100554')
    assert.deepEqual(
      client.contacts.map(({ email }) => email),
      ['compta@cafe-des-arts.example']
    )
    assert.isNotEmpty(await relancesOf(first))
    const payment = await db.from('payments').where('invoice_id', second.id).firstOrFail()
    assert.equal(payment.kind, 'before_import')
    const kinds = await db.from('activity_events').where('invoice_id', first.id).select('kind')
    assert.include(
      kinds.map(({ kind }) => kind),
      'invoice_imported'
    )
  })

  test('the same file again, or the one of next week, makes nothing twice', async ({ assert }) => {
    const { id, guessed } = await sent(FILE)
    await publish(id, guessed, 3)

    const again = await publish(id, guessed, 3)
    assert.equal(again.status, 409)
    assert.containSubset(again.body.errors, [{ code: 'csv_changed', meta: { readyCount: 0 } }])

    const nextWeek = Buffer.from(
      HEADS.replace('E-mail', 'Courriel') +
        `f-101;CAFE DES ARTS SARL;;;${due(-60)};${due(-30)};1.234,50;34,50;EUR;\r\n` +
        `F-106;Café des Arts;;;${due(-2)};${due(28)};10,00;;EUR;\r\n`
    )
    const other = await sent(nextWeek, 'semaine.csv')
    const report = await rehearsed(other.id, other.guessed)
    assert.deepEqual(report.counts, { ready: 1, known: 1, skipped: 0, refused: 0 })
    assert.equal(report.lines[0].invoiceId, (await invoices())[0].id)
    assert.equal((await publish(other.id, other.guessed, 1)).status, 201)
    assert.lengthOf(await invoices(), 4)
    assert.lengthOf(await Client.query().where('organization_id', tenant.organization.id), 2)
  })

  test('an invoice that was typed, or has another amount, is never doubled', async ({ assert }) => {
    const client = await aClient(tenant, { name: 'Café des Arts' })
    await anInvoice(tenant, { clientId: client.id, numero: 'F-101', amountTtcCents: 123_450 })
    await anInvoice(tenant, { clientId: client.id, numero: 'F-102', amountTtcCents: 1 })
    const { id, guessed } = await sent(FILE)
    const { lines } = await rehearsed(id, guessed)
    assert.equal(lines[0].status, 'known')
    assert.deepEqual(lines[1].errors, [{ field: 'amountTtcCents', code: 'other_amount_known' }])
  })

  test('lines of one invoice are one when they agree, and none when they do not', async ({
    assert,
  }) => {
    const line = (numero: string, total: string) =>
      `${numero};Atelier Bois;;;${due(-5)};${due(25)};${total};;EUR;\r\n`
    const items = Buffer.from(
      HEADS +
        line('F-1', '50,00') +
        line('F-1', '50,00') +
        line('F-2', '10,00') +
        line('F-2', '20,00')
    )
    const { id, guessed } = await sent(items)
    const { lines, counts } = await rehearsed(id, guessed)
    assert.deepEqual(counts, { ready: 1, known: 1, skipped: 0, refused: 2 })
    assert.equal(lines[1].sameAsLine, 2)
    assert.deepEqual(lines[3].errors, [{ field: 'numero', code: 'repeated_in_file' }])
  })

  test('beyond the quota nothing is made, and the exact figures are told', async ({ assert }) => {
    tenant.organization.plan = 'free'
    await tenant.organization.save()
    const { id, guessed } = await sent(FILE)
    const report = await rehearsed(id, guessed)
    assert.containSubset(report.quota, { allowed: false, limit: 2, current: 0 })

    const refused = await publish(id, guessed, 3)
    assert.equal(refused.status, 402)
    assert.containSubset(refused.body.errors, [
      { code: 'free_limit_active_invoices', meta: { limit: 2, current: 0, adding: 3 } },
    ])
    assert.isEmpty(await invoices())
    assert.isNull(await Client.query().where('organization_id', tenant.organization.id).first())
  })

  test('addresses of new clients are read by a person before anything can leave to them', async ({
    assert,
  }) => {
    const { id, guessed } = await sent(FILE)
    const refused = await publish(id, guessed, 3, { emailsConfirmed: false })
    assert.equal(refused.status, 422)
    assert.containSubset(refused.body.errors, [{ code: 'email_unconfirmed' }])
    assert.isEmpty(await invoices())
  })

  test('what was said of the columns is remembered for files with the same heads, here only', async ({
    assert,
  }) => {
    const { id, guessed } = await sent(FILE)
    const mine = { ...guessed, columns: { ...guessed.columns, subject: 9 } }
    delete mine.columns.status
    await rehearsed(id, mine)
    assert.deepEqual((await sent(FILE, 'autre.csv')).remembered, mine)

    const stranger = await aTenant()
    const theirs = await stranger.api.upload(path, FILE, 'factures.csv')
    assert.isNull(theirs.body.data.remembered)
  })

  test('refused lines come back as a file that no spreadsheet runs and that can be sent again', async ({
    assert,
  }) => {
    const { id, guessed } = await sent(FILE)
    await rehearsed(id, guessed)
    const rejects = await tenant.api.get(`${path}/${id}/rejects`)
    assert.equal(rejects.status, 200)
    assert.match(rejects.headers.get('content-disposition') ?? '', /^attachment/)
    const [heads, row, ...rest] = rejects.text.split('\r\n').filter((line) => line !== '')
    assert.isEmpty(rest)
    assert.isTrue(heads.endsWith(';Ligne du fichier;Motif du refus'))
    assert.include(row, `"'=cmd|' /C calc'!A0"`)
    assert.include(row, 'date d’émission : ce n’est pas une date lisible')

    const back = await sent(Buffer.from(rejects.text), 'corrigé.csv')
    assert.equal(back.sample[0][1], `=cmd|' /C calc'!A0`)
    assert.deepEqual(back.guessed.columns, guessed.columns)
  })

  test('what Rubis exports, another account of Rubis takes in whole', async ({ assert }) => {
    const client = await aClient(tenant, { name: '=Évasion; « SARL »' })
    await anInvoice(tenant, { clientId: client.id, amountTtcCents: 1_234_567 })
    const { stream } = await invoiceCsv(
      { id: tenant.organization.id, timeZone: 'Europe/Paris' } as never,
      {} as never,
      'fr'
    )
    const exported = Buffer.concat(await stream.toArray())

    tenant = await aTenant()
    const { id, guessed } = await sent(exported)
    assert.equal((await publish(id, guessed, 1)).status, 201)
    const [invoice] = await invoices()
    assert.equal(invoice.amountTtcCents, 1_234_567)
    assert.equal((await Client.findOrFail(invoice.clientId)).name, '=Évasion; « SARL »')
  })

  test('what is no list of invoices is refused with its reason', async ({ assert }) => {
    const refused: [Buffer, number, string][] = [
      [Buffer.alloc(0), 422, 'csv_unreadable'],
      [Buffer.from('%PDF-1.7\0\0'), 422, 'csv_unreadable'],
      [Buffer.from('un seul mot'), 422, 'csv_unreadable'],
      [Buffer.from(HEADS), 422, 'csv_empty'],
      [Buffer.from(HEADS + 'a;b;c;d;e;f;g;h;i;j\n'.repeat(1001)), 422, 'csv_too_long'],
      [Buffer.from(`${'a;'.repeat(90)}\n${'1;'.repeat(90)}\n`), 422, 'csv_too_wide'],
      [Buffer.from(HEADS + 'x'.repeat(2 * 1024 * 1024)), 413, 'payload_too_large'],
    ]
    for (const [bytes, status, code] of refused) {
      const answer = await tenant.api.upload(path, bytes, 'factures.csv')
      assert.equal(answer.status, status, answer.text)
      assert.equal(answer.body.errors[0].code, code)
    }
    const { id, guessed } = await sent(FILE)
    const beyond = { ...guessed, columns: { ...guessed.columns, numero: 42 } }
    const unknown = await tenant.api.post(`${path}/${id}/rehearsal`, { mapping: beyond })
    assert.equal(unknown.body.errors[0].code, 'unknown_column')
  })

  test('two publications at once make each invoice once', async ({ assert }) => {
    const { id, guessed } = await sent(FILE)
    const answers = await Promise.all([1, 2, 3].map(() => publish(id, guessed, 3)))
    assert.sameMembers(
      answers.map(({ status }) => status),
      [201, 409, 409]
    )
    assert.lengthOf(await invoices(), 3)
  })
})
