import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aClient, aClientDetail, aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const kerbrat = aClient()
const martin = aClient({
  id: 'c-2',
  name: 'Julie Martin',
  kind: 'consumer',
  email: null,
  contactCount: 0,
  figures: { openCount: 0, openCents: 0, lateCount: 0, lateCents: 0, invoiceCount: 1 },
  habit: { level: 'unknown', score: null, medianDays: null, averageDays: null, payments: 1 },
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/clients': () => page([kerbrat, martin]),
    ...over,
  })
}

test('each client says what they owe, what is late and how they pay, in words', async () => {
  network()
  const { screen } = await openApp('/clients')

  const row = screen.getByRole('row', { name: /Menuiserie Kerbrat/ })
  await expect.element(row).toMatchTextContent(/4\s800,00\s€/)
  await expect.element(row).toMatchTextContent(/1\s200\s€/)
  await expect.element(row).toMatchTextContent(/Se fait attendre/)
  await expect.element(row).toMatchTextContent(/12\sj après/)
  const other = screen.getByRole('row', { name: /Julie Martin/ })
  await expect.element(other).toMatchTextContent(/Pas assez de recul/)
  await expect.element(other).toMatchTextContent(/Aucune adresse/)
  await expectAccessible()
})

test('the dark scheme is as legible as the light one, in English too', async () => {
  network()
  const { screen } = await openApp('/clients', { scheme: 'dark', locale: 'en' })
  await expect.element(screen.getByText('Takes its time')).toBeVisible()
  await expectAccessible()
})

test('search, kind, lateness and order live in the address and reach the API', async () => {
  const requests = network()
  const { screen, router } = await openApp('/clients?type=business&tri=-late')

  await screen.getByRole('searchbox').fill('kerbrat')
  await screen.getByRole('button', { name: 'En retard' }).click()
  await expect
    .poll(() => router.state.location.search)
    .toMatchObject({ q: 'kerbrat', type: 'business', retard: 'oui', tri: '-late' })
  const asked = requests.findLast(({ path }) => path === '/api/v1/clients')?.query
  expect(Object.fromEntries(asked ?? [])).toEqual({
    q: 'kerbrat',
    kind: 'business',
    late: 'true',
    sort: '-late',
    limit: '50',
  })
})

test('nothing found is not nothing at all', async () => {
  network({ 'GET /api/v1/clients': () => page([]) })
  const { screen } = await openApp('/clients?q=zzz')
  await screen.getByRole('button', { name: 'Effacer les filtres' }).click()
  await expect.element(screen.getByText(/Aucun client pour l’instant/)).toBeVisible()
  await expectAccessible()
})

test('the next page is asked by the cursor of the one before', async () => {
  const requests = network({
    'GET /api/v1/clients': ({ query }) =>
      query.get('cursor') === 'suite' ? page([martin]) : page([kerbrat], 'suite'),
  })
  const { screen } = await openApp('/clients')
  await screen.getByRole('button', { name: 'Afficher la suite' }).click()
  await expect.element(screen.getByText('Julie Martin')).toBeVisible()
  expect(requests.filter(({ path }) => path === '/api/v1/clients')).toHaveLength(2)
})

test('a failure says so, gives its reference and can be tried again', async () => {
  let broken = true
  network({
    'GET /api/v1/clients': () =>
      broken ? fault(500, 'internal_error', { message: '' }) : page([kerbrat]),
  })
  const { screen } = await openApp('/clients')
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/req-test/)
  broken = false
  await screen.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(screen.getByText('Menuiserie Kerbrat')).toBeVisible()
})

test('a new client is added by its name and address, refusals beside their field', async () => {
  const requests = network({
    'POST /api/v1/clients': ({ body }) =>
      (body as { contacts: { email: string }[] }).contacts[0]?.email === 'x@y.zz'
        ? fault(422, 'mailbox', { field: 'contacts.0.email', message: 'Adresse refusée.' })
        : { status: 201, body: { data: aClientDetail() } },
    'GET /api/v1/clients/:id': () => one(aClientDetail()),
    'GET /api/v1/clients/:id/activity': () => page([]),
    'GET /api/v1/invoices': () => page([]),
    'GET /api/v1/plans': () => page([]),
  })
  const { screen, router } = await openApp('/clients')
  await screen.getByRole('button', { name: 'Ajouter un client' }).click()
  const dialog = screen.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ajouter un client' }).click()
  await expect.element(dialog.getByText('À renseigner.')).toBeVisible()
  await dialog.getByLabelText('Nom').fill('Menuiserie Kerbrat')
  await dialog.getByLabelText(/Adresse e-mail/).fill('x@y.zz')
  await dialog.getByRole('button', { name: 'Ajouter un client' }).click()
  await expect.element(dialog.getByText('Adresse refusée.')).toBeVisible()
  await expectAccessible(document.querySelector('[role=dialog]') ?? document.body)
  await dialog.getByLabelText(/Adresse e-mail/).fill('compta@kerbrat.example')
  await dialog.getByRole('button', { name: 'Ajouter un client' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/clients/c-1')
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
})
