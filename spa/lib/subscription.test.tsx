import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { fault, one } from '../testing/answers.ts'
import { aMe, aSubscription, onFree } from '../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../testing/network.ts'
import { createQueryClient } from './api.ts'
import { useIsAtFreeLimit, useTrialDaysRemaining } from './subscription.ts'
import { useStartTrial } from './use_start_trial.ts'

const DAY = 86_400_000

beforeEach(() => {
  window.location.hash = ''
})

/** What a hook answers to somebody whose subscription stands so. */
async function answerOf<Answer>(
  hook: () => Answer,
  subscription = aSubscription(),
  routes: Routes = {}
) {
  const requests = stubNetwork({
    'GET /api/v1/me': () => one(aMe({}, subscription)),
    ...routes,
  })
  const queryClient = createQueryClient()
  const { result, act } = await renderHook(hook, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>
        <Suspense>{children}</Suspense>
      </QueryClientProvider>
    ),
  })
  await expect.poll(() => result.current).not.toBeUndefined()
  return { result, act, requests }
}

test.each([
  ['no trial: none', aSubscription(), null],
  [
    'a moment less than five days: five, rounded up',
    aSubscription({
      inTrial: true,
      trialEndsAt: new Date(Date.now() + 5 * DAY - 5_000).toISOString(),
    }),
    5,
  ],
  [
    'its last seconds: one',
    aSubscription({ inTrial: true, trialEndsAt: new Date(Date.now() + 60_000).toISOString() }),
    1,
  ],
  [
    'over, while its first charge is awaited: none left',
    aSubscription({ inTrial: true, trialEndsAt: new Date(Date.now() - DAY).toISOString() }),
    0,
  ],
])('the days that remain of a trial; %s', async (_what, subscription, days) => {
  const { result } = await answerOf(useTrialDaysRemaining, subscription)
  await expect.poll(() => result.current).toBe(days)
})

test.each([
  ['one of two', onFree({ activeInvoicesCount: 1 }), false],
  ['two of two', onFree({ activeInvoicesCount: 2 }), true],
  ['more than two, since a downgrade', onFree({ activeInvoicesCount: 9 }), true],
  ['as many as one wants', aSubscription({ activeInvoicesCount: 900 }), false],
])('whether Free is full; %s', async (_what, subscription, isFull) => {
  const { result } = await answerOf(useIsAtFreeLimit, subscription)
  await expect.poll(() => result.current).toBe(isFull)
})

test('a trial that is begun leads to the page where the card is asked', async () => {
  const { result, act, requests } = await answerOf(useStartTrial, onFree(), {
    'POST /api/v1/billing/start-trial': () => one({ url: '#checkout' }),
  })
  await act(() => result.current.mutate({ body: { plan: 'pro', cycle: 'yearly' } }))
  await expect.poll(() => window.location.hash).toBe('#checkout')
  expect(requests.at(-1)?.body).toEqual({ plan: 'pro', cycle: 'yearly' })
})

test('a trial that is refused leads nowhere, and says so', async () => {
  const { result, act } = await answerOf(useStartTrial, onFree(), {
    'POST /api/v1/billing/start-trial': () => fault(409, 'trial_already_consumed'),
  })
  await act(() => result.current.mutate({ body: { plan: 'pro', cycle: 'monthly' } }))
  await expect.poll(() => result.current.isError).toBe(true)
  expect(window.location.hash).toBe('')
})
