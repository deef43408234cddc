import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const aCopy = (overrides: object = {}) => ({
  id: 'e-1',
  status: 'asked',
  askedBy: 'Camille Arnoux',
  byteSize: null,
  fileCount: null,
  readyAt: null,
  expiresAt: null,
  createdAt: '2026-11-20T09:00:00.000Z',
  ...overrides,
})

const READY = {
  status: 'ready',
  byteSize: 2_400_000,
  fileCount: 57,
  readyAt: '2026-11-20T09:01:00.000Z',
  expiresAt: '2026-11-27T09:01:00.000Z',
}

const network = (copies: () => object[], routes: Routes = {}) =>
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/data_exports': () => ({ status: 200, body: { data: copies() } }),
    ...routes,
  })

test('a copy is asked for; while it is prepared no other can be', async () => {
  let copies: object[] = []
  network(() => copies, {
    'POST /api/v1/data_exports': () => {
      copies = [aCopy()]
      return { status: 201, body: { data: { id: 'e-1' } } }
    },
  })
  const { screen } = await openApp('/parametres/donnees')
  await expect.element(screen.getByText(/Aucune copie/)).toBeVisible()
  await expectAccessible()
  const button = screen.getByRole('button', { name: 'Préparer une copie' })
  await button.click()
  await expect.element(screen.getByText(/en attente/)).toBeVisible()
  await expect.element(button).toBeDisabled()
})

test('a copy that is ready can be fetched, and says until when', async () => {
  network(() => [aCopy(READY), aCopy({ id: 'e-0', status: 'failed' })])
  const { screen } = await openApp('/parametres/donnees', { scheme: 'dark' })
  const link = screen.getByRole('link', { name: /Télécharger la copie/ })
  await expect.element(link).toHaveAttribute('href', '/api/v1/data_exports/e-1/file')
  await expect.element(screen.getByText(/57 fichiers/)).toBeVisible()
  await expect.element(screen.getByText(/n’a pas pu être préparée/)).toBeVisible()
  await expectAccessible()
})

test('what is refused is said, and to whom the page is closed is told so', async () => {
  network(() => [], {
    'POST /api/v1/data_exports': () =>
      fault(409, 'too_many_exports', { message: 'Vous avez demandé 3 copies.' }),
  })
  const { screen } = await openApp('/parametres/donnees')
  await screen.getByRole('button', { name: 'Préparer une copie' }).click()
  await expect.element(screen.getByText('Vous avez demandé 3 copies.')).toBeVisible()
})

test('somebody who is no owner is told so', async () => {
  network(() => [], { 'GET /api/v1/data_exports': () => fault(403, 'forbidden') })
  const { screen } = await openApp('/parametres/donnees')
  await expect.element(screen.getByRole('button', { name: /Réessayer/ })).toBeVisible()
})
