import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe, anInvoiceDetail, aTotal } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'
import { addDays, localDateOf } from '../../../lib/format.ts'

const TODAY = localDateOf(new Date(), 'Europe/Paris')

const aClient = (over: Record<string, unknown> = {}) => ({
  id: 'c-1',
  name: 'Menuiserie Kerbrat',
  paymentTermDays: 45,
  planId: null,
  ...over,
})

function aPlanPreview(over: Partial<Data.PlanPreview> = {}): Data.PlanPreview {
  return {
    planId: 'p-1',
    lateStart: null,
    obstacles: [],
    duplicates: [],
    steps: [
      {
        stepId: 's-1',
        offsetDays: 3,
        tone: 'amical',
        requiresManualValidation: false,
        sendAt: '2099-11-24T08:00:00.000Z',
        late: false,
        subject: 'Facture F-1',
        body: 'Bonjour, il reste 1 000,00 €.',
      },
    ],
    ...over,
  }
}

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/plans': () => one([{ id: 'p-1', name: 'Équilibré', isDefault: true, steps: [] }]),
    'GET /api/v1/clients': () => page([aClient()]),
    'POST /api/v1/relance_previews': () => one(aPlanPreview()),
    'GET /api/v1/invoices': () => page([]),
    'GET /api/v1/invoices/totals': () => one(aTotal()),
    'GET /api/v1/invoices/:id': () => one(anInvoiceDetail()),
    'GET /api/v1/invoices/:id/timeline': () => one([]),
    'GET /api/v1/invoices/:id/relances': () => one([]),
    ...over,
  })
}

type Screen = Awaited<ReturnType<typeof openApp>>['screen']

async function fill(screen: Screen) {
  await screen.getByRole('combobox', { name: 'Client' }).click()
  await screen.getByRole('option', { name: 'Menuiserie Kerbrat' }).click()
  await screen.getByRole('textbox', { name: 'Numéro' }).fill('F-1')
  await screen.getByRole('textbox', { name: 'Montant TTC' }).fill('1.234,56')
}

const created = (requests: ReturnType<typeof network>) =>
  requests.filter(({ method, path }) => method === 'POST' && path === '/api/v1/invoices')

test('the due date follows the client’s terms until it is chosen; the amount takes French writing', async () => {
  const requests = network({
    'POST /api/v1/invoices': () => ({ ...one(anInvoiceDetail()), status: 201 }),
  })
  const { screen, router } = await openApp('/factures/nouvelle')
  await fill(screen)

  await expect.element(screen.getByText('45 jours')).toBeVisible()
  await expect.element(screen.getByText(/1\s234,56\s€/)).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Enregistrer la facture' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/factures/i-1')
  const [request] = created(requests)
  expect(request?.body).toEqual({
    clientId: 'c-1',
    numero: 'F-1',
    amountTtcCents: 123_456,
    issueDate: TODAY,
    dueDate: addDays(TODAY, 45),
  })
  expect(request?.headers.get('idempotency-key')).toBeTruthy()
})

test('everything that will leave is shown before saving, its words included', async () => {
  network()
  const { screen } = await openApp('/factures/nouvelle')
  await screen.getByText('Facture F-1').click()
  await expect.element(screen.getByText(/il reste 1 000,00/)).toBeVisible()
  await expectAccessible()
})

test('a past due date, an obstacle and a number already given are said at once', async () => {
  const duplicate = {
    id: 'i-9',
    numero: 'F-1',
    status: 'in_relance' as const,
    amountTtcCents: 5_000,
    dueDate: '2026-11-02',
    sameClient: true,
    clientName: 'Menuiserie Kerbrat',
  }
  network({
    'POST /api/v1/relance_previews': () =>
      one(
        aPlanPreview({
          lateStart: 'one_minute',
          obstacles: ['no_way_to_pay'],
          duplicates: [duplicate],
        })
      ),
  })
  const { screen } = await openApp('/factures/nouvelle')

  await expect.element(screen.getByText(/la 1re relance part une minute après/)).toBeVisible()
  await expect.element(screen.getByText(/Il manque votre IBAN/)).toBeVisible()
  await expect.element(screen.getByText(/Ce client a déjà une facture F-1.*50,00\s€/)).toBeVisible()
})

