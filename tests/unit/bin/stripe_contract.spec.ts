import { test } from '@japa/runner'
import Stripe from 'stripe'
import { options } from '#services/billing/stripe_gateway'
import { loadContract } from '../../../bin/stripe_sim/contract/contract.ts'
import { OBJECTS, type ObjectName } from '../../../bin/stripe_sim/contract/named_types.ts'
import { StripeSim } from '../../../bin/stripe_sim/sim.ts'

test.group('The contract with Stripe', () => {
  test('2 client pins API_VERSION, timeout, retries', ({ assert }) => {
    assert.containsSubset(options(null), {
      apiVersion: Stripe.API_VERSION,
      timeout: 10_000,
      maxNetworkRetries: 2,
    })
    assert.containsSubset(options('http://127.0.0.1:12111'), {
      host: '127.0.0.1',
      port: '12111',
      protocol: 'http',
    })
    assert.containsSubset(options('https://stripe.example'), { port: 443, protocol: 'https' })
  })

  test('3 a request that the SDK’s types do not know is refused', ({ assert }) => {
    const contract = loadContract()
    const checkout = (params: object) => contract.request('POST /v1/checkout/sessions', params)
    assert.isEmpty(checkout({ mode: 'subscription', line_items: [{ price: 'p', quantity: '1' }] }))
    for (const wrong of [
      { mode: 'subscripton' },
      { ui_mode: 'hosted' },
      { payment_method_types: ['card'] },
      { subscription_data: { trial_days: '14' } },
      { line_items: [{ price: 'p', quantity: 'many' }] },
    ]) {
      assert.lengthOf(checkout(wrong), 1, JSON.stringify(wrong))
    }
    const update = contract.request('POST /v1/subscriptions/:id', { billing_cycle_anchor: 'now' })
    assert.isNotEmpty(update)
  }).timeout(120_000)

  test('4 every emitted fake validates', ({ assert }) => {
    const contract = loadContract()
    for (const name of Object.keys(OBJECTS) as ObjectName[]) {
      const bare = contract.fill(name, {})
      assert.isEmpty(contract.object(name, bare), name)
      assert.isNotEmpty(contract.object(name, { ...bare, surprise: 1 }), name)
      const [first] = Object.keys(bare).filter((key) => key !== 'object')
      assert.isNotEmpty(contract.object(name, { ...bare, [first]: undefined, id: 3 }), name)
    }
  })

  test('5 non-envelope 404 is treated as error', async ({ assert, cleanup }) => {
    const sim = await StripeSim.start()
    cleanup(() => sim.close())
    const client = new Stripe('sk_test_x', { ...options(sim.url), maxNetworkRetries: 0 })
    const refused = await client.subscriptions.retrieve('sub_none').catch((error: unknown) => error)
    assert.instanceOf(refused, Stripe.errors.StripeInvalidRequestError)
    const { toFacts } = await import('#services/billing/subscription_facts')
    assert.throws(() => toFacts({ message: 'Not Found' } as never), /something else/)
  })
})
