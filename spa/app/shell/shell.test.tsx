import { expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { expectAccessible } from '../../testing/accessibility.ts'
import { fault, one, page } from '../../testing/answers.ts'
import { aMe, anInvoice, aToday, aTotal } from '../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../testing/network.ts'
import { openApp } from '../../testing/open_app.tsx'

const FOUND = {
  invoices: [
    {
      id: 'i-1',
      numero: 'F-2026-0104',
      status: 'in_relance' as const,
      overdue: true,
      amountTtcCents: 180_000,
      remainderCents: 120_000,
      dueDate: '2026-11-09',
      client: { id: 'c-1', name: 'Menuiserie Kerbrat' },
    },
  ],
  clients: [{ id: 'c-1', name: 'Menuiserie Kerbrat', email: 'compta@kerbrat.example' }],
}

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/today': () => one(aToday()),
    'GET /api/v1/invoices': () => page([anInvoice()]),
    'GET /api/v1/invoices/totals': () => one(aTotal()),
    'GET /api/v1/search': () => one(FOUND),
    'GET /api/v1/plans': () => page([]),
    'GET /api/v1/clients': () => page([]),
    ...over,
  })
}

async function openHome(over: Routes = {}) {
  const requests = network(over)
  const opened = await openApp('/aujourdhui')
  await expect.element(opened.screen.getByRole('heading', { level: 1 })).toBeVisible()
  return { ...opened, requests }
}

test('Ctrl K finds an invoice by anything, says its state, and opens it', async () => {
  const { screen, router, requests } = await openHome({
    'GET /api/v1/invoices/:id': () => fault(404, 'not_found'),
    'GET /api/v1/invoices/:id/timeline': () => page([]),
  })
  await userEvent.keyboard('{Control>}k{/Control}')
  const field = screen.getByRole('combobox', { name: 'Chercher ou agir' })
  await expect.element(field).toHaveFocus()
  await expectAccessible()

  await field.fill('kerbrat')
  const found = screen.getByRole('option', { name: /F-2026-0104 Menuiserie Kerbrat/ })
  await expect.element(found).toMatchTextContent(/1\s200,00\s€\s*En relance/)
  await expect.element(found).toHaveAttribute('aria-selected', 'true')
  expect(requests.find(({ path }) => path === '/api/v1/search')?.query.get('q')).toBe('kerbrat')
  await expectAccessible()

  await userEvent.keyboard('{Enter}')
  await expect.poll(() => router.state.location.pathname).toBe('/factures/i-1')
  expect(document.querySelector('dialog')).toBeNull()
})

test('a client found in the palette opens their page', async () => {
  const { screen, router } = await openHome({
    'GET /api/v1/clients/:id': () => fault(404, 'not_found'),
    'GET /api/v1/clients/:id/activity': () => page([]),
  })
  await userEvent.keyboard('{Control>}k{/Control}')
  await screen.getByRole('combobox', { name: 'Chercher ou agir' }).fill('kerbrat')
  await screen.getByRole('option', { name: /compta@kerbrat\.example/ }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/clients/c-1')
})

test('the palette goes anywhere without the server, and Escape gives the page back', async () => {
  const { screen, router } = await openHome()
  await userEvent.keyboard('/')
  await screen.getByRole('combobox').fill('fa')
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('combobox')).not.toBeInTheDocument()
  expect(router.state.location.pathname).toBe('/aujourdhui')

  await screen
    .getByRole('button', { name: /^Rechercher/ })
    .first()
    .click()
  await screen.getByRole('combobox').fill('Factures')
  await screen.getByRole('option', { name: 'Factures', exact: false }).first().click()
  await expect.poll(() => router.state.location.pathname).toBe('/factures')
})

