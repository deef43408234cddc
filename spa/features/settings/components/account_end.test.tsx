import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const network = (routes: Routes) =>
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/me/security': () =>
      one({
        totp: null,
        passkeys: [],
        recoveryCodesLeft: 0,
        sessions: [],
        emailChange: null,
      }),
    ...routes,
  })

test('an account is deleted after a question, and the person is shown out', async () => {
  network({ 'DELETE /api/v1/account': () => ({ status: 204 }) })
  const { screen, router } = await openApp('/parametres/profil')
  await screen.getByRole('button', { name: 'Supprimer mon compte' }).click()
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText(/camille@arnoux.example n’ouvre plus rien/)).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Annuler' })).toHaveFocus()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Supprimer définitivement' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/connexion')
  await expect.element(screen.getByText('Votre compte est supprimé.')).toBeVisible()
})

test('an organization that stands in the way is named, and the dialog stays', async () => {
  network({
    'DELETE /api/v1/account': () =>
      fault(409, 'owner_of_organizations', {
        message: 'Vous êtes propriétaire de « Atelier » : transmettez ou supprimez d’abord.',
      }),
  })
  const { screen } = await openApp('/parametres/profil', { scheme: 'dark' })
  await screen.getByRole('button', { name: 'Supprimer mon compte' }).click()
  const dialog = screen.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Supprimer définitivement' }).click()
  await expect.element(dialog.getByText(/transmettez ou supprimez d’abord/)).toBeVisible()
  await expectAccessible()
})
