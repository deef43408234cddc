import { onlineManager } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { expectAccessible } from '../testing/accessibility.ts'
import { fault, one, signedOut } from '../testing/answers.ts'
import { aMe, aToday } from '../testing/fixtures.ts'
import { stubNetwork, type Answer } from '../testing/network.ts'
import { openApp } from '../testing/open_app.tsx'

afterEach(() => onlineManager.setOnline(true))

async function openRefused(answer: Answer) {
  stubNetwork({ 'GET /api/v1/me': () => answer })
  const { screen } = await openApp('/aujourdhui')
  const title = screen.getByRole('heading', { level: 1 })
  await expect.element(title).toBeVisible()
  return { screen, title }
}

test('a failure of ours gives the reference to quote, and a button that copies it', async () => {
  const { screen, title } = await openRefused(fault(500, 'internal', { message: '' }))
  await expect.element(title).toMatchTextContent('Cette page n’a pas pu s’afficher')
  await expect.element(screen.getByText(/req-test/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Copier la référence' })).toBeVisible()
  await expectAccessible()
})

test('a page that is not for this role says for whose it is', async () => {
  const { screen, title } = await openRefused(
    fault(403, 'forbidden_role', { meta: { allowedRoles: ['owner', 'admin'] } })
  )
  await expect.element(title).toMatchTextContent('Cette page n’est pas ouverte à votre rôle')
  await expect
    .element(screen.getByText('Elle l’est à : propriétaire ou administrateur.'))
    .toBeVisible()
})

test('too many requests: how long to wait, counted down', async () => {
  const refused = fault(429, 'too_many_requests')
  const { screen } = await openRefused({ ...refused, headers: { 'retry-after': '40' } })
  await expect.element(screen.getByRole('timer')).toMatchTextContent(/Réessayez dans \d\d secondes/)
})

test('maintenance has its own words', async () => {
  const { title } = await openRefused(fault(503, 'unavailable'))
  await expect.element(title).toMatchTextContent('Rubis est en maintenance')
})

test('an unknown address keeps the shell of whoever is signed in, and stands alone otherwise', async () => {
  stubNetwork({ 'GET /api/v1/me': () => one(aMe()), 'GET /api/v1/today': () => one(aToday()) })
  const inside = await openApp('/nulle-part')
  await expect
    .element(inside.screen.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }))
    .toBeVisible()
  await expect.element(inside.screen.getByRole('link', { name: /^Factures/ }).first()).toBeVisible()
  await expectAccessible()
  await inside.screen.unmount()

  stubNetwork({ 'GET /api/v1/me': signedOut })
  const outside = await openApp('/nulle-part')
  await expect
    .element(outside.screen.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }))
    .toBeVisible()
  expect(outside.router.state.location.pathname).toBe('/nulle-part')
  expect(document.querySelector('nav')).toBeNull()
})

test('offline, the page stays, and says how old it is', async () => {
  stubNetwork({ 'GET /api/v1/me': () => one(aMe()), 'GET /api/v1/today': () => one(aToday()) })
  const { screen } = await openApp('/aujourdhui')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  onlineManager.setOnline(false)
  await expect
    .element(screen.getByText(/Hors connexion\..*Données reçues à l’instant\./))
    .toBeVisible()
  await expectAccessible()
  onlineManager.setOnline(true)
  await expect.element(screen.getByText(/Hors connexion/)).not.toBeInTheDocument()
})
