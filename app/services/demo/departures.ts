import { readFactsOf, type StartRow } from '#services/relances/start_facts'
import { gateFacts } from '#services/relances/gate_facts'
import { composeRelance } from '#services/relances/compose_relance'
import { decideAtStart } from '#values/relance_gate'
import { databaseNow } from '#lib/clock'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/** A reminder that leaves in this run, in the words of the launcher. */
export interface ExpectedDeparture {
  taskId: string
  invoice: string
  /** like `J+10 courtois` */
  step: string
  recipient: string
}

/** Something to look forward to; `at` is an ISO instant, past when it is due already. */
export interface NextDeparture {
  at: string | null
  text: string
}

export interface Departures {
  expected: ExpectedDeparture[]
  next: NextDeparture[]
}

/** The launcher waits no longer for a reminder than this. */
const SOON_SECONDS = 70
const ANNOUNCED = 6

/**
 * What will leave once a worker runs: asked of the same gate that decides at the instant of sending,
 * so that a reminder which is due but held, capped or incomplete is not announced.
 *
 * @returns `expected` within 70 s; `next` the first departures to come, those included
 */
export function readDepartures(organizationId: string): Promise<Departures> {
  return db.transaction(async (trx) => {
    const now = await databaseNow(trx)
    const soon = now.plus({ seconds: SOON_SECONDS })
    const tasks: { id: string; due_at: Date }[] = await trx
      .from('relance_tasks')
      .where({ organization_id: organizationId, status: 'scheduled' })
      .orderBy(['due_at', 'id'])
      .limit(50)
      .select('id', 'due_at')

    const expected: ExpectedDeparture[] = []
    const next: NextDeparture[] = []
    const served = new Set<string>()
    for (const task of tasks) {
      const at = DateTime.fromJSDate(task.due_at, { zone: 'utc' })
      const facts = await readFactsOf(trx, organizationId, task.id)
      if (!facts || (at <= soon && (served.has(facts.client_id) || !leaves(facts, at)))) {
        continue
      }
      if (at <= soon) {
        served.add(facts.client_id)
        expected.push({ taskId: task.id, ...describe(facts) })
      }
      next.push({ at: at.toISO(), text: sentence(facts) })
    }
    return { expected, next: next.slice(0, ANNOUNCED) }
  })
}

function leaves(facts: StartRow, at: DateTime): boolean {
  const moment = DateTime.max(DateTime.fromJSDate(facts.now, { zone: 'utc' }), at)
  const row = { ...facts, now: moment.toJSDate() }
  return decideAtStart(gateFacts(row)).action === 'send' && composeRelance(row, facts.task_id).ok
}

function describe(facts: StartRow) {
  const { offset_days: offset, tone, numero: invoice } = facts
  return {
    invoice,
    step: `J${offset < 0 ? '−' : '+'}${Math.abs(offset)} ${tone.replaceAll('_', ' ')}`,
    recipient: recipientOf(facts),
  }
}

function sentence(facts: StartRow): string {
  const verb = facts.requires_manual_validation ? 'to validate, then to' : 'reminder to'
  return `${facts.numero}: ${facts.tone.replaceAll('_', ' ')} ${verb} ${recipientOf(facts)}`
}

function recipientOf({ contacts }: StartRow): string {
  return contacts.find(({ role }) => role === 'to')?.email ?? 'nobody'
}
