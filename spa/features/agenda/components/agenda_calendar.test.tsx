import { expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, anAgendaLine, aRelance } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const SPAN = {
  from: '2026-11-19',
  to: '2026-12-19',
  closedDays: [
    { date: '2026-11-21', closure: 'weekend', holiday: null },
    { date: '2026-11-22', closure: 'weekend', holiday: null },
    { date: '2026-12-08', closure: 'closed_day', holiday: null },
    {
      date: '2026-12-10',
      closure: 'holiday',
      holiday: { fr: 'Lundi de Pâques', en: 'Easter Monday' },
    },
  ],
  isCut: false,
}
const line = (id: string, at: string, client: string) =>
  anAgendaLine({
    at,
    relance: {
      id,
      invoice: { ...aRelance().invoice, id: `i-${id}`, client: { id: `c-${id}`, name: client } },
    },
  })
const LINES = [
  line('1', '2026-11-17T09:00:00.000Z', 'Late & Co'),
  line('2', '2026-12-03T09:00:00.000Z', 'Menuiserie Kerbrat'),
  line('3', '2026-12-03T09:10:00.000Z', 'Boulangerie Lefèvre'),
  line('4', '2026-12-03T09:20:00.000Z', 'Studio Lumen'),
  line('5', '2026-12-03T09:30:00.000Z', 'Atelier Morel'),
]

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/agenda/calendar': () => ({ body: { data: LINES, meta: SPAN } }),
    'GET /api/v1/agenda/counts': () => one({ upcoming: 5, attention: 0, left: 0 }),
    'GET /api/v1/calendar_feed': () => one({ openedAt: null }),
    'GET /api/v1/plans': () => ({ body: { data: [] } }),
    'GET /api/v1/clients': () => ({ body: { data: [], meta: { nextCursor: null } } }),
    ...over,
  })
}

test('each day says what leaves and why nothing does; the one that is read shows it all', async () => {
  network()
  const { screen, router } = await openApp('/relances?vue=calendrier')
  const grid = screen.getByRole('grid', { name: /19 novembre au .*19 décembre/ })
  await expect
    .element(grid.getByRole('button', { name: 'jeudi 3 décembre, 4 relances' }))
    .toBeVisible()
  await expect
    .element(grid.getByRole('button', { name: 'mardi 8 décembre, jour fermé, rien ne part' }))
    .toMatchTextContent(/fermé/)
  await expect
    .element(grid.getByRole('button', { name: 'samedi 21 novembre, week-end, rien ne part' }))
    .toBeVisible()
  await expect.element(grid.getByText('+ 1')).toBeVisible()
  // What is late leaves as soon as it may: today, which is read first.
  await expect.element(screen.getByRole('listitem').filter({ hasText: 'Late & Co' })).toBeVisible()

  await grid.getByRole('button', { name: 'jeudi 3 décembre, 4 relances' }).click()
  await expect
    .element(screen.getByRole('listitem').filter({ hasText: 'Atelier Morel' }))
    .toBeVisible()
  expect(router.state.location.search).toMatchObject({ vue: 'calendrier', jour: '2026-12-03' })
  await expectAccessible()
})

test('a holiday is told by its name, in the language of the screen', async () => {
  network()
  const { screen } = await openApp('/relances?vue=calendrier&jour=2026-12-10')
  await expect
    .element(
      screen.getByRole('button', {
        name: 'jeudi 10 décembre, jour férié (Lundi de Pâques), rien ne part',
      })
    )
    .toMatchTextContent(/Lundi de Pâques/)
  await expect
    .element(screen.getByText(/^Lundi de Pâques, jour férié\s: rien ne part\.$/))
    .toBeVisible()
})

test('a formal notice to approve is told apart: it leaves at no hour by itself', async () => {
  const notice = anAgendaLine({
    at: '2026-12-03T09:00:00.000Z',
    awaitsApproval: true,
    relance: { id: 'r-9', tone: 'mise_en_demeure', status: 'drafted' },
  })
  network({
    'GET /api/v1/agenda/calendar': () => ({ body: { data: [notice], meta: SPAN } }),
  })
  const { screen } = await openApp('/relances?vue=calendrier')
  await expect
    .element(
      screen.getByRole('button', {
        name: 'jeudi 3 décembre, rien ne part, 1 attend votre validation',
      })
    )
    .toBeVisible()
  const line = screen.getByRole('listitem').filter({ hasText: 'Menuiserie Kerbrat' })
  await expect.element(line).toMatchTextContent(/Attend votre validation/)
  await expect.element(line.getByRole('link', { name: 'Relire et décider' })).toBeVisible()
  await expect.element(line).not.toMatchTextContent(/10:00|10\sh/)
  await expectAccessible()
})

test('arrows go from day to day, and stop at the ends', async () => {
  network()
  const { screen } = await openApp('/relances?vue=calendrier&jour=2026-11-19')
  const first = screen.getByRole('button', { name: /^jeudi 19 novembre/ })
  await expect.element(first).toBeVisible()
  first.element().focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(first).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  await expect.element(screen.getByRole('button', { name: /^vendredi 27 novembre/ })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Rien ne part ce jour-là.')).toBeVisible()
})

test('an address for one’s own calendar is shown once, renewed only once it is confirmed, then closed', async () => {
  let openedAt: string | null = null
  let created = 0
  network({
    'GET /api/v1/calendar_feed': () => one({ openedAt }),
    'POST /api/v1/calendar_feed': () => {
      openedAt = '2026-11-19T10:00:00.000Z'
      created += 1
      return one({ url: `https://rubis.example/calendrier/secret-${created}.ics` })
    },
    'DELETE /api/v1/calendar_feed': () => {
      openedAt = null
      return { status: 204, body: null }
    },
  })
  const { screen } = await openApp('/relances?vue=calendrier', { scheme: 'dark' })
  await screen.getByRole('button', { name: 'Créer l’adresse' }).click()
  await expect
    .element(screen.getByText('https://rubis.example/calendrier/secret-1.ics'))
    .toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Copier l’adresse' })).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'En créer une autre' }).click()
  const question = screen.getByRole('dialog', { name: /Créer une autre adresse/ })
  await expect.element(question).toMatchTextContent(/ne mène plus à rien dès cet instant/)
  await expectAccessible()
  await question.getByRole('button', { name: 'Annuler' }).click()
  expect(created).toBe(1)
  await screen.getByRole('button', { name: 'En créer une autre' }).click()
  await question.getByRole('button', { name: 'Remplacer l’adresse' }).click()
  await expect.element(screen.getByText(/secret-2\.ics/)).toBeVisible()
  await expect.element(question).not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Fermer l’adresse' }).click()
  await expect.element(screen.getByRole('button', { name: 'Créer l’adresse' })).toBeVisible()
  expect(screen.getByText(/secret-\d\.ics/).elements()).toEqual([])
})

test('a telephone counts, and nothing scrolls sideways; an error can be tried again', async () => {
  await browser.viewport(390, 844)
  try {
    let fails = true
    network({
      'GET /api/v1/agenda/calendar': () =>
        fails ? fault(500, 'internal_error') : { body: { data: LINES, meta: SPAN } },
    })
    const { screen } = await openApp('/relances?vue=calendrier')
    const again = screen.getByRole('button', { name: /Réessayer/ })
    await expect.element(again).toBeVisible()
    fails = false
    await again.click()
    await expect.element(screen.getByRole('button', { name: /3 décembre, 4/ })).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expectAccessible()
  } finally {
    await browser.viewport(1280, 900)
  }
})
