import { expect, test } from 'vitest'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, anAgendaLine, aPreview, aRelance } from '../../../testing/fixtures.ts'
import type { Answer } from '../../../testing/network.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

type Closed = { date: string; closure: string; holiday: null }[]

const agenda = (
  data: Data.Agenda[],
  { nextCursor = null, closedDays = [] }: { nextCursor?: string | null; closedDays?: Closed } = {}
): Answer => ({ body: { data, meta: { nextCursor, closedDays } } })

const friday = anAgendaLine({ at: '2026-11-20T08:07:00.000Z' })
const moved = anAgendaLine({
  at: '2026-11-23T08:12:00.000Z',
  reason: { cause: 'moved', wantedOn: '2026-11-21', closure: 'weekend' },
  relance: {
    id: 'r-3',
    tone: 'courtois',
    invoice: {
      ...aRelance().invoice,
      id: 'i-2',
      numero: 'F-2026-0118',
      client: { id: 'c-2', name: 'Boulangerie Lefèvre' },
    },
  },
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/agenda': () => agenda([friday, moved]),
    'GET /api/v1/agenda/counts': () => one({ upcoming: 2, attention: 3, left: 500 }),
    'GET /api/v1/plans': () => ({ body: { data: [] } }),
    'GET /api/v1/clients': () => ({ body: { data: [], meta: { nextCursor: null } } }),
    ...over,
  })
}

test('says by day to whom, about what, how much and why that day; closed days are said', async () => {
  network({
    'GET /api/v1/agenda': () =>
      agenda([friday, moved], {
        closedDays: [
          { date: '2026-11-21', closure: 'weekend', holiday: null },
          { date: '2026-11-22', closure: 'weekend', holiday: null },
        ],
      }),
  })
  const { screen } = await openApp('/relances')

  await expect.element(screen.getByRole('heading', { name: /ven\. 20/ })).toBeVisible()
  const line = screen.getByRole('listitem').filter({ hasText: 'Boulangerie Lefèvre' })
  await expect.element(line).toMatchTextContent(/compta@menuiserie-kerbrat\.example/)
  await expect.element(line).toMatchTextContent(/1\s800,00\s€/)
  await expect.element(line).toMatchTextContent(/21 nov\. tombe un week-end → 23 nov\./)
  await expect.element(screen.getByText('Week-end, rien ne part.')).toBeVisible()
  await expect.element(screen.getByRole('link', { name: /Parties\s*500\+/ })).toBeVisible()
  await expect.poll(() => document.title).toBe('Relances, À venir (2) · Rubis')
  await expectAccessible()
})

test('the dark scheme is as legible', async () => {
  network()
  const { screen } = await openApp('/relances', { scheme: 'dark' })
  await expect.element(screen.getByText('Boulangerie Lefèvre')).toBeVisible()
  await expectAccessible()
})

test('tabs and filters live in the address and reach the API', async () => {
  const requests = network()
  const { screen, router } = await openApp('/relances?vue=a_traiter&ton=ferme')

  await screen.getByRole('combobox', { name: 'État' }).selectOptions('failed')
  await expect
    .poll(() => router.state.location.search)
    .toEqual({ vue: 'a_traiter', ton: 'ferme', etat: 'failed' })
  const asked = requests.findLast(({ path }) => path === '/api/v1/agenda')?.query
  expect(Object.fromEntries(asked ?? [])).toEqual({
    view: 'attention',
    tone: 'ferme',
    status: 'failed',
    limit: '50',
  })
})

test('a reminder is postponed at once, and the toast gives its date back', async () => {
  const requests = network({
    'POST /api/v1/relances/:id/postponement': () => ({ status: 201, body: { data: aRelance() } }),
  })
  const { screen } = await openApp('/relances')

  await screen.getByRole('button', { name: /Décider de la relance de Menuiserie/ }).click()
  await screen.getByRole('menuitem', { name: /Décaler d’un jour, / }).click()
  await expect.element(screen.getByText(/est décalée/).first()).toBeVisible()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()

  await expect
    .poll(() =>
      requests.filter(({ path }) => path.endsWith('/postponement')).map(({ body }) => body)
    )
    .toEqual([{ days: 1 }, { until: '2026-11-20T08:07:00.000Z' }])
})

test('a skip that is refused brings the line back and says why', async () => {
  network({ 'POST /api/v1/relances/:id/skip': () => fault(409, 'reminder_leaving_now') })
  const { screen } = await openApp('/relances')

  await screen.getByRole('button', { name: /Décider de la relance de Menuiserie/ }).click()
  await screen.getByRole('menuitem', { name: 'Passer cette relance' }).click()
  await expect.element(screen.getByText(/en train de partir/).first()).toBeVisible()
  await expect.element(screen.getByText('Menuiserie Kerbrat').first()).toBeVisible()
})

