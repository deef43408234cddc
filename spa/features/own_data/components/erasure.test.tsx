import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, aSubscription, onFree } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const ERASURE = {
  askedAt: '2026-11-28T10:00:00.000Z',
  dueAt: '2026-12-12T10:00:00.000Z',
  erasesAccount: true,
}
const NAME = 'Camille Arnoux, design graphique'

const network = (me: () => object, routes: Routes = {}) =>
  stubNetwork({
    'GET /api/v1/me': () => one(me()),
    'GET /api/v1/data_exports': () => ({ status: 200, body: { data: [] } }),
    ...routes,
  })

test('the organization is erased once its name is typed, and the page says when', async () => {
  let erasure: typeof ERASURE | null = null
  const requests = network(() => aMe({ erasure }, onFree()), {
    'POST /api/v1/organization/erasure': ({ body }) => {
      if ((body as { confirmation: string }).confirmation !== NAME) {
        return fault(422, 'wrong_confirmation', {
          field: 'confirmation',
          message: 'Recopiez le nom de votre organisation.',
        })
      }
      erasure = ERASURE
      return { status: 201, body: { data: ERASURE } }
    },
  })
  const { screen } = await openApp('/parametres/donnees')
  await screen.getByRole('button', { name: 'Supprimer l’organisation' }).click()
  const dialog = screen.getByRole('dialog')
  const field = dialog.getByLabelText(/Recopiez le nom/)
  await expect.element(field).toHaveFocus()
  await expect.element(dialog.getByText(/sont effacés, sans retour possible/)).toBeVisible()
  await expectAccessible()

  const confirm = dialog.getByRole('button', { name: 'Supprimer dans quatorze jours' })
  await field.fill('Autre')
  await confirm.click()
  await expect.element(dialog.getByText('Recopiez le nom de votre organisation.')).toBeVisible()
  await field.fill(NAME)
  await confirm.click()
  await expect
    .element(
      screen
        .getByRole('main')
        .getByText(/Suppression prévue le samedi 12 décembre/)
        .first()
    )
    .toBeVisible()
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
})

test('it is taken back on the page, and in the band of every page', async () => {
  let erasure: typeof ERASURE | null = ERASURE
  let undone = 0
  network(() => aMe({ erasure }, onFree()), {
    'DELETE /api/v1/organization/erasure': () => {
      undone += 1
      erasure = null
      return { status: 204 }
    },
  })
  const { screen } = await openApp('/parametres/donnees', { scheme: 'dark' })
  await expect.element(screen.getByText(/plus rien ne part/)).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Annuler la suppression' }).click()
  await expect
    .element(screen.getByRole('button', { name: 'Supprimer l’organisation' }))
    .toBeVisible()

  erasure = ERASURE
  const again = await openApp('/parametres/donnees')
  await again.screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect.poll(() => undone).toBe(2)
})

test('what is paid ends first: the page says where', async () => {
  network(() => aMe({}, aSubscription()))
  const { screen } = await openApp('/parametres/donnees')
  const link = screen.getByRole('link', { name: 'résiliez-le' })
  await expect.element(link).toHaveAttribute('href', '/parametres/abonnement')
  expect(screen.getByRole('button', { name: 'Supprimer l’organisation' }).elements()).toEqual([])
})

test('what the server refuses is said in the dialog, which stays', async () => {
  network(() => aMe({}, aSubscription({ cancelAtPeriodEnd: true })), {
    'POST /api/v1/organization/erasure': () =>
      fault(409, 'subscription_live', { message: 'Votre abonnement est en cours.' }),
  })
  const { screen } = await openApp('/parametres/donnees', { locale: 'en' })
  await screen.getByRole('button', { name: 'Delete the organization' }).click()
  const dialog = screen.getByRole('dialog')
  await dialog.getByLabelText(/Type the name/).fill(NAME)
  await dialog.getByRole('button', { name: 'Delete in fourteen days' }).click()
  await expect
    .element(dialog.getByRole('alert'))
    .toHaveTextContent('Votre abonnement est en cours.')
})

test('who is no owner sees the band and cannot take it back', async () => {
  network(() => aMe({ erasure: ERASURE, role: 'admin' }), {
    'GET /api/v1/data_exports': () => fault(403, 'forbidden'),
  })
  const { screen } = await openApp('/parametres/donnees')
  await expect.element(screen.getByText(/Suppression prévue le/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Annuler' }).elements()).toEqual([])
})
