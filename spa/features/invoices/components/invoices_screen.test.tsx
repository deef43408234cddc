import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe, anInvoice, aTotal } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const kerbrat = anInvoice()
const lefevre = anInvoice({
  id: 'i-2',
  numero: 'F-2026-0118',
  status: 'pending',
  client: { id: 'c-2', name: 'Boulangerie Lefèvre', kind: 'business' },
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/invoices': () => page([kerbrat, lefevre]),
    'GET /api/v1/invoices/totals': () => one(aTotal()),
    ...over,
  })
}

test('each invoice says its state in words, what is left and what happens next', async () => {
  network()
  const { screen } = await openApp('/factures?vue=all')

  const row = screen.getByRole('row', { name: /Menuiserie Kerbrat/ })
  await expect.element(row).toMatchTextContent(/En relance/)
  await expect.element(row).toMatchTextContent(/1\s800,00\s€/)
  await expect.element(row).toMatchTextContent(/Ferme/)
  await expect.poll(() => document.title).toBe('Toutes (3) · Rubis')
  await expectAccessible()
})

test('the dark scheme is as legible as the light one', async () => {
  network()
  const { screen } = await openApp('/factures?vue=all', { scheme: 'dark' })

  await expect.element(screen.getByText('Boulangerie Lefèvre')).toBeVisible()
  await expectAccessible()
})

test('view, search and order live in the address and reach the API', async () => {
  const requests = network()
  const { screen, router } = await openApp('/factures?vue=late&tri=-amount')

  await screen.getByRole('searchbox').fill('lefèvre')
  await expect
    .poll(() => router.state.location.search)
    .toEqual({
      vue: 'late',
      tri: '-amount',
      q: 'lefèvre',
    })
  const asked = requests.findLast(({ path }) => path === '/api/v1/invoices')?.query
  expect(Object.fromEntries(asked ?? [])).toEqual({
    view: 'late',
    sort: '-amount',
    q: 'lefèvre',
    limit: '50',
  })
})

test('an address this version does not know falls back instead of breaking', async () => {
  network()
  const { screen } = await openApp('/factures?vue=nimporte&tri=42')

  await expect
    .element(screen.getByRole('link', { name: /À relancer/ }))
    .toHaveAttribute('aria-current', 'page')
})

test('the next page is asked by the cursor of the one before', async () => {
  const requests = network({
    'GET /api/v1/invoices': ({ query }) =>
      query.get('cursor') === 'suite' ? page([lefevre]) : page([kerbrat], 'suite'),
  })
  const { screen } = await openApp('/factures?vue=all')

  await screen.getByRole('button', { name: 'Afficher la suite' }).click()

  await expect.element(screen.getByText('Boulangerie Lefèvre')).toBeVisible()
  await expect.element(screen.getByText('Menuiserie Kerbrat')).toBeVisible()
  const cursors = requests
    .filter(({ path }) => path === '/api/v1/invoices')
    .map(({ query }) => query.get('cursor'))
  expect(cursors).toEqual([null, 'suite'])
})

test('a failure says so, gives its reference and can be tried again', async () => {
  let broken = true
  network({
    'GET /api/v1/invoices': () =>
      broken ? fault(500, 'internal_error', { message: '' }) : page([kerbrat]),
  })
  const { screen } = await openApp('/factures?vue=all')

  await expect.element(screen.getByRole('alert')).toMatchTextContent(/req-test/)
  broken = false
  await screen.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(screen.getByText('Menuiserie Kerbrat')).toBeVisible()
})

test('having nothing yet teaches; finding nothing offers to clear', async () => {
  network({ 'GET /api/v1/invoices': () => page([]) })
  const { screen, router } = await openApp('/factures?vue=all')

  await expect.element(screen.getByText(/Saisissez la première/)).toBeVisible()

  await router.navigate({ to: '/factures', search: { vue: 'late', tri: 'dueDate', q: 'zzz' } })
  await screen.getByRole('button', { name: 'Effacer les filtres' }).click()
  await expect.poll(() => router.state.location.search).toEqual({ vue: 'all', tri: 'dueDate' })
})

test('a quick answer shows no skeleton, a slow one does', async () => {
  network({ 'GET /api/v1/invoices': () => ({ ...page([kerbrat]), after: 700 }) })
  const { screen } = await openApp('/factures?vue=all')

  await expect.element(screen.getByText('Chargement')).toBeInTheDocument()
  expect(document.querySelector('.mantine-Skeleton-root')).toBeNull()
  await expect.poll(() => document.querySelector('.mantine-Skeleton-root')).not.toBeNull()
  await expect.element(screen.getByText('Menuiserie Kerbrat')).toBeVisible()
  expect(document.querySelector('.mantine-Skeleton-root')).toBeNull()
})