test('sending now shows the exact mail first, then can be taken back', async () => {
  const until = new Date(Date.now() + 15_000).toISOString()
  let asked = false
  const requests = network({
    'GET /api/v1/agenda': () =>
      agenda([
        asked ? { ...friday, relance: { ...friday.relance, immediateSendUntil: until } } : friday,
      ]),
    'GET /api/v1/relances/:id/preview': () => one(aPreview()),
    'POST /api/v1/relances/:id/immediate_send': () => {
      asked = true
      return { status: 201, body: { data: aRelance() } }
    },
    'DELETE /api/v1/relances/:id/immediate_send': () => {
      asked = false
      return one(aRelance())
    },
  })
  const { screen } = await openApp('/relances')

  await screen.getByRole('button', { name: /Décider de la relance/ }).click()
  await screen.getByRole('menuitem', { name: 'Envoyer maintenant' }).click()
  await expect.element(screen.getByText(/Merci de régler/)).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Envoyer dans 20 secondes' }).click()
  await screen.getByRole('button', { name: 'Annuler l’envoi' }).click()
  await expect
    .poll(() => requests.map(({ method, path }) => `${method} ${path}`))
    .toContain('DELETE /api/v1/relances/r-2/immediate_send')
})

test('what stopped says its cause; a doubt is ended by a person, a new send is asked twice', async () => {
  const requests = network({
    'GET /api/v1/agenda': () =>
      agenda([
        anAgendaLine({ relance: { id: 'r-7', status: 'unknown' } }),
        anAgendaLine({
          at: '2026-11-20T08:00:00.000Z',
          relance: { id: 'r-8', status: 'failed', reason: '550', lastError: '550 no such user' },
        }),
      ]),
    'GET /api/v1/relances/:id/preview': () => one(aPreview()),
    'POST /api/v1/relances/:id/resolution': () => ({ status: 201, body: { data: aRelance() } }),
  })
  const { screen } = await openApp('/relances?vue=a_traiter')

  await expect.element(screen.getByText(/L’adresse n’existe pas ou plus/)).toBeVisible()
  await expect.element(screen.getByText(/nul ne peut savoir/)).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Elle est bien partie' }).click()
  await screen.getByRole('button', { name: 'Renvoyer' }).first().click()
  await screen.getByRole('dialog').getByRole('button', { name: 'Renvoyer' }).click()
  await expect
    .poll(() => requests.filter(({ path }) => path.endsWith('/resolution')).map(({ body }) => body))
    .toEqual([{ outcome: 'left' }, { outcome: 'send_again' }])
})

test('everything is paused from a day to another', async () => {
  const requests = network({
    'POST /api/v1/organization/hold': () => ({ status: 201, body: { data: {} } }),
  })
  const { screen } = await openApp('/relances')

  await screen.getByRole('button', { name: 'Tout mettre en pause' }).click()
  await expectAccessible()
  await screen.getByRole('textbox', { name: 'Du', exact: true }).fill('20/12/2099')
  await screen.getByRole('textbox', { name: 'Reprise le' }).fill('04/01/2100')
  await screen.getByRole('button', { name: 'Mettre en pause', exact: true }).click()
  await expect
    .poll(() => requests.find(({ path }) => path === '/api/v1/organization/hold')?.body)
    .toEqual({ startsAt: '2099-12-19T23:00:00.000Z', endsAt: '2100-01-03T23:00:00.000Z' })
})

test('the dry run says what it changes before it starts; the band stands while it lasts', async () => {
  let since: string | null = null
  network({
    'GET /api/v1/me': () => one(aMe({ dryRunSince: since })),
    'POST /api/v1/organization/dry_run': () => {
      since = '2026-11-22T09:00:00.000Z'
      return { status: 201, body: { data: {} } }
    },
    'GET /api/v1/relances/:id/rehearsal': () => one(aPreview()),
    'GET /api/v1/agenda': () =>
      agenda([
        anAgendaLine({
          isRehearsed: true,
          relance: { status: 'cancelled', cancelReason: 'rehearsed' },
        }),
      ]),
  })
  const { screen } = await openApp('/relances?vue=parties')

  await screen.getByRole('button', { name: 'Essai à blanc' }).click()
  await expect.element(screen.getByText(/vos clients ne reçoivent rien/)).toBeVisible()
  await screen.getByRole('dialog').getByRole('button', { name: 'Essai à blanc' }).click()
  await expect.element(screen.getByText(/aucune n’est envoyée/)).toBeVisible()

  await screen.getByRole('button', { name: 'Lire le courrier' }).click()
  await expect.element(screen.getByText(/Merci de régler/)).toBeVisible()
  await expectAccessible()
})

test('a failure gives its reference; nothing yet teaches; nothing found offers to clear', async () => {
  let broken = true
  network({
    'GET /api/v1/agenda': () =>
      broken ? fault(500, 'internal_error', { message: '' }) : agenda([]),
  })
  const { screen, router } = await openApp('/relances')

  await expect.element(screen.getByRole('alert')).toMatchTextContent(/req-test/)
  broken = false
  await screen.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(screen.getByText('Aucune relance n’est prévue.')).toBeVisible()

  await router.navigate({ to: '/relances', search: { vue: 'a_venir', ton: 'ferme' } })
  await screen.getByRole('button', { name: 'Effacer les filtres' }).first().click()
  await expect.poll(() => router.state.location.search).toEqual({ vue: 'a_venir' })
})
