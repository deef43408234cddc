import { orderedId } from '#lib/ordered_id'
import { currentTrace, type Trace } from '#lib/trace'
import type { AuditAction, AuditActor } from '#values/audit'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface AuditEntry extends Partial<Trace> {
  organizationId: string | null
  userId: string | null
  /** a user when one is named, else Rubis itself */
  actor?: AuditActor
  action: AuditAction
  subject?: { type: string; id: string }
  /** facts only; never a password, a token, an IBAN or a mail body */
  data?: Record<string, unknown>
}

/**
 * Writes lines of the append-only audit log, in the transaction of what they tell. Where the act came
 * from is that of the request being answered, unless told.
 */
export async function recordAudit(client: QueryClientContract, ...entries: AuditEntry[]) {
  if (entries.length === 0) {
    return
  }
  const trace = currentTrace()
  const rows = entries.map((entry) => ({
    id: orderedId(),
    organization_id: entry.organizationId,
    user_id: entry.userId,
    actor: actorOf(entry, trace),
    action: entry.action,
    subject_type: entry.subject?.type ?? null,
    subject_id: entry.subject?.id ?? null,
    request_id: entry.requestId ?? trace.requestId,
    ip: entry.ip ?? trace.ip,
    user_agent: entry.userAgent ?? trace.userAgent,
    data: trace.apiKeyId ? { ...entry.data, apiKeyId: trace.apiKeyId } : (entry.data ?? {}),
  }))
  await client.rawQuery(
    `INSERT INTO audit_logs (id, organization_id, user_id, actor, action, subject_type, subject_id,
        request_id, ip, user_agent, data)
      SELECT id, organization_id, user_id, actor, action, subject_type, subject_id, request_id, ip,
        user_agent, data
      FROM jsonb_to_recordset(?::jsonb) AS a (id uuid, organization_id uuid, user_id uuid, actor text,
        action text, subject_type text, subject_id uuid, request_id text, ip inet, user_agent text,
        data jsonb)`,
    [JSON.stringify(rows)]
  )
}

/** What a person's key does is told apart from what the person does. */
function actorOf({ actor, userId }: AuditEntry, { apiKeyId }: Trace): AuditActor {
  const named = actor ?? (userId === null ? 'system' : 'user')
  return named === 'user' && apiKeyId ? 'api_key' : named
}

/** The same for an act of whoever signed in, that has no transaction of its own. */
export function recordAct(
  client: QueryClientContract,
  { organization, user }: { organization: { id: string }; user: { id: string } },
  action: AuditAction,
  data: Record<string, unknown> = {}
) {
  return recordAudit(client, { organizationId: organization.id, userId: user.id, action, data })
}
