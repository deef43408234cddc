import { prepared } from '#lib/prepared'
import { loadAttachments } from '#services/relances/attachments'
import type { Claim } from '#services/relances/claims'
import { findCompanions, joinCompanions, leaveCompanions } from '#services/relances/companions'
import { decideWave } from '#services/relances/decide_wave'
import { readStartFacts } from '#services/relances/start_facts'
import { writeDecisions } from '#services/relances/start_decisions'
import { writeStarts, type StartedRelance } from '#services/relances/start_messages'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Tx 2 of the send protocol, for one wave. Under the locks of organizations, clients and invoices, in
 * that order, each reminder is decided once more on what is true now; those that leave get their words
 * frozen and their start committed; reminders of one client may share a message. Only after this
 * returns may bytes leave.
 */
export async function startWave(
  claims: readonly Claim[],
  transport: { name: 'smtp' | 'resend'; idempotent: boolean }
): Promise<StartedRelance[]> {
  const found = await findCompanions(claims)
  const attachments = await loadAttachments([...claims, ...found])

  return db.transaction(async (trx) => {
    const locked = await lockWave(trx, claims)
    const joined = await joinCompanions(trx, locked, found)
    const rows = await readStartFacts(trx, [...locked, ...joined])
    await giveBackBusy(trx, claims, locked)

    const { starts, decisions, left } = decideWave(rows, { found, joined }, attachments)
    await leaveCompanions(trx, left)
    await writeDecisions(trx, decisions)
    return writeStarts(trx, starts, attachments, transport)
  })
}

/** Locks in the common order. A busy client or invoice is not waited for: its reminder goes back. */
async function lockWave(trx: TransactionClientContract, claims: readonly Claim[]) {
  const rows = await prepared<{ id: string }>(
    trx,
    'SELECT id FROM lock_wave(:tasks, :organizations, :clients, :invoices) AS id',
    {
      tasks: claims.map(({ taskId }) => taskId),
      organizations: claims.map(({ organizationId }) => organizationId),
      clients: claims.map(({ clientId }) => clientId),
      invoices: claims.map(({ invoiceId }) => invoiceId),
    }
  )
  const locked = new Set(rows.map(({ id }) => id))
  return claims.filter(({ taskId }) => locked.has(taskId))
}

async function giveBackBusy(
  trx: TransactionClientContract,
  claims: readonly Claim[],
  locked: readonly Claim[]
) {
  const busy = claims.filter((claim) => !locked.includes(claim))
  if (busy.length === 0) {
    return
  }
  await trx.rawQuery(
    `UPDATE relance_tasks AS t
      SET status = 'scheduled', claim_token = NULL, lease_until = NULL, claims = 0,
        next_attempt_at = rubis_now() + interval '1 second'
      FROM (
        SELECT id FROM relance_tasks WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
      ) AS free
      WHERE t.id = free.id AND t.status = 'sending' AND t.started_at IS NULL
        AND t.claim_token = ANY(:tokens)`,
    {
      ids: busy.map(({ taskId }) => taskId),
      tokens: [...new Set(busy.map(({ token }) => token))],
    }
  )
}
