import { prepared } from '#lib/prepared'
import config from '#config/relances'
import type { Claim } from '#services/relances/claims'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A reminder that may leave in the message of another one of the same client. */
export interface Companion extends Claim {
  /** the claimed reminder it would leave with */
  leadId: string
}

interface CompanionRow {
  lead_id: string
  id: string
  organization_id: string
  client_id: string
  invoice_id: string
}

/** Words that a person approved or wrote for one reminder leave as they are, alone. */
const PLAIN = (task: string, step: string) =>
  `NOT ${step}.requires_manual_validation AND ${step}.tone <> 'mise_en_demeure'
    AND ${task}.subject_override IS NULL AND ${task}.body_override IS NULL
    AND ${task}.approved_at IS NULL`

/**
 * Reminders of the same clients that are due until the end of their day, by their own clocks; or that
 * shared a message which may have to go again, whole. Read before the transaction of Start, and looked
 * at again under its locks. A client with one open invoice costs one look at its counter.
 */
export async function findCompanions(claims: readonly Claim[]): Promise<Companion[]> {
  const rows = await prepared<CompanionRow>(
    db.connection(),
    `SELECT lead.id AS lead_id, t.id, t.organization_id, t.client_id, t.invoice_id
      FROM relance_tasks AS lead
      JOIN organizations AS o ON o.id = lead.organization_id AND o.groups_reminders
      JOIN client_counters AS k ON k.organization_id = lead.organization_id
        AND k.client_id = lead.client_id AND k.open_count > 1
      JOIN clients AS c ON c.id = lead.client_id
      JOIN plan_steps AS ls ON ls.id = lead.plan_step_id
      JOIN invoices AS i ON i.organization_id = lead.organization_id AND i.client_id = lead.client_id
        AND i.id <> lead.invoice_id AND i.status IN ('pending', 'in_relance')
      JOIN relance_tasks AS t ON t.organization_id = i.organization_id AND t.invoice_id = i.id
      JOIN plan_steps AS s ON s.id = t.plan_step_id
      WHERE lead.id = ANY(:ids) AND lead.doubted_at IS NULL AND ${PLAIN('lead', 'ls')}
        AND (t.status = 'scheduled' OR (t.status = 'sending' AND t.started_at IS NULL))
        AND t.doubted_at IS NULL AND ${PLAIN('t', 's')}
        AND t.due_at < (((rubis_now() AT TIME ZONE coalesce(c.time_zone, o.time_zone))::date + 1)::timestamp
          AT TIME ZONE coalesce(c.time_zone, o.time_zone))
        AND (t.immediate_at IS NULL OR t.due_at <= rubis_now())
      UNION ALL
      SELECT lead.id, t.id, t.organization_id, t.client_id, t.invoice_id
      FROM relance_tasks AS lead
      JOIN relance_tasks AS t ON t.outbound_message_id = lead.outbound_message_id AND t.id <> lead.id
      WHERE lead.id = ANY(:ids) AND lead.doubted_at IS NOT NULL AND t.doubted_at IS NOT NULL
        AND (t.status = 'scheduled' OR (t.status = 'sending' AND t.started_at IS NULL))`,
    { ids: claims.map(({ taskId }) => taskId) }
  )
  const tokens = new Map(claims.map(({ taskId, token }) => [taskId, token]))
  const ids = new Set(tokens.keys())
  return rows
    .filter(({ id }) => !ids.has(id))
    .map((row) => ({
      leadId: row.lead_id,
      taskId: row.id,
      token: tokens.get(row.lead_id) ?? '',
      organizationId: row.organization_id,
      clientId: row.client_id,
      invoiceId: row.invoice_id,
    }))
}

/**
 * Takes those that nobody holds into the claims of this wave; another process that had merely claimed
 * one finds it gone. Their clients are locked, so their other reminders are decided by nobody else.
 */
export async function joinCompanions(
  trx: TransactionClientContract,
  locked: readonly Claim[],
  companions: readonly Companion[]
): Promise<Companion[]> {
  const leads = new Set(locked.map(({ taskId }) => taskId))
  const wanted = companions.filter(({ leadId }) => leads.has(leadId))
  if (wanted.length === 0) {
    return []
  }
  // Nothing is waited for here, so the order of the locks cannot matter.
  const rows = await prepared<{ id: string }>(
    trx,
    `WITH free_invoices AS (
        SELECT id FROM invoices WHERE id = ANY(:invoices) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
      ), free_tasks AS (
        SELECT t.id, w.token FROM relance_tasks AS t
        JOIN free_invoices AS i ON i.id = t.invoice_id
        JOIN unnest(:ids::uuid[], :tokens::uuid[]) AS w (id, token) ON w.id = t.id
        WHERE t.status = 'scheduled' OR (t.status = 'sending' AND t.started_at IS NULL)
        ORDER BY t.id FOR NO KEY UPDATE OF t SKIP LOCKED
      )
      UPDATE relance_tasks AS t
      SET status = 'sending', claim_token = f.token, started_at = NULL,
        lease_until = rubis_now() + make_interval(secs => :lease)
      FROM free_tasks AS f WHERE t.id = f.id
      RETURNING t.id`,
    {
      invoices: [...new Set(wanted.map(({ invoiceId }) => invoiceId))],
      ids: wanted.map(({ taskId }) => taskId),
      tokens: wanted.map(({ token }) => token),
      lease: config.claimLeaseSeconds,
    }
  )
  const joined = new Set(rows.map(({ id }) => id))
  return wanted.filter(({ taskId }) => joined.has(taskId))
}

/** What does not leave with the others stays as it was, and has its own turn. */
export async function leaveCompanions(trx: TransactionClientContract, taskIds: readonly string[]) {
  if (taskIds.length > 0) {
    await prepared(
      trx,
      `UPDATE relance_tasks SET status = 'scheduled', claim_token = NULL, lease_until = NULL
        WHERE id = ANY(?)`,
      [taskIds]
    )
  }
}
