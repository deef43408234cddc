import { turnSendingOn } from '#services/operations/sending_switch'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { emptyDatabase } from '../../helpers/empty_database.ts'
import { aCrowd, type CrowdInvoice } from '../races/crowd.ts'

export interface TaskRow {
  id: string
  status: string
  invoice_id: string
  plan_step_id: string
  cancel_reason: string | null
  wait_reason: string | null
}

/** One invoice whose first reminder is due now, and nothing else in the world. */
export async function oneDueReminder(): Promise<CrowdInvoice> {
  await emptyDatabase()
  await turnSendingOn(db.connection(), 'guards')
  const [invoice] = await aCrowd({ organizations: 1, clients: 1, invoices: 1 })
  return invoice
}

/** The same, at a mise en demeure that a person approved for what was left then. */
export async function oneApprovedFormalNotice() {
  const invoice = await oneDueReminder()
  const userId = uuidv7()
  await db.table('users').insert({
    id: userId,
    email: `${userId}@atelier.example`,
    password: 'none',
    full_name: 'Camille Martin',
  })
  await db.rawQuery(
    `UPDATE plan_steps SET tone = 'mise_en_demeure', requires_manual_validation = true WHERE plan_id = ?`,
    [invoice.plans[0]]
  )
  await db.rawQuery(
    `UPDATE relance_tasks SET approved_at = rubis_now(), approved_by = ?, approved_remainder_cents = 120000`,
    [userId]
  )
  return invoice
}

export async function onlyTask(): Promise<TaskRow> {
  const [task, ...others]: TaskRow[] = await db.from('relance_tasks')
  if (others.length > 0) throw new Error(`${others.length + 1} rows where one was expected`)
  return task
}

export async function statusOfOnlyTask() {
  const { status } = await onlyTask()
  return status
}

/** Every lease, as if its seconds had passed. */
export const leasesEnd = () =>
  db.rawQuery(
    `UPDATE relance_tasks SET lease_until = rubis_now() - interval '1 second' WHERE status = 'sending'`
  )

/** Every wait, as if its minutes had passed. */
export const waitsEnd = () =>
  db.rawQuery(`UPDATE relance_tasks SET next_attempt_at = NULL WHERE status = 'scheduled'`)
