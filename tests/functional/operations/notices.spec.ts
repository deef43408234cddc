import Membership from '#models/membership'
import { notifyOrganization } from '#services/notifications/notify'
import { signUp } from '#services/identity/sign_up'
import { turnSendingOff, turnSendingOn } from '#services/operations/sending_switch'
import { alertSilence } from '#services/operations/silence_alert'
import { emptyDatabase } from '#tests/helpers/empty_database'
import {
  anInvoice,
  aRelance,
  aTenant,
  PASSWORD,
  type Tenant,
  verifyAddressOf,
} from '#tests/helpers/factories'
import { openPost } from '#tests/helpers/post'
import type { SmtpSink } from '#tests/helpers/smtp_sink'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

async function tellOfFailure(tenant: Tenant) {
  const invoice = await anInvoice(tenant)
  await db.transaction((trx) =>
    notifyOrganization(trx, {
      organizationId: tenant.organization.id,
      kind: 'relance_failed',
      invoiceId: invoice.id,
      data: { code: '550' },
    })
  )
  return invoice
}

const recipients = (sink: SmtpSink) => sink.delivered.flatMap(({ to }) => to).sort()

const waitNoLonger = () => db.rawQuery(`UPDATE outbox SET available_at = rubis_now()`)

test.group('Mails to users', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await turnSendingOn(db.connection(), 'test')
  })

  test('a notice reaches every member once, however often the outbox is drained', async ({
    assert,
    cleanup,
  }) => {
    const { sink, sender } = await openPost(cleanup)
    const tenant = await aTenant()
    const colleague = await signUp({
      fullName: 'Alex Colin',
      organizationName: 'Ailleurs',
      email: 'alex@atelier.example',
      password: PASSWORD,
      locale: 'en',
    })
    await verifyAddressOf(colleague)
    await Membership.create({
      organizationId: tenant.organization.id,
      userId: colleague.id,
      role: 'member',
    })
    await tellOfFailure(tenant)

    await sender.drain()
    await waitNoLonger()
    await sender.drain()

    assert.deepEqual(recipients(sink), [colleague.email, tenant.user.email].sort())
    assert.include(sink.delivered.map(({ raw }) => raw).join(), 'Auto-Submitted: auto-generated')
  })

  test('one member’s refused mail is tried again without writing to the others twice', async ({
    assert,
    cleanup,
  }) => {
    const { sink, sender } = await openPost(cleanup)
    const tenant = await aTenant()
    const other = await signUp({
      fullName: 'Alex Colin',
      organizationName: 'Ailleurs',
      email: 'alex@atelier.example',
      password: PASSWORD,
      locale: 'fr',
    })
    await verifyAddressOf(other)
    await Membership.create({
      organizationId: tenant.organization.id,
      userId: other.id,
      role: 'member',
    })
    await tellOfFailure(tenant)
    await sender.drain()
    await db.rawQuery(
      `UPDATE outbox SET done_at = NULL, attempts = 0, available_at = rubis_now(),
         payload = jsonb_set(payload, '{toldTo}', to_jsonb(ARRAY[?::text]))`,
      [other.id]
    )

    await sender.drain()

    assert.deepEqual(recipients(sink), [other.email, tenant.user.email, tenant.user.email].sort())
  })

  test('a server that is away is asked again later, five times, then the bell must do', async ({
    assert,
    cleanup,
  }) => {
    const { sink, sender } = await openPost(cleanup)
    const tenant = await aTenant()
    await tellOfFailure(tenant)
    sink.fail({ stage: 'rcpt', failure: '4xx', times: 5 })

    for (let attempt = 1; attempt <= 5; attempt++) {
      await sender.drain()
      const { rows } = await db.rawQuery(
        'SELECT attempts, gave_up_at IS NOT NULL AS over FROM outbox'
      )
      assert.deepEqual(rows, [{ attempts: attempt, over: attempt === 5 }])
      await waitNoLonger()
    }
    await sender.drain()
    assert.lengthOf(sink.delivered, 0)
  })

  test('who switched these mails off gets none', async ({ assert, cleanup }) => {
    const { sink, sender } = await openPost(cleanup)
    const tenant = await aTenant()
    await db.rawQuery(
      `INSERT INTO notification_preferences (id, organization_id, user_id, kind, channel, enabled)
       VALUES (gen_random_uuid(), ?, ?, 'relance_failed', 'email', false)`,
      [tenant.organization.id, tenant.user.id]
    )
    await tellOfFailure(tenant)
    await sender.drain()

    assert.lengthOf(sink.delivered, 0)
    const { rows } = await db.rawQuery('SELECT done_at FROM outbox')
    assert.isNotNull(rows[0].done_at)
  })

  test('nothing leaves while sending is off, not even to users', async ({ assert, cleanup }) => {
    const { sink, sender } = await openPost(cleanup)
    await tellOfFailure(await aTenant())
    await turnSendingOff(db.connection(), 'test')

    await sender.drain()
    assert.lengthOf(sink.delivered, 0)

    await turnSendingOn(db.connection(), 'test')
    await sender.drain()
    assert.lengthOf(sink.delivered, 1)
  })
})

test.group('Nothing left in 24 h while reminders are due', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await turnSendingOn(db.connection(), 'test')
  })

  async function dueFor(tenant: Tenant, interval: string) {
    const task = await aRelance(tenant)
    await db.rawQuery(
      `UPDATE relance_tasks SET send_at = rubis_now() - ?::interval, next_attempt_at = NULL WHERE id = ?`,
      [interval, task.id]
    )
  }

  test('is told once a day, by the bell and by mail', async ({ assert, cleanup }) => {
    const { sink, sender } = await openPost(cleanup)
    const tenant = await aTenant()
    await dueFor(tenant, '25 hours')

    assert.equal(await alertSilence(), 1)
    assert.equal(await alertSilence(), 1)
    await sender.drain()

    const bells = await db.from('notifications').where('kind', 'nothing_left')
    assert.lengthOf(bells, 1)
    assert.equal(bells[0].user_id, tenant.user.id)
    assert.deepEqual(recipients(sink), [tenant.user.email])
  })

  test('is told when sending is off, though every reminder is looked at again every 5 minutes', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    await dueFor(tenant, '25 hours')
    await turnSendingOff(db.connection(), 'test')
    await db.rawQuery(
      `UPDATE relance_tasks SET next_attempt_at = rubis_now() + interval '5 minutes', wait_reason = 'sending_off'
       WHERE send_at < rubis_now()`
    )

    assert.equal(await alertSilence(), 1)
    const { rows } = await db.rawQuery('SELECT payload FROM outbox')
    assert.containSubset(rows[0].payload, { dueCount: 1, cause: 'sending_off' })
  })

  test('a reminder that waits for a reason is no silence', async ({ assert }) => {
    await dueFor(await aTenant(), '48 hours')
    await db.rawQuery(
      `UPDATE relance_tasks SET next_attempt_at = rubis_now() + interval '12 hours', wait_reason = 'held'
       WHERE send_at < rubis_now()`
    )
    assert.equal(await alertSilence(), 0)
  })

  test('is no alarm when something left, or when nothing has been due that long', async ({
    assert,
  }) => {
    const waiting = await aTenant()
    await dueFor(waiting, '23 hours')
    const busy = await aTenant()
    await dueFor(busy, '25 hours')
    await db.rawQuery(
      `UPDATE organization_counters SET last_sent_at = rubis_now() - interval '1 hour'
       WHERE organization_id = ?`,
      [busy.organization.id]
    )

    assert.equal(await alertSilence(), 0)
  })
})
