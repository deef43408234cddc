import { test } from '@japa/runner'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '#services/activity/record'
import { placeHold } from '#services/invoices/holds'
import { recordPayment } from '#services/invoices/payments'
import { Claims } from '#services/relances/claims'
import { RelanceSender } from '#services/relances/relance_sender'
import { expireLeases } from '#services/relances/settler'
import { startWave } from '#services/relances/starter'
import { sweepRelances } from '#services/relances/sweeper'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '../../helpers/empty_database.ts'
import {
  leasesEnd,
  oneApprovedFormalNotice,
  oneDueReminder,
  onlyTask,
  statusOfOnlyTask,
  waitsEnd,
} from './one_reminder.ts'
import {
  accepts,
  ambiguous,
  diesDelivered,
  rejects,
  ScriptedTransport,
} from './scripted_transport.ts'

const ACTOR: Actor = { kind: 'user' }
const SMTP = { name: 'smtp', idempotent: false } as const

const pay = (invoice: { organizationId: string; id: string }, amountCents: number | null) =>
  recordPayment(
    invoice.organizationId,
    invoice.id,
    { amountCents, paidOn: '2026-01-05', method: 'transfer' },
    ACTOR
  )

/** The process that runs this never comes back from its send. */
async function sendAndDie(transport: ScriptedTransport) {
  void new RelanceSender({ transport }).drain()
  while (transport.delivered.length === 0) await sleep(5)
}

/**
 * One test for each guard of the send protocol. `npm run sabotage` takes the guards away from a copy
 * of the source, one at a time, and expects the test of that name to fail.
 */
test.group('Guards of the send protocol', (group) => {
  group.teardown(() => emptyDatabase())

  test('start mark: what may have left is not sent again', async ({ assert }) => {
    await oneDueReminder()
    const transport = new ScriptedTransport([diesDelivered])
    await sendAndDie(transport)

    await leasesEnd()
    await sweepRelances(undefined, new RelanceSender({ transport }))

    assert.lengthOf(transport.delivered, 1)
    assert.equal(await statusOfOnlyTask(), 'unknown')
  })

  test('claim token: a process whose claim was taken over starts nothing', async ({ assert }) => {
    await oneDueReminder()
    const zombie = await new Claims().take()
    await leasesEnd()
    await expireLeases()
    const heir = await new Claims().take()

    assert.lengthOf(await startWave(zombie, SMTP), 0)
    assert.lengthOf(await startWave(heir, SMTP), 1)
  })

  test('lease check: a claim that is too old starts nothing', async ({ assert }) => {
    await oneDueReminder()
    const claims = await new Claims().take()
    await leasesEnd()

    assert.lengthOf(await startWave(claims, SMTP), 0)
  })

  test('lease check: a claim that is young is not taken over', async ({ assert }) => {
    await oneDueReminder()
    const claims = await new Claims().take()

    assert.equal(await expireLeases(), 0)
    assert.lengthOf(await startWave(claims, SMTP), 1)
    assert.equal(await expireLeases(), 0)
  })

  test('wait rule: a payment waits for the reminder that is leaving', async ({ assert }) => {
    const invoice = await oneDueReminder()
    const transport = new ScriptedTransport([{ ...accepts, afterMs: 600 }])
    const drain = new RelanceSender({ transport }).drain()
    while ((await statusOfOnlyTask()) !== 'sending') await sleep(5)
    await sleep(100)

    await pay(invoice, null)

    assert.lengthOf(transport.delivered, 1)
    await drain
    assert.equal(await statusOfOnlyTask(), 'sent')
  })

  test('unique index: one living row per step of an invoice', async ({ assert }) => {
    await oneDueReminder()

    await assert.rejects(
      () =>
        db.rawQuery(
          `INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
            SELECT gen_random_uuid(), organization_id, client_id, invoice_id, plan_step_id, send_at
            FROM relance_tasks`
        ),
      /relance_tasks_one_per_step/
    )
  })

  test('remainder re-check: nothing leaves for an invoice settled behind our back', async ({
    assert,
  }) => {
    const invoice = await oneDueReminder()
    const transport = new ScriptedTransport([])
    await db.rawQuery(`UPDATE invoices SET credited_cents = amount_ttc_cents WHERE id = ?`, [
      invoice.id,
    ])

    await new RelanceSender({ transport }).drain()

    const task = await onlyTask()
    assert.lengthOf(transport.delivered, 0)
    assert.deepInclude(task, { status: 'cancelled', cancel_reason: 'paid' })
  })

  test('hold re-check: nothing leaves while the client is held', async ({ assert }) => {
    const invoice = await oneDueReminder()
    const transport = new ScriptedTransport([])
    await placeHold(
      invoice.organizationId,
      { clientId: invoice.clientId },
      { reason: 'promise', endsAt: null },
      ACTOR
    )

    await new RelanceSender({ transport }).drain()

    assert.lengthOf(transport.delivered, 0)
    assert.deepInclude(await onlyTask(), { status: 'scheduled', wait_reason: 'held' })
  })

  test('sticky doubt: a refusal after an ambiguous answer proves nothing', async ({ assert }) => {
    await oneDueReminder()
    const transport = new ScriptedTransport([ambiguous, rejects], 'resend')
    const sender = new RelanceSender({ transport })

    await sender.drain()
    await waitsEnd()
    await sender.drain()

    assert.equal(await statusOfOnlyTask(), 'unknown')
    assert.lengthOf(transport.delivered, 1)
  })

  test('same-remainder resume: other words are not sent under the same key', async ({ assert }) => {
    const invoice = await oneDueReminder()
    const transport = new ScriptedTransport([{ ...ambiguous, delivered: false }], 'resend')
    const sender = new RelanceSender({ transport })
    await sender.drain()

    await pay(invoice, 20_000)
    await waitsEnd()
    await sender.drain()

    assert.lengthOf(transport.delivered, 0)
    assert.equal(await statusOfOnlyTask(), 'unknown')
  })

  test('approval re-check: an approval is for the amount it was given for', async ({ assert }) => {
    const invoice = await oneApprovedFormalNotice()
    const transport = new ScriptedTransport([])
    await pay(invoice, 20_000)

    await new RelanceSender({ transport }).drain()

    assert.lengthOf(transport.delivered, 0)
    assert.equal(await statusOfOnlyTask(), 'drafted')
  })

  test('approval re-check: an approved mise en demeure leaves', async ({ assert }) => {
    await oneApprovedFormalNotice()
    const transport = new ScriptedTransport([])

    await new RelanceSender({ transport }).drain()

    assert.lengthOf(transport.delivered, 1)
  })

  test('facts at expire: an answer recorded before the process died is believed', async ({
    assert,
  }) => {
    await oneDueReminder()
    const claims = await new Claims().take()
    const [started] = await startWave(claims, SMTP)
    await db.rawQuery(`UPDATE outbound_messages SET accepted_at = rubis_now() WHERE id = ?`, [
      started.messageId,
    ])
    await leasesEnd()

    await expireLeases()

    assert.equal(await statusOfOnlyTask(), 'sent')
  })
})
