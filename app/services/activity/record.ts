import { prepared } from '#lib/prepared'
import { orderedId } from '#lib/ordered_id'
import { recordAudit, type AuditEntry } from '#services/activity/audit'
import { AUDITED_ACTIVITY, type AuditActor } from '#values/audit'
import type { ActivityKind } from '#values/activity'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Who did something: a user of the organization, or Rubis by itself. */
export interface Actor {
  kind: 'rubis' | 'user' | 'client' | 'provider' | 'operator'
  userId?: string | null
}

export const RUBIS: Actor = { kind: 'rubis' }

export interface Activity {
  organizationId: string
  kind: ActivityKind
  actor?: Actor
  invoiceId?: string | null
  clientId?: string | null
  relanceTaskId?: string | null
  /** facts for the sentence; amounts in cents, dates as text; no personal data */
  data?: Record<string, unknown>
}

/** Writes timeline lines in the transaction they tell about; some are audited too (`AUDITED_ACTIVITY`). */
export async function recordActivity(trx: TransactionClientContract, ...events: Activity[]) {
  if (events.length === 0) {
    return
  }
  const rows = events.map(({ actor = RUBIS, data = {}, ...event }) => ({
    id: orderedId(),
    organization_id: event.organizationId,
    kind: event.kind,
    actor: actor.kind,
    actor_user_id: actor.userId ?? null,
    invoice_id: event.invoiceId ?? null,
    client_id: event.clientId ?? null,
    relance_task_id: event.relanceTaskId ?? null,
    data,
  }))
  await prepared(
    trx,
    `INSERT INTO activity_events
        (id, organization_id, kind, actor, actor_user_id, invoice_id, client_id, relance_task_id, data)
      SELECT id, organization_id, kind, actor, actor_user_id, invoice_id, client_id, relance_task_id, data
      FROM jsonb_to_recordset(?::jsonb) AS e (id uuid, organization_id uuid, kind text, actor text,
        actor_user_id uuid, invoice_id uuid, client_id uuid, relance_task_id uuid, data jsonb)`,
    [JSON.stringify(rows)]
  )
  await recordAudit(trx, ...events.flatMap(auditOf))
}

const AUDIT_ACTORS: Record<Actor['kind'], AuditActor> = {
  user: 'user',
  client: 'client',
  operator: 'operator',
  rubis: 'system',
  provider: 'system',
}

function auditOf({ actor = RUBIS, ...event }: Activity): AuditEntry[] {
  const action = AUDITED_ACTIVITY[event.kind]
  if (!action) {
    return []
  }
  const subject = subjectOf(event)
  return [
    {
      organizationId: event.organizationId,
      userId: actor.userId ?? null,
      actor: AUDIT_ACTORS[actor.kind],
      action,
      ...(subject && { subject }),
      data: event.data ?? {},
    },
  ]
}

function subjectOf({ relanceTaskId, invoiceId, clientId }: Omit<Activity, 'actor'>) {
  if (relanceTaskId) {
    return { type: 'relance_task', id: relanceTaskId }
  }
  if (invoiceId) {
    return { type: 'invoice', id: invoiceId }
  }
  return clientId ? { type: 'client', id: clientId } : null
}
