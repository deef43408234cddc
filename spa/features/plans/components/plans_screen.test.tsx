import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe, anInvoice } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'
import { aChangePreview, aPlan, aTemplatePreview } from '../../../testing/plan_fixtures.ts'

const gentle = aPlan({
  id: 'p-2',
  name: 'Doux',
  isDefault: false,
  openInvoices: { count: 3, more: false },
  replan: { done: 1, total: 3 },
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/plans': () => page([gentle, aPlan()]),
    ...over,
  })
}

test('each plan says who follows it, its steps, and how far an edit has come', async () => {
  network()
  const { screen } = await openApp('/plans')

  const row = screen.getByRole('region', { name: 'Doux' })
  await expect.element(row).toMatchTextContent(/3 factures/)
  await expect.element(row).toMatchTextContent(/J−3.*échéance.*J\+7.*J\+30/)
  await expect.element(row.getByText(/1 sur 3/)).toBeVisible()
  await expect
    .element(screen.getByRole('region', { name: 'Équilibré' }).getByText('Par défaut'))
    .toBeVisible()
  await expectAccessible()
})

test('in the dark, and in English', async () => {
  network()
  const { screen } = await openApp('/plans', { scheme: 'dark', locale: 'en' })
  await expect.element(screen.getByRole('heading', { name: 'Reminder plans' })).toBeVisible()
  await expectAccessible()
})

test('a plan in use asks what becomes of its invoices, and shows what moving them would do', async () => {
  const requests = network({
    'POST /api/v1/plans/:id/change_previews': () => one(aChangePreview({ cancelled: 2 })),
    'DELETE /api/v1/plans/:id': () => ({ status: 200 }),
  })
  const { screen } = await openApp('/plans')

  await screen.getByRole('button', { name: 'Actions sur le plan Doux' }).click()
  await screen.getByRole('menuitem', { name: 'Archiver' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Archiver le plan Doux' })
  await dialog.getByRole('radio', { name: 'Elles suivent un autre plan' }).click()
  await expect.element(dialog.getByText('2 relances sont annulées')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Archiver' }).click()
  await expect.element(screen.getByText('Le plan Doux est archivé.')).toBeVisible()
  expect(requests.find(({ method }) => method === 'DELETE')?.body).toEqual({
    replacementPlanId: 'p-1',
  })
})

test('the default plan cannot be archived, and says why', async () => {
  network()
  const { screen } = await openApp('/plans')
  await screen.getByRole('button', { name: 'Actions sur le plan Équilibré' }).click()
  await expect
    .element(screen.getByRole('menuitem', { name: /choisissez d’abord un autre/ }))
    .toBeDisabled()
})

test('a list that fails says so and can be asked again', async () => {
  network({ 'GET /api/v1/plans': () => fault(500, 'internal_error') })
  const { screen } = await openApp('/plans')
  await expect.element(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible()
})

test('a new plan starts from a good one and is saved whole', async () => {
  const requests = network({
    'GET /api/v1/plan_templates': () =>
      one(
        (['doux', 'equilibre', 'ferme'] as const).map((key) => ({
          key,
          name: key === 'ferme' ? 'Ferme' : key,
          description: 'Un bon plan.',
          steps: aPlan().steps,
        }))
      ),
    'GET /api/v1/invoices': () => page([anInvoice()]),
    'POST /api/v1/template_previews': () => one(aTemplatePreview()),
    'POST /api/v1/plans': () => ({
      status: 201,
      body: { data: aPlan({ id: 'p-9', name: 'Ferme' }) },
    }),
    'GET /api/v1/plans/:id': () => one(aPlan({ id: 'p-9', name: 'Ferme' })),
  })
  const { screen, router } = await openApp('/plans/nouveau')

  await expect.element(screen.getByRole('button', { name: 'Partir de Ferme' })).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Partir de Ferme' }).click()
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.poll(() => router.state.location.pathname).toBe('/plans/p-9')
  expect(
    requests.find(({ method, path }) => method === 'POST' && path === '/api/v1/plans')?.body
  ).toMatchObject({
    name: 'Ferme',
    steps: [{ offsetDays: -3 }, { offsetDays: 7 }, { offsetDays: 30 }],
  })
})
