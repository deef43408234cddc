import { expect, test } from 'vitest'
import { page as browser, userEvent } from 'vitest/browser'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe, anInvoice, anInvoiceDetail, aTotal } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const ID = '01900000-0000-7000-8000-000000000001'
const kerbrat = anInvoice({ id: ID })
const lefevre = anInvoice({
  id: '01900000-0000-7000-8000-000000000002',
  numero: 'F-2026-0118',
  status: 'pending',
  client: { id: 'c-2', name: 'Boulangerie Lefèvre', kind: 'business' },
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/invoices': () => page([kerbrat, lefevre]),
    'GET /api/v1/invoices/totals': () => one(aTotal()),
    'GET /api/v1/invoices/count': () => one({ count: 3, capped: false }),
    'GET /api/v1/invoices/:id': () => one(anInvoiceDetail({ id: ID })),
    'GET /api/v1/invoices/:id/relances': () => ({ body: { data: [] } }),
    'GET /api/v1/saved_views': () => ({ body: { data: [] } }),
    'GET /api/v1/plans': () => ({ body: { data: [] } }),
    ...over,
  })
}

const asked = (requests: ReturnType<typeof stubNetwork>) =>
  Object.fromEntries(requests.findLast(({ path }) => path === '/api/v1/invoices')?.query ?? [])

test('each invoice says its state in words, what is left and what happens next', async () => {
  network()
  const { screen } = await openApp('/factures?vue=all')

  const row = screen.getByRole('row', { name: /Menuiserie Kerbrat/ })
  await expect.element(row).toMatchTextContent(/En relance/)
  await expect.element(row).toMatchTextContent(/1\s800,00\s€/)
  await expect.element(row).toMatchTextContent(/Ferme/)
  await expect.poll(() => document.title).toBe('Toutes (3) · Rubis')
  await expectAccessible()
})

test('the dark scheme is as legible as the light one, with a selection too', async () => {
  network()
  const { screen } = await openApp('/factures?vue=all', { scheme: 'dark' })

  await screen.getByRole('checkbox', { name: 'Sélectionner F-2026-0104' }).click()
  await expect.element(screen.getByRole('button', { name: 'Marquer payées' })).toBeVisible()
  await expectAccessible()
})

test('view, search and order live in the address and reach the API as filters', async () => {
  const requests = network()
  const { screen, router } = await openApp('/factures?vue=late&tri=-amount')

  await screen.getByRole('searchbox').fill('kerbrat montant:>500')
  await expect
    .poll(() => router.state.location.search)
    .toEqual({
      vue: 'late',
      tri: '-amount',
      q: 'kerbrat montant:>500',
    })
  await expect
    .poll(() => asked(requests))
    .toEqual({
      view: 'late',
      sort: '-amount',
      q: 'kerbrat',
      amountMinCents: '50001',
      limit: '50',
    })

  await screen.getByRole('button', { name: /Retirer le filtre Montant supérieur/ }).click()
  await expect.poll(() => router.state.location.search).toMatchObject({ q: 'kerbrat' })
  await expect.element(screen.getByRole('searchbox')).toHaveValue('kerbrat')
})

test('what is not understood is said in place, and the rest still filters', async () => {
  const requests = network()
  const { screen } = await openApp('/factures?vue=all&q=clent%3Ax%20statut%3Apay%C3%A9e')

  await expect.element(screen.getByText(/n’est pas un filtre/)).toMatchTextContent(/client:/)
  await expect.element(screen.getByRole('searchbox')).toHaveValue('clent:x statut:payée')
  await expect.poll(() => asked(requests)).toMatchObject({ 'status[]': 'paid' })
  await expectAccessible()
})

test('a menu writes what one could have typed', async () => {
  network()
  const { screen, router } = await openApp('/factures?vue=all')

  await screen.getByRole('button', { name: 'Statut' }).first().click()
  await screen.getByRole('menuitemcheckbox', { name: 'En retard' }).click()
  await expect.poll(() => router.state.location.search).toMatchObject({ q: 'statut:en_retard' })
  await screen.getByRole('menuitemcheckbox', { name: 'En litige' }).click()
  await expect
    .poll(() => router.state.location.search)
    .toMatchObject({ q: 'statut:en_retard,litige' })
})

