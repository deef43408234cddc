import { expect, test } from 'vitest'
import { expectAccessible } from '../../testing/accessibility.ts'
import { fault, one, page, signedOut } from '../../testing/answers.ts'
import { aMe } from '../../testing/fixtures.ts'
import { stubNetwork } from '../../testing/network.ts'
import { openApp } from '../../testing/open_app.tsx'

/** A server whose session ends when told, and begins again with the right password. */
function server() {
  const session = { isOpen: true, changes: 0, asks: 0 }
  const guarded = (answer: () => ReturnType<typeof one>) => () =>
    session.isOpen ? answer() : signedOut()
  const change = guarded(() => {
    session.changes += 1
    const me = aMe()
    me.user.preferences.density = 'compact'
    return one(me)
  })
  stubNetwork({
    'GET /api/v1/me': guarded(() => one(aMe())),
    // Without a session the CSRF token is refused first, as the real server does.
    'PATCH /api/v1/me/preferences': (request) => {
      if (!session.isOpen && !request.headers.has('x-tried-again')) {
        return fault(403, 'bad_csrf_token')
      }
      return change()
    },
    'GET /api/v1/invoices': guarded(() => page([])),
    'POST /api/v1/session': ({ body }) => {
      session.asks += 1
      if ((body as { password: string }).password !== 'la bonne phrase') {
        return fault(401, 'invalid_credentials')
      }
      session.isOpen = true
      return one(aMe())
    },
  })
  return session
}

test('a session that ends under a form is renewed over it, and what was sent is sent then, once', async () => {
  const session = server()
  const { screen, router } = await openApp('/parametres/preferences')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  session.isOpen = false
  await screen.getByText('Compacte').click()

  const dialog = screen.getByRole('dialog', { name: 'Votre session est terminée' })
  await expect
    .element(dialog.getByLabelText('Adresse e-mail'))
    .toHaveValue('camille@arnoux.example')
  await expect.element(dialog.getByLabelText('Mot de passe', { exact: true })).toHaveFocus()
  await expectAccessible()

  await dialog.getByLabelText('Mot de passe', { exact: true }).fill('pas la bonne')
  await dialog.getByRole('button', { name: 'Se connecter' }).click()
  await expect
    .element(dialog.getByRole('alert'))
    .toMatchTextContent(/Adresse ou mot de passe incorrect\./)
  expect(session.changes).toBe(0)

  await dialog.getByLabelText('Mot de passe', { exact: true }).fill('la bonne phrase')
  await dialog.getByRole('button', { name: 'Se connecter' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.poll(() => session.changes).toBe(1)
  expect(router.state.location.pathname).toBe('/parametres/preferences')
  await expect.element(screen.getByRole('radio', { name: 'Compacte' })).toBeChecked()
})

test('whoever would rather leave goes to the sign-in page, which knows the way back', async () => {
  const session = server()
  const { screen, router } = await openApp('/parametres/preferences')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  session.isOpen = false
  await screen.getByText('Compacte').click()
  await screen.getByRole('button', { name: 'Quitter la page' }).click()

  await expect.poll(() => router.state.location.pathname).toBe('/connexion')
  expect(router.state.location.search).toMatchObject({ retour: '/parametres/preferences' })
})
