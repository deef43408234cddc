import '#tests/helpers/draws'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { changesBetween } from '#values/subscription_changes'
import {
  isLive,
  NO_SUBSCRIPTION,
  offerOf,
  priceKeyOf,
  SUBSCRIPTION_STATUSES,
  type SubscriptionFacts,
} from '#values/subscription'
import { bestOf, projectBilling, superfluous } from '#values/subscription_projection'
import { paris, RUNS } from './calendars.js'

const NOW = paris('2026-11-28 10:00')

const facts = (given: Partial<SubscriptionFacts> = {}): SubscriptionFacts => ({
  id: 'sub_1',
  status: 'active',
  createdAt: NOW.minus({ days: 20 }),
  priceKeys: ['rubis_pro_monthly'],
  trialEndsAt: null,
  currentPeriodEnd: NOW.plus({ days: 10 }),
  cancelAtPeriodEnd: false,
  cancelAt: null,
  card: null,
  quantity: 1,
  planned: null,
  netCents: 1_900,
  ...given,
})

const anySubscription = fc
  .record({
    id: fc.integer({ min: 1, max: 99 }).map((number) => `sub_${number}`),
    status: fc.constantFrom(...SUBSCRIPTION_STATUSES),
    age: fc.integer({ min: 0, max: 5 }),
    key: fc.constantFrom('rubis_pro_monthly', 'rubis_business_yearly', 'other', null),
  })
  .map(({ age, key, ...rest }) =>
    facts({ ...rest, createdAt: NOW.minus({ days: age }), priceKeys: [key] })
  )

const someSubscriptions = fc.uniqueArray(anySubscription, {
  selector: ({ id }) => id,
  maxLength: 6,
})

test.group('What a row says of its subscription', () => {
  test('says the same whatever the order Stripe lists subscriptions in', ({ assert }) => {
    fc.assert(
      fc.property(someSubscriptions, fc.func(fc.nat()), (all, rank) => {
        const shuffled = all.toSorted((one, other) => rank(one.id) - rank(other.id))
        assert.deepEqual(
          projectBilling(shuffled, NO_SUBSCRIPTION, NOW),
          projectBilling(all, NO_SUBSCRIPTION, NOW)
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('gives a paid plan exactly while one of them is live', ({ assert }) => {
    fc.assert(
      fc.property(someSubscriptions, (all) => {
        const { subscriptionStatus, plan } = projectBilling(all, NO_SUBSCRIPTION, NOW)
        const hasLive = all.some(({ status }) => isLive(status))
        assert.equal(subscriptionStatus !== null && isLive(subscriptionStatus), hasLive)
        if (!hasLive) {
          assert.equal(plan, 'free')
        }
      }),
      { numRuns: RUNS }
    )
  })

  test('projecting twice changes nothing, and tells nothing', ({ assert }) => {
    fc.assert(
      fc.property(someSubscriptions, (all) => {
        const once = projectBilling(all, NO_SUBSCRIPTION, NOW)
        const twice = projectBilling(all, once, NOW.plus({ days: 1 }))
        assert.deepEqual(twice, once)
        assert.deepEqual(changesBetween(once, twice), [])
      }),
      { numRuns: RUNS }
    )
  })

  test('never leaves two live ones: all but the first are too many', ({ assert }) => {
    fc.assert(
      fc.property(someSubscriptions, (all) => {
        const live = all.filter(({ status }) => isLive(status))
        assert.lengthOf(superfluous(all), Math.max(0, live.length - 1))
      }),
      { numRuns: RUNS }
    )
  })

  test('a flag and a date are both a pending cancellation, and say when', ({ assert }) => {
    const end = NOW.plus({ days: 10 })
    for (const given of [{ cancelAtPeriodEnd: true }, { cancelAt: end }]) {
      const { cancelAtPeriodEnd, cancelAt } = projectBilling([facts(given)], NO_SUBSCRIPTION, NOW)
      assert.isTrue(cancelAtPeriodEnd)
      assert.equal(cancelAt?.toMillis(), end.toMillis())
    }
  })

  test('the first missed payment keeps its day until it is made', ({ assert }) => {
    const late = [facts({ status: 'past_due' })]
    const first = projectBilling(late, NO_SUBSCRIPTION, NOW)
    const later = projectBilling(late, first, NOW.plus({ days: 9 }))
    assert.equal(later.pastDueSince?.toMillis(), NOW.toMillis())
    assert.isNull(projectBilling([facts()], later, NOW.plus({ days: 10 })).pastDueSince)
  })

  test('a price that is not ours keeps the plan and is told', ({ assert }) => {
    const strange = [facts({ priceKeys: [null, 'consulting'] })]
    const before = { ...NO_SUBSCRIPTION, plan: 'business' as const }
    assert.containsSubset(projectBilling(strange, before, NOW), {
      plan: 'business',
      hasUnknownPrice: true,
    })
    const mixed = [facts({ priceKeys: ['consulting', 'rubis_business_yearly'] })]
    assert.containsSubset(projectBilling(mixed, NO_SUBSCRIPTION, NOW), {
      plan: 'business',
      billingCycle: 'yearly',
      hasUnknownPrice: false,
    })
  })

  test('of equals the newest speaks', ({ assert }) => {
    const [old, fresh] = [facts(), facts({ id: 'sub_2', createdAt: NOW })]
    assert.equal(bestOf([old, fresh])?.id, 'sub_2')
    assert.equal(
      bestOf([fresh, facts({ status: 'canceled', createdAt: NOW.plus({ days: 1 }) })])?.id,
      'sub_2'
    )
  })

  test('a price key names its offer and nothing else does', ({ assert }) => {
    assert.deepEqual(offerOf(priceKeyOf('business', 'yearly')), {
      plan: 'business',
      cycle: 'yearly',
    })
    assert.isNull(offerOf('rubis_free_monthly'))
    assert.isNull(offerOf('__proto__'))
  })
})