test('a search that finds nothing says so, and one that fails says why', async () => {
  const { screen } = await openHome({
    'GET /api/v1/search': ({ query }) =>
      query.get('q') === 'zqxv' ? one({ invoices: [], clients: [] }) : fault(429, 'too_many'),
  })
  await userEvent.keyboard('{Control>}k{/Control}')
  await screen.getByRole('combobox').fill('zqxv')
  await expect.element(screen.getByText('Rien ne répond à « zqxv ».')).toBeVisible()
  await screen.getByRole('combobox').fill('autre chose')
  await expect.element(screen.getByText('Refusé.')).toBeVisible()
})

test('g then f goes to the invoices, and ? shows every key of the page', async () => {
  const { screen, router } = await openHome()
  await userEvent.keyboard('gf')
  await expect.poll(() => router.state.location.pathname).toBe('/factures')

  await userEvent.keyboard('?')
  const help = screen.getByRole('dialog', { name: 'Raccourcis clavier' })
  await expect.element(help.getByText('Nouvelle facture')).toBeVisible()
  await expect.element(help.getByText('Aller à')).toBeVisible()
  await expectAccessible()
})

test('single keys can be switched off; Ctrl K stays', async () => {
  const me = aMe()
  me.user.preferences.singleKeyShortcuts = false
  const { screen, router } = await openHome({ 'GET /api/v1/me': () => one(me) })
  await userEvent.keyboard('gf')
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(screen.getByRole('combobox')).toBeVisible()
  expect(router.state.location.pathname).toBe('/aujourdhui')
})

test('the account opens on preferences, the keyboard and the way out', async () => {
  const { screen, router } = await openHome()
  await screen.getByRole('button', { name: /Camille Arnoux/ }).click()
  await expect.element(screen.getByRole('button', { name: 'Se déconnecter' })).toBeVisible()
  await expectAccessible()
  await screen.getByRole('link', { name: 'Préférences' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/parametres/preferences')
})

test('settings lead to each other, and say which of them this is', async () => {
  network()
  const { screen, router } = await openApp('/parametres')
  const places = screen.getByRole('navigation', { name: 'Paramètres' })
  await expect
    .element(places.getByRole('link', { name: 'Profil' }))
    .toHaveAttribute('aria-current', 'page')
  expect(router.state.location.pathname).toBe('/parametres/profil')
  await places.getByRole('link', { name: 'Préférences' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/parametres/preferences')
  await expect
    .element(places.getByRole('link', { name: 'Profil' }))
    .not.toHaveAttribute('aria-current')
  await expectAccessible()
})

test('a member is not led to what only owners and admins may open', async () => {
  const me = aMe()
  me.organization.role = 'member'
  network({ 'GET /api/v1/me': () => one(me) })
  const { screen } = await openApp('/parametres/profil')
  const places = screen.getByRole('navigation', { name: 'Paramètres' })
  await expect.element(places.getByRole('link', { name: 'Équipe' })).toBeVisible()
  expect(places.getByRole('link', { name: 'Clés d’API' }).elements()).toEqual([])
})

test('on a phone, four places and a sheet for the rest', async () => {
  await browser.viewport(390, 844)
  try {
    const { screen } = await openHome()
    const bar = screen.getByRole('navigation', { name: 'Navigation principale' })
    await expect.element(bar.getByRole('link', { name: 'Importer' })).toBeVisible()
    await bar.getByRole('button', { name: 'Plus' }).click()
    const sheet = screen.getByRole('dialog')
    await expect.element(sheet.getByRole('link', { name: 'Préférences' })).toBeVisible()
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  } finally {
    await browser.viewport(1280, 900)
  }
})

test('the new page is announced, named in the tab, and its heading takes the focus', async () => {
  const { screen } = await openHome()
  await screen
    .getByRole('link', { name: /^Factures/ })
    .first()
    .click()
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Factures' })).toHaveFocus()
  await expect.poll(() => document.title).toBe('À relancer (3) · Rubis')
  expect(document.querySelectorAll('h1')).toHaveLength(1)
})
