import Invoice from '#models/invoice'
import { scheduleCheckins } from '#services/checkins/schedule_checkins'
import db from '@adonisjs/lucid/services/db'

/** Enough to answer each way, few enough to be read. */
const QUESTIONS = 4

/**
 * Every reminder to come gets its question. Those of the next ones are due now, whatever the hour at
 * which the demo begins: the first worker asks them, in the list of this morning.
 */
export async function askThisMorning(organizationId: string) {
  await planQuestions(organizationId)
  await db.rawQuery(
    `UPDATE checkin_tasks SET send_at = CASE WHEN id IN (
          SELECT q.id FROM checkin_tasks AS q
          JOIN relance_tasks AS t ON t.id = q.relance_task_id
          JOIN invoices AS i ON i.id = q.invoice_id
          WHERE q.organization_id = :organizationId AND q.status = 'scheduled'
            AND t.status = 'scheduled' AND t.due_at > rubis_now()
            AND i.status IN ('pending', 'in_relance')
          ORDER BY t.due_at, t.id LIMIT ${QUESTIONS}
        ) THEN rubis_now() ELSE greatest(send_at, rubis_now() + interval '1 day') END
      WHERE organization_id = :organizationId AND status = 'scheduled'`,
    { organizationId }
  )
}

/** What leaves as soon as the demo runs was confirmed, like what a person has just typed. */
async function planQuestions(organizationId: string) {
  const invoices = await Invoice.query()
    .where('organization_id', organizationId)
    .whereIn('status', ['pending', 'in_relance'])
    .whereDoesntHave('relanceTasks', (tasks) =>
      tasks.where('status', 'scheduled').whereRaw(`due_at <= rubis_now() + interval '2 minutes'`)
    )
    .select('id')
    .orderBy('id')
  for (const { id } of invoices) {
    await db.transaction(async (trx) => {
      await scheduleCheckins(trx, await Invoice.lock(trx, organizationId, id))
    })
  }
}