test('an address this version does not know falls back instead of breaking', async () => {
  network()
  const { screen } = await openApp('/factures?vue=nimporte&tri=42')

  await expect
    .element(screen.getByRole('link', { name: /À relancer/ }))
    .toHaveAttribute('aria-current', 'page')
})

const many = (from: number) =>
  Array.from({ length: 50 }, (_, index) =>
    anInvoice({ id: `i-${from + index}`, numero: `F-${from + index}` })
  )

test('only the rows in sight are drawn; the next page is asked before its end comes', async () => {
  const requests = network({
    'GET /api/v1/invoices': ({ query }) =>
      query.get('cursor') === 'suite' ? page(many(50)) : page(many(0), 'suite'),
    'GET /api/v1/invoices/totals': () =>
      one(aTotal({ views: { ...aTotal().views, all: { count: 100, remainderCents: 1 } } })),
  })
  const { screen } = await openApp('/factures?vue=all')

  const table = screen.getByRole('table')
  await expect.element(table).toHaveAttribute('aria-rowcount', '101')
  expect(document.querySelectorAll('[data-index]').length).toBeLessThan(45)
  expect(document.querySelector('[data-index="3"]')).toHaveAttribute('aria-rowindex', '5')

  await expect.element(screen.getByRole('link', { name: 'Facture F-0' })).toBeVisible()
  window.scrollTo(0, document.body.scrollHeight)
  await expect
    .poll(() => requests.filter(({ query }) => query.get('cursor') === 'suite').length)
    .toBe(1)
  await expect
    .poll(() => {
      window.scrollTo(0, document.body.scrollHeight)
      return document.querySelector('[data-index="99"]')
    })
    .not.toBeNull()
  window.scrollTo(0, 0)
})

test('paper gets every row that was read, not those in sight alone', async () => {
  network({ 'GET /api/v1/invoices': () => page(many(0)) })
  await openApp('/factures?vue=all')
  const drawn = () => document.querySelectorAll('[data-index]').length
  await expect.poll(drawn).toBeGreaterThan(5)
  expect(drawn()).toBeLessThan(50)

  window.dispatchEvent(new Event('beforeprint'))
  await expect.poll(drawn).toBe(50)
  window.dispatchEvent(new Event('afterprint'))
  await expect.poll(drawn).toBeLessThan(50)
})

test('the keyboard walks the list, ticks, peeks and pays', async () => {
  const requests = network({
    'POST /api/v1/invoices/operations': ({ body }) => ({
      status: 207,
      body: outcomesOf(body),
    }),
  })
  const { screen, router } = await openApp('/factures?vue=all')
  await expect.element(screen.getByText('Menuiserie Kerbrat')).toBeVisible()

  await userEvent.keyboard('jj')
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).toBe('1')
  await userEvent.keyboard('kx')
  await expect.element(screen.getByText(/1 sélectionnée/)).toBeVisible()
  await userEvent.keyboard('x')
  await expect.element(screen.getByText(/1 sélectionnée/)).not.toBeInTheDocument()

  await userEvent.keyboard(' ')
  await expect.poll(() => router.state.location.search).toMatchObject({ apercu: ID })
  const glance = screen.getByRole('dialog', { name: 'Aperçu' })
  await expect.element(glance).toBeVisible()
  // What lies behind a modal drawer is nobody's; the page itself is judged without it.
  await expectAccessible(glance.element())
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => router.state.location.search).not.toHaveProperty('apercu')

  await userEvent.keyboard('j')
  await expect.poll(() => document.activeElement?.getAttribute('data-index')).not.toBe(null)
  await userEvent.keyboard('p')
  await expect
    .poll(() => requests.find(({ path }) => path.endsWith('/operations'))?.body)
    .toMatchObject({ operations: [{ kind: 'pay' }] })
})

