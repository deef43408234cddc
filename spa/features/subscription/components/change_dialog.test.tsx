import { expect, test } from 'vitest'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, aSubscription } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const { caps } = aSubscription()
const OFFERS: Data.Offers = {
  trialDays: 14,
  vatPercent: 20,
  free: { ...caps, activeInvoicesLimit: 2 },
  offers: [
    { plan: 'pro', cycle: 'monthly', netCents: 1_900, grossCents: 2_280, caps },
    { plan: 'business', cycle: 'monthly', netCents: 3_900, grossCents: 4_680, caps },
  ],
}
const PREVIEW: Data.BillingChangePreview = {
  when: 'now',
  dueNowCents: 1_234,
  prorationDate: 1_795_000_000,
  effectiveAt: '2026-11-28T10:00:00.000Z',
}

/** On Pro, by the month, in front of what Business would cost. */
async function open(routes: Routes) {
  const requests = stubNetwork({
    'GET /api/v1/me': () => one(aMe({}, aSubscription())),
    'GET /api/v1/billing/offers': () => one(OFFERS),
    'GET /api/v1/billing/invoices': () => one([]),
    'POST /api/v1/billing/refresh': () => one(aSubscription()),
    ...routes,
  })
  const { screen } = await openApp('/parametres/abonnement')
  await screen.getByRole('button', { name: 'Passer à Business au mois' }).click()
  return { requests, dialog: screen.getByRole('dialog') }
}

test('a preview that Stripe does not give says so, offers to ask again, and changes nothing until it came', async () => {
  let answers = 0
  const { requests, dialog } = await open({
    'GET /api/v1/billing/plan-change/preview': () => {
      answers += 1
      return answers === 1
        ? fault(502, 'billing_unavailable', {
            message: 'Le service de paiement ne répond pas. Réessayez dans un instant.',
          })
        : one(PREVIEW)
    },
  })
  await expect
    .element(dialog.getByRole('alert'))
    .toMatchTextContent(/Le service de paiement ne répond pas/)
  await expect.element(dialog.getByRole('button', { name: 'Changer d’offre' })).toBeDisabled()
  await expectAccessible()

  await dialog.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(dialog.getByText(/À payer maintenant\s: 12,34\s€ TTC/)).toBeVisible()
  await expect.element(dialog.getByRole('alert')).not.toBeInTheDocument()
  await expect.element(dialog.getByRole('button', { name: 'Changer d’offre' })).toBeEnabled()
  expect(
    requests.some(({ method, path }) => method === 'POST' && path.endsWith('plan-change'))
  ).toBe(false)
})

test('a change that is refused says why, and asking again is not offered', async () => {
  const { dialog } = await open({
    'GET /api/v1/billing/plan-change/preview': () =>
      fault(409, 'too_many_members', { message: 'Cette offre compte moins de places.' }),
  })
  await expect
    .element(dialog.getByRole('alert'))
    .toMatchTextContent('Cette offre compte moins de places.')
  await expect.element(dialog.getByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument()
})

test('a change that another one is in the way of says so, and may be made again', async () => {
  let answers = 0
  const { dialog } = await open({
    'GET /api/v1/billing/plan-change/preview': () => one(PREVIEW),
    'POST /api/v1/billing/plan-change': () => {
      answers += 1
      return answers === 1
        ? fault(409, 'change_under_way', {
            message: 'Un autre changement de votre abonnement est en cours.',
          })
        : one(aSubscription({ plan: 'business' }))
    },
  })
  const confirm = dialog.getByRole('button', { name: 'Changer d’offre' })
  await confirm.click()
  await expect
    .element(dialog.getByRole('alert'))
    .toMatchTextContent(/Un autre changement de votre abonnement est en cours/)
  await confirm.click()
  await expect.element(dialog).not.toBeInTheDocument()
})
