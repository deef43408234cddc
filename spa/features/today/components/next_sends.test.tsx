import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aBrief, aMe, aPreview, aRelance, aToday } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const { invoice } = aRelance()
const soon = new Date(Date.now() + 2 * 86_400_000).toISOString()
const send = (over: Parameters<typeof aBrief>[0] = {}) => ({
  relance: aBrief({ sendAt: soon, ...over }),
  invoice,
})

function openWith(next: ReturnType<typeof send>[], over: Routes = {}) {
  const requests = stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/today': () => one(aToday({ next, weekCount: next.length })),
    ...over,
  })
  return openApp('/aujourdhui').then((app) => ({ ...app, requests }))
}

const MENU = /Décider de la relance de Menuiserie Kerbrat/

test('a reminder is postponed at once, and takes its own day back', async () => {
  const { screen, requests } = await openWith([send()], {
    'POST /api/v1/relances/:id/postponement': () => one(aRelance()),
  })
  await screen.getByRole('button', { name: MENU }).click()
  await expectAccessible()
  await screen.getByRole('menuitem', { name: /Décaler d’un jour, / }).click()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect
    .poll(() => requests.filter(({ method }) => method === 'POST').map(({ body }) => body))
    .toEqual([{ days: 1 }, { until: soon }])
})

test('a skipped reminder goes at once, and comes back when it is refused', async () => {
  const { screen } = await openWith([send()], {
    'POST /api/v1/relances/:id/skip': () => ({ ...fault(409, 'illegal_move'), after: 300 }),
  })
  await screen.getByRole('button', { name: MENU }).click()
  await screen.getByRole('menuitem', { name: 'Passer cette relance' }).click()
  await expect.element(screen.getByRole('button', { name: MENU })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: MENU })).toBeVisible()
})

test('a skipped reminder is said, though its line is gone, and can be brought back', async () => {
  const { screen, requests } = await openWith([send()], {
    'POST /api/v1/relances/:id/skip': () => one(aRelance()),
    'DELETE /api/v1/relances/:id/skip': () => one(aRelance()),
  })
  await screen.getByRole('button', { name: MENU }).click()
  await screen.getByRole('menuitem', { name: 'Passer cette relance' }).click()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await expect.poll(() => requests.some(({ method }) => method === 'DELETE')).toBe(true)
})

test('sending now shows the letter and its recipient, and why it cannot leave', async () => {
  const { screen } = await openWith([send()], {
    'GET /api/v1/relances/:id/preview': () => one(aPreview()),
    'POST /api/v1/relances/:id/immediate_send': () =>
      fault(409, 'relance_would_wait', { meta: { reason: 'window_closed', until: null } }),
  })
  await screen.getByRole('button', { name: MENU }).click()
  await screen.getByRole('menuitem', { name: 'Envoyer maintenant' }).click()
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText('compta@menuiserie-kerbrat.example')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Envoyer dans 20 secondes' }).click()
  await expect.element(dialog.getByText(/Hors des heures d’envoi/)).toBeVisible()
})

test('what leaves in a moment counts down, and can be taken back', async () => {
  const until = new Date(Date.now() + 15_000).toISOString()
  const { screen, requests } = await openWith(
    [send({ sendAt: until, immediateSendUntil: until })],
    {
      'DELETE /api/v1/relances/:id/immediate_send': () => one(aRelance()),
    }
  )
  await expect.element(screen.getByText(/part dans 1\d s/)).toBeVisible()
  await screen.getByRole('button', { name: 'Annuler l’envoi' }).click()
  await expect
    .poll(() => requests.some(({ method, path }) => method === 'DELETE' && path.includes('r-2')))
    .toBe(true)
})