interface Asked {
  operations: { kind: string; invoiceId: string }[]
}

/** What the API answers when everything goes well but for these. */
function outcomesOf(body: unknown, refused: Record<string, string> = {}) {
  const { operations } = body as Asked
  const data = operations.map(({ kind, invoiceId }) =>
    refused[invoiceId] === undefined
      ? {
          invoiceId,
          status: 200,
          error: null,
          undo: kind === 'pay' ? { kind: 'void_payment', invoiceId, paymentId: 'pay-1' } : null,
        }
      : {
          invoiceId,
          status: 409,
          error: { code: 'reminder_leaving_now', message: refused[invoiceId] },
          undo: null,
        }
  )
  return { data, meta: { done: data.length, refused: 0 } }
}

test('a selection says what paying would do, tells what was refused, and takes the rest back', async () => {
  const sent: unknown[] = []
  network({
    'POST /api/v1/invoices/operations': ({ body }) => {
      sent.push(body)
      const refused: Record<string, string> =
        sent.length === 1 ? { [lefevre.id]: 'Une relance est en train de partir.' } : {}
      return { status: 207, body: outcomesOf(body, refused) }
    },
  })
  const { screen } = await openApp('/factures?vue=all')

  await screen.getByRole('checkbox', { name: /Sélectionner toutes/ }).click()
  const bar = screen.getByRole('region', { name: /2 sélectionnées/ })
  await expect.element(bar).toMatchTextContent(/3\s600,00\s€ restants/)
  await expect.element(bar).toMatchTextContent(/4 relances prévues seront annulées/)
  await expectAccessible()

  await bar.getByRole('button', { name: 'Marquer payées' }).click()
  const report = screen.getByRole('dialog', { name: '1 facture n’a pas changé' })
  await expect.element(report).toMatchTextContent(/F-2026-0118.*Une relance est en train de partir/)
  await report.getByRole('button', { name: 'Réessayer' }).click()
  await expect
    .poll(() => sent.at(-1))
    .toEqual({ operations: [{ kind: 'pay', invoiceId: lefevre.id }] })

  await screen.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await expect.poll(() => sent.length).toBe(3)
  expect(sent.at(-1)).toMatchObject({ operations: [{ kind: 'void_payment' }] })
})

