import { test } from '@japa/runner'
import { mergeClients } from '#services/clients/merge_clients'
import { undoMerge } from '#services/clients/undo_merge'
import { recordCreditNote, voidCreditNote } from '#services/invoices/credit_notes'
import {
  cancelInvoice,
  closeLitigation,
  openLitigation,
  undoCancellation,
  updateInvoice,
} from '#services/invoices/lifecycle'
import { recordPayment, voidPayment } from '#services/invoices/payments'
import ApiException from '#exceptions/api_exception'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

const TODAY = new Date().toISOString().slice(0, 10)
const ROUNDS = Number(process.env.CLIENT_FIGURES_ROUNDS ?? 220)

/** What the counters must say, counted anew from the invoices. */
async function recount(organizationId: string) {
  const rows = async (sql: string) => (await db.rawQuery(sql, [organizationId])).rows
  return {
    counters: await rows(
      `SELECT c.id AS client_id, count(i.id)::int AS invoice_count,
          count(i.id) FILTER (WHERE i.status NOT IN ('paid', 'cancelled'))::int AS open_count,
          coalesce(sum(i.remainder_cents) FILTER (WHERE i.status NOT IN ('paid', 'cancelled')), 0) AS open_cents,
          count(i.id) FILTER (WHERE i.status = 'paid')::int AS paid_count,
          coalesce(sum(p.paid_on - i.due_date) FILTER (WHERE i.status = 'paid'), 0) AS delay_days
        FROM clients AS c LEFT JOIN invoices AS i ON i.client_id = c.id
        LEFT JOIN LATERAL (
          SELECT max(paid_on) AS paid_on FROM payments WHERE invoice_id = i.id AND voided_at IS NULL
        ) AS p ON true
        WHERE c.organization_id = ? GROUP BY c.id ORDER BY c.id`
    ),
    due: await rows(
      `SELECT client_id, due_date, count(*)::int AS count, sum(remainder_cents) AS remainder_cents FROM invoices
        WHERE organization_id = ? AND status NOT IN ('paid', 'cancelled') GROUP BY 1, 2 ORDER BY 1, 2`
    ),
    delays: await rows(
      `SELECT i.client_id, date_trunc('month', p.paid_on)::date AS month, p.paid_on - i.due_date AS delay_days,
          count(*)::int AS count
        FROM invoices AS i JOIN LATERAL (
          SELECT max(paid_on) AS paid_on FROM payments WHERE invoice_id = i.id AND voided_at IS NULL
        ) AS p ON true
        WHERE i.organization_id = ? AND i.status = 'paid' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
    ),
  }
}

async function kept(organizationId: string) {
  const rows = async (sql: string) => (await db.rawQuery(sql, [organizationId])).rows
  return {
    counters: await rows(
      `SELECT client_id, invoice_count, open_count, open_cents, paid_count, delay_days FROM client_counters
        WHERE organization_id = ? ORDER BY client_id`
    ),
    due: await rows(
      `SELECT client_id, due_date, count, remainder_cents FROM client_due_totals WHERE organization_id = ? ORDER BY 1, 2`
    ),
    delays: await rows(
      `SELECT client_id, month, delay_days, count FROM client_delay_months WHERE organization_id = ? ORDER BY 1, 2, 3`
    ),
  }
}

/** There is no payment to take back, no merge to undo. */
class NothingYet extends Error {}

/** Small, seeded, and the same on every machine. */
function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  return {
    below: (max: number) => Math.floor(next() * max),
    of: <Item>(items: readonly Item[]) => {
      if (items.length === 0) {
        throw new NothingYet()
      }
      return items[Math.floor(next() * items.length)]
    },
  }
}

test.group('Figures of clients', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  test('whatever is done and undone, they equal a recount', async ({ assert }) => {
    const seed = Number(process.env.CLIENT_FIGURES_SEED ?? Date.now() % 100_000)
    const random = chance(seed)
    const { organization, actor } = tenant
    const id = organization.id
    const clients = [await aClient(tenant), await aClient(tenant), await aClient(tenant)]
    const invoices: string[] = []
    const payments: [invoice: string, payment: string][] = []
    const credits: [invoice: string, credit: string][] = []
    const merges: string[] = []
    const done = new Map<string, number>()

    const acts: Record<string, () => Promise<unknown>> = {
      create: async () => {
        const dueDate = addDays(TODAY, random.below(120) - 80)
        const clientId = random.of(clients).id
        invoices.push((await anInvoice(tenant, { clientId, dueDate, planId: null })).id)
      },
      pay: async () => {
        const invoice = random.of(invoices)
        const amountCents = random.below(2) === 0 ? null : 1 + random.below(60_000)
        const paidOn = addDays(TODAY, -random.below(400))
        const { payment } = await recordPayment(
          id,
          invoice,
          { amountCents, paidOn, method: 'transfer' },
          actor
        )
        payments.push([invoice, payment.id])
      },
      unpay: () => voidPayment(id, ...random.of(payments), actor),
      credit: async () => {
        const invoice = random.of(invoices)
        const { creditNote } = await recordCreditNote(
          id,
          invoice,
          { numero: 'AV', amountCents: random.of([20_000, 120_000]), issuedOn: TODAY },
          actor
        )
        credits.push([invoice, creditNote.id])
      },
      uncredit: () => voidCreditNote(id, ...random.of(credits), actor),
      cancel: () => cancelInvoice(id, random.of(invoices), actor),
      uncancel: () => undoCancellation(id, random.of(invoices), actor),
      dispute: () => openLitigation(id, random.of(invoices), 'Conteste', actor),
      settleDispute: () => closeLitigation(id, random.of(invoices), actor),
      move: () =>
        updateInvoice(
          id,
          random.of(invoices),
          { dueDate: addDays(TODAY, random.below(60)) },
          actor
        ),
      resize: () =>
        updateInvoice(
          id,
          random.of(invoices),
          { amountTtcCents: 60_000 + random.below(90_000) },
          actor
        ),
      merge: async () => {
        const [a, b] = [random.of(clients).id, random.of(clients).id]
        merges.push((await mergeClients(id, a, b, actor)).id)
      },
      unmerge: () => undoMerge(id, random.of(merges), actor),
    }

    for (let round = 0; round < ROUNDS; round++) {
      const name = round < 12 ? 'create' : random.of(Object.keys(acts))
      try {
        await acts[name]()
        done.set(name, (done.get(name) ?? 0) + 1)
      } catch (error) {
        // A refusal is an answer; nothing of it may have stayed.
        if (!(error instanceof ApiException) && !(error instanceof NothingYet)) {
          throw error
        }
      }
      if (round % 10 === 9) {
        assert.deepEqual(await kept(id), await recount(id), `seed ${seed}, round ${round}, ${name}`)
      }
    }
    assert.deepEqual(await kept(id), await recount(id), `seed ${seed}`)
    assert.isAbove(done.size, 9, `too little happened: ${JSON.stringify([...done])}`)
  }).timeout(120_000)

  test('a payment taken back takes its delay away, to the day it was counted in', async ({
    assert,
  }) => {
    const dueDate = addDays(TODAY, -40)
    const invoice = await anInvoice(tenant, { dueDate, planId: null })
    const pay = (paidOn: string) =>
      recordPayment(
        tenant.organization.id,
        invoice.id,
        { amountCents: null, paidOn, method: 'transfer' },
        tenant.actor
      )
    const { payment } = await pay(addDays(dueDate, 12))
    assert.equal((await kept(tenant.organization.id)).delays[0].delay_days, 12)
    await voidPayment(tenant.organization.id, invoice.id, payment.id, tenant.actor)
    assert.isEmpty((await kept(tenant.organization.id)).delays)
    await pay(addDays(dueDate, 30))
    assert.equal((await kept(tenant.organization.id)).delays[0].delay_days, 30)
  })

  test('many invoices changed by one statement are counted once each', async ({ assert }) => {
    const client = await aClient(tenant)
    for (const days of [-20, -20, 5]) {
      await anInvoice(tenant, { clientId: client.id, dueDate: addDays(TODAY, days), planId: null })
    }
    await db
      .from('invoices')
      .where('client_id', client.id)
      .update({ status: 'cancelled', status_before_close: 'pending' })
    assert.deepEqual(await kept(tenant.organization.id), await recount(tenant.organization.id))
    await db.from('invoices').where('client_id', client.id).delete()
    assert.deepEqual(await kept(tenant.organization.id), await recount(tenant.organization.id))
  })

  test('an organization that goes takes its figures with it', async ({ assert }) => {
    await anInvoice(tenant)
    const { id } = tenant.organization
    await db.from('organizations').where('id', id).delete()
    const left = await kept(id)
    assert.isEmpty([...left.counters, ...left.due, ...left.delays])
  })
})
