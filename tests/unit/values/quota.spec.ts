import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  activeInvoicesLimit,
  canAddInvoices,
  isSoftlyBlocked,
  PLAN_CAPS,
  type QuotaFacts,
} from '#values/quota'
import { paris, RUNS } from './calendars.js'

const NOW = paris('2026-03-02 10:00')

const FREE: QuotaFacts = {
  plan: 'free',
  subscriptionStatus: null,
  trialEndsAt: null,
  gracePeriodEndsAt: null,
  pastDueSince: null,
  now: NOW,
}

test.group('Quota', () => {
  test('the plans allow what the catalogue says', ({ assert }) => {
    const caps = Object.entries(PLAN_CAPS).map(([plan, cap]) => [
      plan,
      cap.activeInvoicesLimit,
      cap.seatsLimit,
      cap.multiUsers,
      cap.replyFromUserEmail,
    ])
    assert.deepEqual(caps, [
      ['free', 2, 1, false, false],
      ['pro', null, 1, false, false],
      ['business', null, 5, true, true],
    ])
  })

  test('{active} active and {adding} more on the free plan: {allowed}')
    .with([
      { active: 0, adding: 2, allowed: true },
      { active: 1, adding: 1, allowed: true },
      { active: 2, adding: 1, allowed: false },
      { active: 0, adding: 3, allowed: false },
      { active: 2, adding: 0, allowed: true },
      { active: 30, adding: 1, allowed: false },
    ])
    .run(({ assert }, { active, adding, allowed }) => {
      assert.equal(canAddInvoices({ ...FREE, active, adding }), allowed)
    })

  test('a paid plan has no limit', ({ assert }) => {
    assert.isNull(activeInvoicesLimit({ ...FREE, plan: 'pro', subscriptionStatus: 'active' }))
    assert.isNull(
      activeInvoicesLimit({ ...FREE, plan: 'business', subscriptionStatus: 'past_due' })
    )
  })

  test('a trial lifts the quota until 72 hours after its end, as its webhook may be late', ({
    assert,
  }) => {
    const limit = (trialEndsAt: string, subscriptionStatus = 'trialing') =>
      activeInvoicesLimit({ ...FREE, subscriptionStatus, trialEndsAt: paris(trialEndsAt) })

    assert.isNull(limit('2026-03-10 10:00'))
    assert.isNull(limit('2026-02-27 10:01'))
    assert.equal(limit('2026-02-27 10:00'), 2)
    assert.equal(limit('2026-03-10 10:00', 'canceled'), 2)
    assert.equal(activeInvoicesLimit({ ...FREE, subscriptionStatus: 'trialing' }), 2)
  })

  test('a trial that is long over gives what Free gives, though its plan is still written', ({
    assert,
  }) => {
    const trial = { ...FREE, plan: 'pro' as const, subscriptionStatus: 'trialing' }
    assert.isNull(activeInvoicesLimit({ ...trial, trialEndsAt: NOW.minus({ hours: 71 }) }))
    assert.equal(activeInvoicesLimit({ ...trial, trialEndsAt: NOW.minus({ hours: 72 }) }), 2)
  })

  test('a debt blocks what is new after seven days, and gives nothing after twenty-one', ({
    assert,
  }) => {
    const since = (days: number) => ({
      ...FREE,
      plan: 'pro' as const,
      subscriptionStatus: 'past_due',
      pastDueSince: NOW.minus({ days }),
    })
    assert.deepEqual(
      [0, 6, 7, 20, 21].map((days) => isSoftlyBlocked(since(days))),
      [false, false, true, true, true]
    )
    assert.deepEqual(
      [6, 20, 21].map((days) => activeInvoicesLimit(since(days))),
      [null, null, 2]
    )
  })

  test('a grace period lifts the quota until its end', ({ assert }) => {
    const limit = (end: string) => activeInvoicesLimit({ ...FREE, gracePeriodEndsAt: paris(end) })

    assert.isNull(limit('2026-03-02 10:01'))
    assert.equal(limit('2026-03-02 10:00'), 2)
  })

  test('an import is allowed whole or not at all', () => {
    const count = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(count, count, (active, adding) => {
        return canAddInvoices({ ...FREE, active, adding }) === active + adding <= 2
      }),
      { numRuns: Math.min(RUNS, 500) }
    )
  })
})
