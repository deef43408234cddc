import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, aRelance, aToday } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const { invoice } = aRelance()
const brief = {
  id: 'r-9',
  status: 'drafted' as const,
  sendAt: '2026-11-20T08:00:00.000Z',
  reason: null,
  tone: 'mise_en_demeure' as const,
  offsetDays: 30,
}

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/today': () => one(aToday()),
    ...over,
  })
}

test('begins with what waits for a person, each with the one place where it is decided', async () => {
  network({
    'GET /api/v1/today': () =>
      one(
        aToday({
          todos: [
            { kind: 'warning_to_approve', invoice, relance: brief },
            { kind: 'relance_unknown', invoice: { ...invoice, id: 'i-2' }, relance: brief },
          ],
        })
      ),
  })
  const { screen } = await openApp('/aujourdhui')

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Bonjour Camille. Deux choses vous attendent.')
  await expect
    .element(screen.getByRole('link', { name: 'Relire et décider' }))
    .toHaveAttribute('href', '/factures/i-1/mise-en-demeure')
  await expect
    .element(screen.getByRole('link', { name: 'Voir la facture' }))
    .toHaveAttribute('href', '/factures/i-2')
  await expect.poll(() => document.title).toBe('Aujourd’hui (2) · Rubis')
  await expectAccessible()
})

test('rubis are told as time freed, and the outstanding by age as a table too', async () => {
  network()
  const { screen } = await openApp('/aujourdhui')

  await expect.element(screen.getByText('37\u00a0rubis')).toBeVisible()
  await expect.element(screen.getByText(/environ 6\sh\s10 gagnées/)).toBeVisible()
  await expect
    .element(screen.getByRole('row', { name: /1–30/ }))
    .toMatchTextContent(/4\sfactures6\s457,00\s€/)
})

test('says when nothing leaves at all', async () => {
  network({ 'GET /api/v1/me': () => one(aMe({ sendingEnabled: false })) })
  const { screen } = await openApp('/aujourdhui')

  await expect.element(screen.getByText(/aucune relance ne part/)).toBeVisible()
})

test('an empty organization is taught its first step', async () => {
  network({
    'GET /api/v1/today': () =>
      one(
        aToday({
          recovered: { sinceJanuaryCents: 0, thisMonthCents: 0, everCents: 0 },
          aging: [{ bucket: 'upcoming', count: 0, remainderCents: 0 }],
        })
      ),
  })
  const { screen, router } = await openApp('/aujourdhui')

  await screen.getByRole('button', { name: 'Nouvelle facture' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/factures/nouvelle')
})

test('a session that ends while the page is open leads to the door, with the way back', async () => {
  network({ 'GET /api/v1/today': () => fault(401, 'unauthenticated') })
  const { screen, router } = await openApp('/aujourdhui')

  await expect.element(screen.getByText(/Votre session est terminée/)).toBeVisible()
  expect(router.state.location.search).toEqual({ retour: '/aujourdhui', motif: 'session' })
})
