import { test } from '@japa/runner'
import type { Actor } from '#services/activity/record'
import { changePlan } from '#services/invoices/lifecycle'
import { recordPayment, voidPayment } from '#services/invoices/payments'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '../../helpers/empty_database.ts'
import { aCrowd } from './crowd.ts'
import { runRace } from './race.ts'

const FULL = process.env.SIZES === 'full'
const ACTOR: Actor = { kind: 'user' }

test.group('Races on PostgreSQL', (group) => {
  group.teardown(() => emptyDatabase())

  test('people pay, undo, hold, dispute and re-plan while reminders leave: no deadlock, no mail against a decision', async ({
    assert,
  }) => {
    const report = await runRace({
      decisions: FULL ? 10_000 : 2_000,
      people: 12,
      organizations: 3,
      clients: 8,
      invoices: 8,
    })

    const promised = {
      deadlocks: 0,
      lastDeadlock: null,
      errors: [],
      ignored: [],
      duplicates: 0,
      wrong: 0,
      doubled: 0,
      miscounted: 0,
    }
    assert.deepInclude(report, promised, JSON.stringify(report, null, 2))
    assert.isAbove(report.mails, 100)
  }).timeout(600_000)

  test('twenty people who undo the same payment at once restore the chain once', async ({
    assert,
  }) => {
    await emptyDatabase()
    const crowd = await aCrowd({ organizations: 1, clients: 2, invoices: FULL ? 50 : 10 })
    for (const { organizationId, id, plans } of crowd) {
      await changePlan(organizationId, id, plans[1], ACTOR)
      const { payment } = await recordPayment(
        organizationId,
        id,
        { amountCents: null, paidOn: '2026-01-05', method: 'transfer' },
        ACTOR
      )

      await Promise.all(
        Array.from({ length: 20 }, () => voidPayment(organizationId, id, payment.id, ACTOR))
      )

      const events = await db
        .from('activity_events')
        .where({ invoice_id: id })
        .whereIn('kind', ['payment_voided', 'invoice_reopened'])
      const living = await db
        .from('relance_tasks')
        .where({ invoice_id: id })
        .whereNot('status', 'cancelled')
      const [invoice] = await db.from('invoices').where({ id })
      assert.lengthOf(events, 2)
      assert.lengthOf(living, 2)
      assert.equal(invoice.status, 'pending')
      assert.equal(invoice.remainder_cents, 120_000)
    }
  }).timeout(300_000)
})
