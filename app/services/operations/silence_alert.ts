import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { databaseNow } from '#lib/clock'
import { notifyOrganization } from '#services/notifications/notify'
import { isSendingEnabled } from '#services/operations/sending_switch'
import { readSilence } from '#services/operations/silence'

/**
 * The dead man's alarm: nothing left in 24 h although reminders are due. Said in the log for the
 * operator, and once a day to each organization concerned (bell and mail; a mail that cannot leave
 * either waits in the outbox). Returns how many organizations are silent.
 */
export async function alertSilence(): Promise<number> {
  const silences = await readSilence()
  if (silences.length === 0) {
    return 0
  }
  const sendingEnabled = await isSendingEnabled(db.connection())
  const now = await databaseNow()
  for (const { organizationId, dueCount, lastSentAt } of silences) {
    logger.error({ organizationId, dueCount, sendingEnabled }, 'nothing left in 24 h')
    await db.transaction((trx) =>
      tellOncePerDay(trx, `nothing_left/${organizationId}/${now.toISODate()}`, {
        organizationId,
        kind: 'nothing_left',
        data: { dueCount, lastSentAt, cause: sendingEnabled ? null : 'sending_off' },
      })
    )
  }
  return silences.length
}

type Transaction = Parameters<typeof notifyOrganization>[0]
type Notice = Parameters<typeof notifyOrganization>[1]

/** The outbox key of the day decides for the bell as well. */
async function tellOncePerDay(trx: Transaction, dedupeKey: string, notice: Notice) {
  await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [
    notice.organizationId,
  ])
  const { rows } = await trx.rawQuery('SELECT 1 FROM outbox WHERE dedupe_key = ?', [dedupeKey])
  if (rows.length === 0) {
    await notifyOrganization(trx, { ...notice, dedupeKey })
  }
}
