import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const SECRET = `rubis_key_${'A'.repeat(39)}x7Qf`

const aKey = (overrides: object = {}) => ({
  id: 'k-1',
  name: 'Comptabilité',
  scope: 'work',
  ending: 'x7Qf',
  owner: 'Camille Arnoux',
  isExpired: false,
  expiresAt: '2027-02-20T09:00:00.000Z',
  lastUsedAt: null,
  createdAt: '2026-11-20T09:00:00.000Z',
  ...overrides,
})

const network = (routes: Routes = {}) =>
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/api_keys': () => ({ status: 200, body: { data: [] } }),
    ...routes,
  })

test('a key is made, its secret is shown once, then only its end is', async () => {
  let keys: object[] = []
  const requests = network({
    'GET /api/v1/api_keys': () => ({ status: 200, body: { data: keys } }),
    'POST /api/v1/api_keys': () => {
      keys = [aKey()]
      return { status: 201, body: { data: { id: 'k-1', secret: SECRET } } }
    },
  })
  const { screen } = await openApp('/parametres/cles')
  await expect.element(screen.getByText(/Aucune clé/)).toBeVisible()
  await screen.getByLabelText('Nom').fill('Comptabilité')
  await screen.getByLabelText('Portée').selectOptions('work')
  await expect.element(screen.getByText(/Jamais une mise en demeure/)).toBeVisible()
  await screen.getByRole('button', { name: 'Créer la clé' }).click()

  await expect.element(screen.getByText(SECRET)).toBeVisible()
  await expectAccessible()
  expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Comptabilité',
    scope: 'work',
    days: 90,
  })
  await screen.getByRole('button', { name: 'Je l’ai gardée' }).click()
  await expect.element(screen.getByText(SECRET)).not.toBeInTheDocument()
  await expect.element(screen.getByText('…x7Qf')).toBeVisible()
  await expect.element(screen.getByText(/jamais utilisée/)).toBeVisible()
})

test('a key is revoked after a question', async () => {
  let keys = [aKey()]
  network({
    'GET /api/v1/api_keys': () => ({ status: 200, body: { data: keys } }),
    'DELETE /api/v1/api_keys/k-1': () => {
      keys = []
      return { status: 204 }
    },
  })
  const { screen } = await openApp('/parametres/cles', { scheme: 'dark' })
  await screen.getByRole('button', { name: 'Révoquer la clé Comptabilité' }).click()
  await expect.element(screen.getByText(/refusés aussitôt/)).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Révoquer', exact: true }).click()
  await expect.element(screen.getByText(/Aucune clé/)).toBeVisible()
})

test('what is refused is said beside its field, and nothing is lost', async () => {
  network({
    'POST /api/v1/api_keys': () =>
      fault(422, 'required', { field: 'name', message: 'Donnez-lui un nom.' }),
  })
  const { screen } = await openApp('/parametres/cles')
  await screen.getByLabelText('Nom').fill('Compta')
  await screen.getByRole('button', { name: 'Créer la clé' }).click()
  await expect.element(screen.getByText('Donnez-lui un nom.')).toBeVisible()
  await expect.element(screen.getByLabelText('Nom')).toHaveValue('Compta')
})
