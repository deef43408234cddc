import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, signedOut } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

test('a wrong password is said in words, without telling whether the account exists', async () => {
  stubNetwork({ 'POST /api/v1/session': () => fault(401, 'invalid_credentials') })
  const { screen } = await openApp('/connexion')

  await screen.getByLabelText('Adresse e-mail').fill('camille@arnoux.example')
  await screen.getByLabelText('Mot de passe', { exact: true }).fill('pas le bon')
  await screen.getByRole('button', { name: 'Se connecter' }).click()

  await expect
    .element(screen.getByRole('alert'))
    .toMatchTextContent(/Adresse ou mot de passe incorrect\./)
  await expectAccessible()
})

test('someone who is not signed in is asked to, then taken where they were going', async () => {
  let open = false
  const requests = stubNetwork({
    'GET /api/v1/me': () => (open ? { body: { data: aMe() } } : signedOut()),
    'POST /api/v1/session': () => {
      open = true
      return { body: { data: aMe() } }
    },
    'GET /api/v1/plans': () => ({ body: { data: [], meta: { nextCursor: null } } }),
    'GET /api/v1/clients': () => ({ body: { data: [], meta: { nextCursor: null } } }),
  })
  const { screen, router } = await openApp('/factures/nouvelle')

  await screen.getByLabelText('Adresse e-mail').fill('camille@arnoux.example')
  await screen.getByLabelText('Mot de passe', { exact: true }).fill('une phrase assez longue')
  await screen.getByRole('button', { name: 'Se connecter' }).click()

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Nouvelle facture/)
  expect(router.state.location.pathname).toBe('/factures/nouvelle')
  expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
    email: 'camille@arnoux.example',
    password: 'une phrase assez longue',
    remember: false,
  })
})

test('a return address that leaves the application is ignored', async () => {
  stubNetwork({})
  const { router } = await openApp('/connexion?retour=//ailleurs.example/vol')

  await expect.poll(() => router.state.location.pathname).toBe('/connexion')
  expect(router.state.location.search.retour).toBeUndefined()
})
