import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

type Organization = Parameters<typeof aMe>[0]

function network(organization: Organization, over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe(organization)),
    'GET /api/v1/imports': () => page([]),
    'GET /api/v1/organization/inbound_address': () => one({ address: null }),
    ...over,
  })
}

const LABEL = /^Se faire aider par un modèle pour lire/

test('where the server has a model, its use is offered, off, with where words would go', async () => {
  let readsWithModel = false
  const requests = network(
    {},
    {
      'GET /api/v1/me': () => one(aMe({ readingModel: 'modele.exemple', readsWithModel })),
      'PATCH /api/v1/organization': () => {
        readsWithModel = true
        return one({})
      },
    }
  )
  const { screen } = await openApp('/imports')
  const choice = screen.getByRole('switch', { name: LABEL })
  await expect.element(choice).not.toBeChecked()
  await expect.element(screen.getByText(/est envoyé à modele.exemple/)).toBeVisible()
  await expectAccessible()

  await choice.click()
  await expect.element(choice).toBeChecked()
  await expect
    .poll(() => requests.find(({ path }) => path === '/api/v1/organization')?.body)
    .toEqual({ readsWithModel: true })
})

test('a refusal is said, and the choice stays as it was', async () => {
  network(
    { readingModel: 'modele.exemple' },
    { 'PATCH /api/v1/organization': () => fault(503, 'service_unavailable') }
  )
  const { screen } = await openApp('/imports')
  const choice = screen.getByRole('switch', { name: LABEL })
  await choice.click()
  await expect.element(screen.getByRole('alert')).toBeVisible()
  await expect.element(choice).not.toBeChecked()
})

test('without a model, or for a member, nothing is offered', async () => {
  for (const organization of [
    { readingModel: null },
    { readingModel: 'modele.exemple', role: 'member' as const },
  ]) {
    network(organization)
    const { screen } = await openApp('/imports')
    await expect.element(screen.getByText(/Vos imports se rangeront ici/)).toBeVisible()
    expect(screen.getByRole('switch', { name: LABEL }).query()).toBeNull()
    screen.unmount()
  }
})