test('all that was found can be ticked, counted before, and paid with a report of what was refused', async () => {
  const rows = Array.from({ length: 60 }, (_, index) =>
    anInvoice({ id: `i-${index}`, numero: `F-${index}` })
  )
  const paid: string[] = []
  network({
    'GET /api/v1/invoices': ({ query }) =>
      query.get('cursor') === 'suite' ? page(rows.slice(50)) : page(rows.slice(0, 50), 'suite'),
    'GET /api/v1/invoices/totals': () =>
      one(aTotal({ views: { ...aTotal().views, all: { count: 60, remainderCents: 1 } } })),
    'POST /api/v1/invoices/operations': ({ body }) => {
      paid.push(...(body as Asked).operations.map(({ invoiceId }) => invoiceId))
      return {
        status: 207,
        body: outcomesOf(body, { 'i-55': 'Une relance est en train de partir.' }),
      }
    },
  })
  const { screen } = await openApp('/factures?vue=all')

  await screen.getByRole('checkbox', { name: /Sélectionner toutes/ }).click()
  await screen.getByRole('button', { name: 'Sélectionner les 60 factures trouvées' }).click()
  const bar = screen.getByRole('region', { name: /60 sélectionnées/ })
  await expect.element(bar).not.toMatchTextContent(/trouvées/)

  await bar.getByRole('button', { name: 'Marquer payées' }).click()
  const report = screen.getByRole('dialog', { name: '1 facture n’a pas changé' })
  await expect.element(report).toMatchTextContent(/F-55.*Une relance est en train de partir/)
  expect(paid.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
})

test('a row that is paid shows it at once, and comes back when the request is lost', async () => {
  const answered = Promise.withResolvers<ReturnType<typeof fault>>()
  network({ 'POST /api/v1/invoices/operations': () => answered.promise })
  const { screen } = await openApp('/factures?vue=all')
  const row = screen.getByRole('row', { name: /Menuiserie Kerbrat/ })

  await row.hover()
  await screen.getByRole('button', { name: 'Marquer F-2026-0104 payée' }).click()
  await expect.element(row.getByRole('cell', { name: 'Payée', exact: true })).toBeVisible()
  answered.resolve(fault(500, 'internal_error', { message: '' }))
  await expect.element(row.getByRole('cell', { name: 'En relance', exact: true })).toBeVisible()
  await expect.element(screen.getByText(/n’a pas fonctionné/)).toBeVisible()
  // It stays until it is read, over the tests that follow too.
  await screen.getByRole('button', { name: 'Fermer' }).last().click()
})

test('giving up money is asked twice, with the sum', async () => {
  const requests = network({
    'POST /api/v1/invoices/operations': ({ body }) => ({ status: 207, body: outcomesOf(body) }),
  })
  const { screen } = await openApp('/factures?vue=all')
  await screen.getByRole('checkbox', { name: 'Sélectionner F-2026-0104' }).click()
  await screen.getByRole('button', { name: 'Annuler…' }).click()

  const dialog = screen.getByRole('dialog', { name: /Annuler cette facture/ })
  await expect.element(dialog).toMatchTextContent(/1\s800,00\s€/)
  expect(requests.some(({ path }) => path.endsWith('/operations'))).toBe(false)
  await dialog.getByRole('button', { name: 'Annuler la facture' }).click()
  await expect
    .poll(() => requests.find(({ path }) => path.endsWith('/operations'))?.body)
    .toEqual({ operations: [{ kind: 'cancel', invoiceId: ID }] })
})

test('a view is saved from the list as it is, counted, renamed and deleted', async () => {
  const view = {
    id: 'v-1',
    resource: 'invoices',
    name: 'Gros montants',
    position: 0,
    state: { view: 'all', search: 'montant:>1000', sort: 'dueDate' },
  }
  let saved: object[] = []
  const requests = network({
    'GET /api/v1/saved_views': () => ({ body: { data: saved } }),
    'POST /api/v1/saved_views': () => {
      saved = [view]
      return { status: 201, body: { data: view } }
    },
    'DELETE /api/v1/saved_views/:id': () => {
      saved = []
      return one(view)
    },
  })
  const { screen } = await openApp('/factures?vue=all&q=montant%3A%3E1000')

  await screen.getByRole('button', { name: 'Enregistrer cette vue' }).click()
  await screen.getByRole('textbox', { name: 'Nom de la vue' }).fill('Gros montants')
  await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const tab = screen.getByRole('link', { name: /Gros montants/ })
  await expect.element(tab).toHaveAttribute('aria-current', 'page')
  expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Gros montants',
    state: { view: 'all', search: 'montant:>1000', sort: 'dueDate' },
  })
  await expect.element(tab).toMatchTextContent(/3/)
  await expectAccessible()

  await screen.getByRole('button', { name: 'Modifier la vue Gros montants' }).click()
  await screen.getByRole('menuitem', { name: 'Supprimer' }).click()
  await expect.element(screen.getByText(/supprimée/)).toBeVisible()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await expect
    .poll(() => requests.findLast(({ method }) => method === 'POST')?.body)
    .toMatchObject({ name: 'Gros montants', position: 0 })
})

function preferring(choices: object) {
  const me = aMe()
  return { ...me, user: { ...me.user, preferences: { ...me.user.preferences, ...choices } } }
}

test('columns are chosen for oneself and kept by the server', async () => {
  const requests = network({
    'PATCH /api/v1/me/preferences': ({ body }) => one(preferring(body as object)),
  })
  await browser.viewport(1440, 900)
  const { screen } = await openApp('/factures?vue=all')
  await expect.element(screen.getByRole('columnheader', { name: 'Montant TTC' })).toBeVisible()

  await screen.getByRole('button', { name: 'Colonnes' }).click()
  await screen.getByRole('checkbox', { name: 'Montant TTC' }).click()
  await expect
    .element(screen.getByRole('columnheader', { name: 'Montant TTC' }))
    .not.toBeInTheDocument()
  await expect
    .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
    .toEqual({ hiddenColumns: { invoices: ['plan', 'issued', 'amount'] } })
  await browser.viewport(1280, 900)
})

