import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, aToday, aTodo } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/today': () => one(aToday()),
    ...over,
  })
}

test('begins with what waits for a person, counted in words', async () => {
  network({
    'GET /api/v1/today': () =>
      one(aToday({ todos: [aTodo(), aTodo({ kind: 'plan_ended', id: 'n-1', relance: null })] })),
  })
  const { screen } = await openApp('/aujourdhui')

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Bonjour Camille. Deux choses vous attendent.')
  await expect
    .element(screen.getByRole('link', { name: 'Relire et décider' }))
    .toHaveAttribute('href', '/factures/i-1/mise-en-demeure')
  await expect.poll(() => document.title).toBe('Aujourd’hui (2) · Rubis')
  await expectAccessible()
})

test('nothing to do says when the next reminder leaves', async () => {
  network({
    'GET /api/v1/today': () => one(aToday({ nextSendAt: '2026-11-24T08:00:00.000Z' })),
  })
  const { screen } = await openApp('/aujourdhui')

  await expect
    .element(screen.getByText(/Rien à faire. Prochaine relance mardi 24 novembre à 9\sh\./))
    .toBeVisible()
})

test('rubis are told as time freed, and the delay says how it is worked out', async () => {
  network()
  const { screen } = await openApp('/aujourdhui')

  await expect.element(screen.getByText('37\u00a0rubis')).toBeVisible()
  await expect.element(screen.getByText(/environ 6\sh\s10 gagnées/)).toBeVisible()
  await screen.getByRole('button', { name: 'Comment ce délai est calculé' }).click()
  await expect.element(screen.getByText(/De la date d’émission au jour où/)).toBeVisible()
})

test('the period is in the address, and moves the great figure only', async () => {
  network()
  const { screen, router } = await openApp('/aujourdhui')

  await expect.element(screen.getByText(/12\s480,50\s€/).first()).toBeVisible()
  await screen.getByText('Ce mois-ci', { exact: true }).click()
  await expect.poll(() => router.state.location.search).toEqual({ periode: 'mois' })
  await expect.element(screen.getByText(/sur 12\s480,50\s€ depuis janvier/)).toBeVisible()
})

test('each part of the outstanding opens its invoices, and reads as a table too', async () => {
  network()
  const { screen } = await openApp('/aujourdhui')

  await expect.element(screen.getByRole('link', { name: /1–30\sj/ })).toBeVisible()
  await screen.getByRole('link', { name: 'Voir en tableau' }).first().click()
  await expect
    .element(screen.getByRole('row', { name: /1–30/ }))
    .toMatchTextContent(/4\sfactures6\s457,00\s€/)
  await expect.element(screen.getByRole('row', { name: /novembre 2026/ })).toBeVisible()
  await expectAccessible()
})

test('says when nothing leaves at all', async () => {
  network({ 'GET /api/v1/me': () => one(aMe({ sendingEnabled: false })) })
  const { screen } = await openApp('/aujourdhui')

  await expect.element(screen.getByText(/aucune relance ne part/)).toBeVisible()
})

test('an empty organization is taught its first step', async () => {
  network({
    'GET /api/v1/today': () => one(aToday({ hasInvoices: false })),
    'GET /api/v1/plans': () => one([]),
    'POST /api/v1/relance_previews': () => fault(422, 'invalid'),
  })
  const { screen, router } = await openApp('/aujourdhui')

  await expect.element(screen.getByText(/Pour une facture de 1\s200,00\s€/)).toBeVisible()
  await expectAccessible()
  await screen.getByRole('link', { name: 'Ajouter une facture' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/factures/nouvelle')
})

test('a failed load says so once, and is tried again', async () => {
  let asked = 0
  network({
    'GET /api/v1/today': () => (++asked === 1 ? fault(500, 'internal_error') : one(aToday())),
  })
  const { screen } = await openApp('/aujourdhui')

  await screen.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(screen.getByText('37\u00a0rubis')).toBeVisible()
})
