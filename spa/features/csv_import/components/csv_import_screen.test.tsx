import { expect, test } from 'vitest'
import { page as browser } from 'vitest/browser'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'
import type { CsvAnalysis, CsvLine, CsvRehearsal } from '../api/use_csv_import.ts'

const ID = '01a21cc2-cbd3-738c-981c-674aad4a4ffb'

const ANALYSIS: CsvAnalysis = {
  id: ID,
  filename: 'factures-octobre.csv',
  encoding: 'windows-1252',
  delimiter: ';',
  heads: ['N° facture', 'Client', 'E-mail', 'Date', 'Échéance', 'Total'],
  lineCount: 4,
  sample: [
    ['F-101', 'Café des Arts', 'compta@cafe.example', '28/09/2026', '28/10/2026', '1 234,50'],
    ['F-102', 'Studio Lumière', '', '01/11/2026', '31/12/2026', '80,00'],
  ],
  guessed: {
    columns: { numero: 0, clientName: 1, clientEmail: 2, issueDate: 3, dueDate: 4 },
    decimalMark: ',',
    dateOrder: 'day',
  },
  remembered: null,
  publishedCount: 0,
}

const aLine = (over: Partial<CsvLine>): CsvLine => ({
  line: 2,
  status: 'ready',
  errors: [],
  warnings: [],
  skip: null,
  invoiceId: null,
  sameAsLine: null,
  texts: {},
  invoice: null,
  departure: null,
  ...over,
})

const anInvoice = {
  numero: 'F-101',
  clientName: 'Café des Arts',
  clientId: null,
  email: 'compta@cafe.example',
  issueDate: '2026-09-28',
  dueDate: '2026-10-28',
  amountTtcCents: 123_450,
  remainderCents: 123_450,
}

const REPORT: CsvRehearsal = {
  counts: { ready: 2, known: 0, skipped: 1, refused: 1 },
  remainderCents: 131_450,
  quota: { allowed: true },
  missing: [],
  lateCount: 1,
  lateStart: 'one_minute',
  newClients: [
    { name: 'Café des Arts', email: 'compta@cafe.example' },
    { name: 'Studio Lumière', email: null },
  ],
  lines: [
    aLine({
      invoice: anInvoice,
      departure: { sendAt: '2026-11-27T09:01:00.000Z', tone: 'ferme', late: true },
    }),
    aLine({
      line: 3,
      invoice: { ...anInvoice, numero: 'F-102', clientName: 'Studio Lumière', email: null },
      warnings: ['no_email'],
    }),
    aLine({ line: 4, status: 'skipped', skip: 'already_paid', texts: { numero: 'F-103' } }),
    aLine({
      line: 5,
      status: 'refused',
      errors: [{ field: 'issueDate', code: 'unreadable_date' }],
      texts: { numero: 'F-104', clientName: 'Garage Petit', issueDate: '31/02/2026' },
    }),
  ],
}

const MISSING: CsvRehearsal = { ...REPORT, missing: ['amountTtcCents'], lines: [] }

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/plans': () => one([{ id: 'p-1', name: 'Équilibré', isDefault: true, steps: [] }]),
    [`GET /api/v1/imports/csv/${ID}`]: () => one(ANALYSIS),
    'POST /api/v1/imports/csv/:id/rehearsal': ({ body }) => {
      const { mapping } = body as { mapping: CsvAnalysis['guessed'] }
      return one(mapping.columns.amountTtcCents === undefined ? MISSING : REPORT)
    },
    ...over,
  })
}

const ADDRESS = `/imports/csv?fichier=${ID}`

test('a column that is missing is named, and said once it reads every line', async () => {
  const requests = network()
  const { screen } = await openApp(ADDRESS)
  await expect
    .element(screen.getByRole('alert'))
    .toMatchTextContent('Il manque la colonne : Montant TTC')

  await screen.getByRole('combobox', { name: 'Total' }).selectOptions('Montant TTC')
  await expect.element(screen.getByText('ligne 5')).toBeVisible()
  await expect.element(screen.getByText(/ce n’est pas une date lisible/)).toBeVisible()
  await expect.element(screen.getByText(/1re relance dès l’import/)).toBeVisible()
  const asked = requests.filter(({ path }) => path.endsWith('/rehearsal')).at(-1)
  expect(asked?.body).toMatchObject({ mapping: { columns: { numero: 0, amountTtcCents: 5 } } })
  await expectAccessible()
})

test('nothing is imported before its addresses were read; then all of it, once', async () => {
  const requests = network({
    'POST /api/v1/imports/csv/:id/publication': () => ({
      ...one({ invoiceIds: ['i-1', 'i-2'], clientsAdded: 2 }),
      status: 201,
    }),
  })
  const { screen } = await openApp(ADDRESS)
  await screen.getByRole('combobox', { name: 'Total' }).selectOptions('Montant TTC')
  const button = screen.getByRole('button', { name: /Importer 2 factures/ })
  await expect.element(button).toBeDisabled()
  await screen.getByRole('checkbox', { name: 'J’ai relu cette adresse' }).click()
  await button.click()

  await expect.element(screen.getByText('2 factures importées, 2 clients ajoutés.')).toBeVisible()
  const sent = requests.filter(({ path }) => path.endsWith('/publication'))
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toMatchObject({ readyCount: 2, emailsConfirmed: true })
})

test('addresses that another column brings are read again before anything is imported', async () => {
  const other = { name: 'Café des Arts', email: 'patron@cafe.example' }
  network({
    'POST /api/v1/imports/csv/:id/rehearsal': ({ body }) => {
      const { columns } = (body as { mapping: CsvAnalysis['guessed'] }).mapping
      return one(columns.clientEmail === 2 ? REPORT : { ...REPORT, newClients: [other] })
    },
  })
  const { screen } = await openApp(ADDRESS)
  const confirmation = screen.getByRole('checkbox', { name: 'J’ai relu cette adresse' })
  await confirmation.click()
  const button = screen.getByRole('button', { name: /Importer 2 factures/ })
  await expect.element(button).toBeEnabled()

  await screen.getByRole('combobox', { name: 'Total' }).selectOptions('E-mail du client')
  await expect.element(screen.getByText('patron@cafe.example')).toBeVisible()
  await expect.element(confirmation).not.toBeChecked()
  await expect.element(button).toBeDisabled()
})

test('a refusal is told, and the choices stay as they were', async () => {
  network({
    'POST /api/v1/imports/csv/:id/publication': () =>
      fault(409, 'csv_changed', { message: 'Vos factures ont changé depuis l’essai.' }),
  })
  const { screen } = await openApp(ADDRESS)
  await screen.getByRole('combobox', { name: 'Total' }).selectOptions('Montant TTC')
  await screen.getByRole('checkbox', { name: 'J’ai relu cette adresse' }).click()
  await screen.getByRole('button', { name: /Importer 2 factures/ }).click()
  await expect.element(screen.getByRole('alert')).toMatchTextContent('ont changé depuis l’essai')
  await expect
    .element(screen.getByRole('combobox', { name: 'Total' }))
    .toHaveValue('amountTtcCents')
})

test('the whole fits a phone without scrolling sideways', async () => {
  network()
  await browser.viewport(390, 844)
  const { screen } = await openApp(ADDRESS)
  await screen.getByRole('combobox', { name: 'Total' }).selectOptions('Montant TTC')
  await expect.element(screen.getByText('ligne 5')).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})