test('on a phone, two lines a row, and a long press ticks', async () => {
  network()
  await browser.viewport(390, 844)
  const { screen } = await openApp('/factures?vue=all')
  const row = screen.getByRole('row', { name: /Menuiserie Kerbrat/ })
  await expect.element(row).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)

  const touch = (type: string) =>
    row
      .element()
      .dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX: 200, clientY: 400 })
      )
  touch('pointerdown')
  await expect.element(screen.getByText(/1 sélectionnée/)).toBeVisible()
  touch('pointerup')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  await expectAccessible()
  await browser.viewport(1280, 900)
})

test('a failure says so, gives its reference and can be tried again', async () => {
  let broken = true
  network({
    'GET /api/v1/invoices': () =>
      broken ? fault(500, 'internal_error', { message: '' }) : page([kerbrat]),
  })
  const { screen } = await openApp('/factures?vue=all')

  await expect.element(screen.getByRole('alert').first()).toMatchTextContent(/req-test/)
  broken = false
  await screen.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(screen.getByText('Menuiserie Kerbrat')).toBeVisible()
})

test('having nothing yet teaches; finding nothing offers to clear', async () => {
  network({ 'GET /api/v1/invoices': () => page([]) })
  const { screen, router } = await openApp('/factures?vue=all')

  await expect.element(screen.getByText(/Saisissez la première/)).toBeVisible()

  await router.navigate({ to: '/factures', search: { vue: 'late', tri: 'dueDate', q: 'zzz' } })
  await expect.element(screen.getByText(/Rien ne correspond/)).toBeVisible()
  await screen.getByRole('button', { name: 'Effacer les filtres' }).last().click()
  await expect.poll(() => router.state.location.search).toEqual({ vue: 'all', tri: 'dueDate' })
})

test('having nothing yet teaches in the view that opens first, too', async () => {
  const none = { count: 0, remainderCents: 0 }
  network({
    'GET /api/v1/invoices': () => page([]),
    'GET /api/v1/invoices/totals': () => one(aTotal({ views: { ...aTotal().views, all: none } })),
  })
  const { screen } = await openApp('/factures')
  await expect.element(screen.getByText(/Saisissez la première/)).toBeVisible()
})

test('until it is known whether there is any invoice at all, none is said not to match', async () => {
  const none = { count: 0, remainderCents: 0 }
  network({
    'GET /api/v1/invoices': () => page([]),
    'GET /api/v1/invoices/totals': () => ({
      ...one(aTotal({ views: { ...aTotal().views, all: none } })),
      after: 600,
    }),
  })
  const said: string[] = []
  const watch = new MutationObserver(() => said.push(document.body.textContent))
  watch.observe(document.body, { childList: true, subtree: true })
  const { screen } = await openApp('/factures')
  await expect.element(screen.getByText(/Saisissez la première/)).toBeVisible()
  watch.disconnect()
  expect(said.filter((text) => text.includes('Rien ne correspond'))).toEqual([])
})

test('a quick answer shows no skeleton, a slow one does', async () => {
  network({ 'GET /api/v1/invoices': () => ({ ...page([kerbrat]), after: 700 }) })
  const { screen } = await openApp('/factures?vue=all')

  await expect.element(screen.getByText('Chargement')).toBeInTheDocument()
  expect(document.querySelector('.mantine-Skeleton-root')).toBeNull()
  await expect.poll(() => document.querySelector('.mantine-Skeleton-root')).not.toBeNull()
  await expect.element(screen.getByText('Menuiserie Kerbrat')).toBeVisible()
  expect(document.querySelector('.mantine-Skeleton-root')).toBeNull()
})
