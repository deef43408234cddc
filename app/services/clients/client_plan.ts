import { databaseNow } from '#lib/clock'
import Client from '#models/client'
import Invoice from '#models/invoice'
import NotFoundException from '#exceptions/not_found_exception'
import { recordActivity, type Actor } from '#services/activity/record'
import { lockClient } from '#services/clients/lock_client'
import { changePlan } from '#services/invoices/lifecycle'
import { assertUsablePlan } from '#services/plans/usable_plan'
import { loadPlanningContext } from '#services/relances/planning_context'
import { planRelances } from '#values/relance_plan'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** One open invoice that another plan would re-plan, with what would change. Instants are UTC. */
export interface PlanChangeRow {
  id: string
  numero: string
  dueDate: LocalDate
  /** its plan today */
  planId: string | null
  planName: string | null
  /** reminders that would be cancelled, and made */
  cancelled: number
  inserted: number
  nextBefore: string | null
  nextAfter: string | null
}

/** An open client seldom has more; beyond, the change still applies to all of them. */
const SHOWN = 200

/**
 * What applying a plan to the open invoices of a client would do, without doing it. Those that already
 * follow it are left out, and so are disputed ones, which have no reminder to move.
 *
 * @param planId null for the organization's
 * @throws NotFoundException, UnprocessableException `unknown_plan`
 */
export function previewClientPlan(
  organizationId: string,
  clientId: string,
  planId: string | null
): Promise<PlanChangeRow[]> {
  return db.transaction(async (trx) => {
    await assertClient(trx, organizationId, clientId)
    await assertUsablePlan(trx, organizationId, planId)
    const now = await databaseNow(trx)
    const target = planId ?? (await defaultPlanOf(organizationId))
    const invoices = await affectedInvoices(trx, organizationId, clientId, target).limit(SHOWN)
    const rows: PlanChangeRow[] = []
    for (const invoice of invoices) {
      rows.push(await simulate(trx, organizationId, invoice, target, now))
    }
    return rows
  })
}

/**
 * The plan of the client's invoices to come and, when asked, of its open ones: each in its own short
 * transaction, under its lock. Returns how many open invoices changed plan.
 *
 * @throws NotFoundException, UnprocessableException `unknown_plan`, ReminderLeavingNowException
 */
export async function changeClientPlan(
  organizationId: string,
  clientId: string,
  { planId, applyToOpen }: { planId: string | null; applyToOpen: boolean },
  actor: Actor
): Promise<number> {
  await db.transaction(async (trx) => {
    const client = await lockClient(trx, organizationId, clientId)
    if (client.planId !== planId) {
      await assertUsablePlan(trx, organizationId, planId)
      client.planId = planId
      client.revision += 1
      await client.save()
    }
    await recordActivity(trx, {
      organizationId,
      kind: 'client_plan_changed',
      actor,
      clientId,
      data: { planId, applyToOpen },
    })
  })
  if (!applyToOpen) {
    return 0
  }

  const target = planId ?? (await defaultPlanOf(organizationId))
  const invoices = await affectedInvoices(db.connection(), organizationId, clientId, target)
  for (const { id } of invoices) {
    await changePlan(organizationId, id, target, actor)
  }
  return invoices.length
}

type Reader = Pick<TransactionClientContract, 'from'> | ReturnType<typeof db.connection>

function affectedInvoices(
  client: Reader,
  organizationId: string,
  clientId: string,
  planId: string | null
) {
  return client
    .from('invoices')
    .joinRaw(
      'LEFT JOIN plans ON plans.organization_id = invoices.organization_id AND plans.id = invoices.plan_id'
    )
    .where('invoices.organization_id', organizationId)
    .where('invoices.client_id', clientId)
    .whereIn('invoices.status', ['pending', 'awaiting_user_confirmation', 'in_relance'])
    .where((another) =>
      planId
        ? another.whereNull('invoices.plan_id').orWhereNot('invoices.plan_id', planId)
        : another.whereNotNull('invoices.plan_id')
    )
    .orderBy('invoices.due_date')
    .orderBy('invoices.id')
    .select('invoices.id', 'invoices.plan_id', 'plans.name as plan_name')
}

/** The planner is pure: it is asked what it would do, and nothing is written. */
async function simulate(
  trx: TransactionClientContract,
  organizationId: string,
  row: { id: string; plan_id: string | null; plan_name: string | null },
  planId: string | null,
  now: DateTime
): Promise<PlanChangeRow> {
  const invoice = await Invoice.query({ client: trx })
    .where({ organizationId, id: row.id })
    .firstOrFail()
  const before = await loadPlanningContext(trx, invoice)
  invoice.planId = planId
  const context = await loadPlanningContext(trx, invoice)
  const plan = planRelances({ ...context, dueDate: invoice.dueDate, now, seed: invoice.id })

  const waiting = before.existing.filter(({ status }) => status === 'scheduled')
  const kept = waiting.filter(({ id }) => plan.keep.includes(id)).map(({ sendAt }) => sendAt)
  return {
    id: invoice.id,
    numero: invoice.numero,
    dueDate: invoice.dueDate,
    planId: row.plan_id,
    planName: row.plan_name,
    cancelled: plan.cancel.length,
    inserted: plan.insert.length,
    nextBefore: earliest(waiting.map(({ sendAt }) => sendAt)),
    nextAfter: earliest([
      ...kept,
      ...[...plan.insert, ...plan.reschedule].map((one) => one.sendAt),
    ]),
  }
}

function earliest(instants: DateTime[]): string | null {
  const first = DateTime.min(...instants)
  return first?.toUTC().toISO() ?? null
}

async function assertClient(trx: TransactionClientContract, organizationId: string, id: string) {
  if (!(await Client.query({ client: trx }).where({ organizationId, id }).first())) {
    throw new NotFoundException()
  }
}

async function defaultPlanOf(organizationId: string): Promise<string | null> {
  const { default_plan_id: planId } = await db
    .from('organizations')
    .where('id', organizationId)
    .select('default_plan_id')
    .firstOrFail()
  return planId
}
