import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe, anEvent } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const sent = anEvent({
  id: 'e-2',
  kind: 'relance_sent',
  at: '2026-11-20T08:07:00.000Z',
  actor: { kind: 'system', name: null },
  payload: { offsetDays: 7, tone: 'courtois', remainderCents: 120_000 },
})
const paid = anEvent({
  id: 'e-1',
  kind: 'payment_recorded',
  at: '2026-11-19T10:00:00.000Z',
  payload: { amountCents: 60_000 },
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/activity': () => page([sent, paid]),
    'GET /api/v1/clients': () => page([]),
    ...over,
  })
}

test('tells what happened in the words of the timeline, by day and by whom', async () => {
  network()
  const { screen } = await openApp('/activite')

  const line = screen.getByRole('listitem').filter({ hasText: 'Relance partie' })
  await expect.element(line).toMatchTextContent(/Courtoise/)
  await expect.element(line).toMatchTextContent(/J\+7, 1\s200,00\s€ restants/)
  await expect.element(screen.getByText(/600,00\s€ reçus/)).toBeVisible()
  await expect.element(screen.getByText(/Par Camille Arnoux\./)).toBeVisible()
  await expectAccessible()
})

test('the dark scheme is as legible', async () => {
  network()
  const { screen } = await openApp('/activite', { scheme: 'dark' })
  await expect.element(screen.getByText('Relance partie')).toBeVisible()
  await expectAccessible()
})

test('filters live in the address, reach the API and the exported file', async () => {
  const requests = network()
  const { screen, router } = await openApp('/activite?du=2026-11-01')

  await screen.getByRole('combobox', { name: 'Sujet' }).selectOptions('money')
  await screen.getByRole('combobox', { name: 'Par qui' }).selectOptions('user')
  await expect
    .poll(() => router.state.location.search)
    .toEqual({ sujet: 'money', par: 'user', du: '2026-11-01' })
  const asked = requests.findLast(({ path }) => path === '/api/v1/activity')?.query
  expect(Object.fromEntries(asked ?? [])).toEqual({
    topic: 'money',
    actor: 'user',
    from: '2026-11-01',
    limit: '50',
  })
  await expect
    .element(screen.getByRole('link', { name: 'Exporter (CSV)' }))
    .toHaveAttribute(
      'href',
      expect.stringMatching(/activity\/export\?topic=money&actor=user&from=2026-11-01&locale=fr$/)
    )
})

test('the rest comes by itself when the end is in view', async () => {
  const requests = network({
    'GET /api/v1/activity': ({ query }) =>
      query.get('cursor') === 'suite' ? page([paid]) : page([sent], 'suite'),
  })
  const { screen } = await openApp('/activite')

  await expect.element(screen.getByText(/600,00\s€ reçus/)).toBeVisible()
  expect(
    requests
      .filter(({ path }) => path === '/api/v1/activity')
      .map(({ query }) => query.get('cursor'))
  ).toEqual([null, 'suite'])
})

test('a failure gives its reference; nothing found offers to clear; nothing yet teaches', async () => {
  let broken = true
  network({
    'GET /api/v1/activity': () =>
      broken ? fault(500, 'internal_error', { message: '' }) : page([]),
  })
  const { screen } = await openApp('/activite?sujet=money')

  await expect.element(screen.getByRole('alert')).toMatchTextContent(/req-test/)
  broken = false
  await screen.getByRole('button', { name: 'Réessayer' }).click()
  await screen.getByRole('button', { name: 'Effacer les filtres' }).first().click()
  await expect.element(screen.getByText('Rien ne s’est encore passé.')).toBeVisible()
})
