import { expect, test } from 'vitest'
import { one } from '../../testing/answers.ts'
import { aMe, aSubscription, onFree } from '../../testing/fixtures.ts'
import { stubNetwork } from '../../testing/network.ts'
import { openApp } from '../../testing/open_app.tsx'

const soon = (days: number) => new Date(Date.now() + days * 86_400_000 - 60_000).toISOString()
const trial = { subscriptionStatus: 'trialing', inTrial: true, trialEndsAt: soon(3) } as const
const unpaid = {
  subscriptionStatus: 'past_due',
  pastDueSince: '2026-11-20T09:00:00.000Z',
  blockedFrom: '2099-11-27T09:00:00.000Z',
} as const
const ending = { cancelAtPeriodEnd: true, cancelAt: '2099-12-14T09:00:00.000Z' } as const
const full = { activeInvoicesCount: 3, frozenInvoicesCount: 1 } as const

/** In the order in which they prevail; each state also holds everything below it. */
const SAID = [
  ['on trial', aSubscription({ ...unpaid, ...trial }), /Essai Pro · 3 jours restants/],
  [
    'on trial of Business',
    aSubscription({ ...trial, plan: 'business' }),
    /Essai Business · 3 jours/,
  ],
  ['on trial, cancelled', aSubscription({ ...trial, ...ending }), /vous ne serez pas débité/],
  ['not paid', aSubscription({ ...unpaid, ...ending }), /refusé\s: plus de nouvelle facture dès/],
  ['not paid for a week', aSubscription({ ...unpaid, isBlocked: true }), /ni d’import/],
  ['ending', onFree({ ...full, ...ending }), /se termine le lundi 14 décembre/],
  ['at the limit', onFree(full), /Vos 2 factures actives sont prises\s; 1 est gelée/],
] as const

test.each(SAID)('%s: one banner, the first of those that could be', async (_name, state, said) => {
  stubNetwork({ 'GET /api/v1/me': () => one(aMe({}, state)) })
  const { screen } = await openApp('/parametres/preferences')
  await expect.element(screen.getByText(said)).toBeVisible()
  const banners = document.querySelectorAll(
    'main [role=status]:has(a[href="/parametres/abonnement"])'
  )
  expect(banners).toHaveLength(1)
})

test('nothing to say: no banner', async () => {
  stubNetwork({ 'GET /api/v1/me': () => one(aMe()) })
  const { screen } = await openApp('/parametres/preferences')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  expect(document.querySelector('main [role=status] a[href="/parametres/abonnement"]')).toBeNull()
})

test('a pause of everything goes before', async () => {
  const hold = { id: 'h-1', reason: 'holiday', note: '', endsAt: null }
  stubNetwork({ 'GET /api/v1/me': () => one(aMe({ hold }, onFree(full))) })
  const { screen } = await openApp('/parametres/preferences')
  await expect.element(screen.getByText(/en pause/)).toBeVisible()
  await expect.element(screen.getByText(/factures actives sont prises/)).not.toBeInTheDocument()
})