test('what is missing is said beside its field, and nothing is sent', async () => {
  const requests = network()
  const { screen } = await openApp('/factures/nouvelle')
  await screen.getByRole('button', { name: 'Enregistrer la facture' }).click()
  await expect.element(screen.getByText('À renseigner.').first()).toBeVisible()
  await expect.element(screen.getByText(/Indiquez un montant/)).toBeVisible()
  expect(created(requests)).toEqual([])
})

test('a refused quota explains itself and keeps what was typed; the next try has another key', async () => {
  const requests = network({
    'POST /api/v1/invoices': () =>
      fault(402, 'free_limit_active_invoices', { meta: { limit: 2, current: 2, adding: 1 } }),
  })
  const { screen } = await openApp('/factures/nouvelle')
  await fill(screen)
  const save = screen.getByRole('button', { name: 'Enregistrer la facture' })
  await save.click()
  await expect.element(screen.getByText(/Votre formule suit 2 factures actives/)).toBeVisible()
  await expect.element(screen.getByRole('textbox', { name: 'Numéro' })).toHaveValue('F-1')
  await expectAccessible()

  await save.click()
  await expect.poll(() => created(requests).length).toBe(2)
  const keys = created(requests).map(({ headers }) => headers.get('idempotency-key'))
  expect(new Set(keys).size).toBe(2)
})

test('Ctrl Enter saves and begins the next one, for the same client', async () => {
  const requests = network({
    'POST /api/v1/invoices': () => ({ ...one(anInvoiceDetail()), status: 201 }),
  })
  const { screen, router } = await openApp('/factures/nouvelle')
  await fill(screen)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')

  const numero = screen.getByRole('textbox', { name: 'Numéro' })
  await expect.element(numero).toHaveValue('')
  await expect.element(numero).toHaveFocus()
  await expect
    .element(screen.getByRole('combobox', { name: 'Client' }))
    .toHaveValue('Menuiserie Kerbrat')
  expect(created(requests)).toHaveLength(1)
  expect(router.state.location.pathname).toBe('/factures/nouvelle')
})

test('a client is made without leaving the invoice, its SIREN checked as it is typed', async () => {
  const requests = network({
    'GET /api/v1/clients': () => page([]),
    'POST /api/v1/clients': () => one({ ...aClient({ id: 'c-2', name: 'Atelier Neuf' }) }),
  })
  const { screen } = await openApp('/factures/nouvelle')
  await screen.getByRole('combobox', { name: 'Client' }).fill('Atelier Neuf')
  await screen.getByRole('option', { name: /Nouveau client/ }).click()
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByRole('textbox', { name: 'Nom' })).toHaveValue('Atelier Neuf')
  await dialog.getByRole('textbox', { name: 'Adresse e-mail' }).fill('bonjour@neuf.example')
  const siren = dialog.getByRole('textbox', { name: /SIREN/ })
  await siren.fill('732829321')
  await expect.element(dialog.getByText(/Un SIREN a neuf chiffres/)).toBeVisible()
  await expectAccessible()
  await siren.fill('732 829 320')
  await dialog.getByRole('button', { name: 'Ajouter ce client' }).click()
  await expect.element(screen.getByRole('combobox', { name: 'Client' })).toHaveValue('Atelier Neuf')
  expect(
    requests.find(({ path, method }) => method === 'POST' && path.endsWith('clients'))?.body
  ).toEqual({
    name: 'Atelier Neuf',
    kind: 'business',
    contacts: [{ email: 'bonjour@neuf.example' }],
    siren: '732829320',
  })
})

test('leaving what was begun is asked; staying keeps it', async () => {
  network()
  const { screen, router } = await openApp('/factures/nouvelle')
  await screen.getByRole('textbox', { name: 'Numéro' }).fill('F-1')
  await screen.getByRole('link', { name: 'Factures' }).first().click()
  await expect.element(screen.getByText(/Quitter sans enregistrer/)).toBeVisible()
  await screen.getByRole('button', { name: 'Continuer la saisie' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Numéro' })).toHaveValue('F-1')
  await screen.getByRole('link', { name: 'Factures' }).first().click()
  await screen.getByRole('button', { name: 'Quitter', exact: true }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/factures')
})
