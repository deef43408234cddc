import { v7 as uuidv7 } from 'uuid'
import RelanceTask from '#models/relance_task'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/**
 * A cancelled reminder is final; who wants its step again gets a new row with the same words. Its
 * approval is not copied: a formal notice is asked again.
 */
export function createFreshRelance(
  trx: TransactionClientContract,
  old: RelanceTask,
  sendAt: DateTime
): Promise<RelanceTask> {
  const id = uuidv7()
  return RelanceTask.create(
    {
      id,
      organizationId: old.organizationId,
      clientId: old.clientId,
      invoiceId: old.invoiceId,
      planStepId: old.planStepId,
      status: 'scheduled',
      sendAt,
      subjectOverride: old.subjectOverride,
      bodyOverride: old.bodyOverride,
      claims: 0,
      attempts: 0,
      queueJobId: `relance-${id}`,
      cancelReason: null,
    },
    { client: trx }
  )
}
