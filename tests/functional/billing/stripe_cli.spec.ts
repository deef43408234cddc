import { test } from '@japa/runner'
import { backToNow } from '#tests/helpers/clock'
import { aTenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import { stripeCli, trigger } from '#tests/helpers/stripe_cli'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

const cli = stripeCli()

/** Every event of customers, subscriptions and invoices that the CLI has a fixture of, and we listen to or live with. */
const TRIGGERS = [
  'customer.created',
  'customer.updated',
  'customer.deleted',
  'payment_method.attached',
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'customer.subscription.trial_will_end',
  'invoice.created',
  'invoice.finalized',
  'invoice.paid',
  'invoice.payment_failed',
  'invoice.payment_action_required',
  'invoice.voided',
  'invoice.marked_uncollectible',
]

/** Nobody listens to these, and the simulator does not tell them. */
const SILENT = ['customer.created']

test.group('Billing: the official CLI', (group) => {
  let stripe: StripeWorld

  group.each.setup(async () => {
    stripe = await StripeWorld.start()
    await db.from('webhook_events').delete()
    return async () => {
      await stripe.stop()
      await backToNow()
    }
  })

  test('104 « stripe trigger {$self} » is accepted, and what it tells changes nothing of ours')
    .with(TRIGGERS)
    .skip(cli === null, 'the CLI is installed for linux-x64 only')
    .run(async ({ assert }, event) => {
      const tenant = await aTenant({ plan: 'free' })
      await stripe.subscribe(tenant, { trial: false })
      await stripe.tell()
      const standing = async () => ({
        ...(await db.from('organizations').where('id', tenant.organization.id).firstOrFail()),
        billing_synced_at: null,
        updated_at: null,
      })
      const outbox = () => db.from('outbox').count('* as count').first()
      const [before, mails] = [await standing(), await outbox()]
      const fatal: object[] = []
      const told = logger.fatal
      logger.fatal = ((facts: object) => void fatal.push(facts)) as typeof told

      const { code, output } = await trigger(cli ?? '', event, stripe.sim.url)
      assert.equal(code, 0, output)
      assert.include(output, 'Trigger succeeded')
      await stripe.pass({ minutes: 1 })
      const news = stripe.news()
      const types = news.map(({ type }) => type)
      assert.isTrue(SILENT.includes(event) || types.includes(event), types.join(', '))
      await stripe.tell(news)
      logger.fatal = told
      assert.deepEqual(await standing(), before)
      assert.deepEqual(await outbox(), mails)
      assert.isEmpty(await db.from('webhook_events').whereNull('processed_at'))
      assert.isEmpty(fatal)
    })
    .timeout(90_000)
})
