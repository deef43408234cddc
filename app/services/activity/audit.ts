import { v7 as uuidv7 } from 'uuid'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface AuditEntry {
  organizationId: string | null
  userId: string | null
  /** `thing.verb`, like `relance.approved` */
  action: string
  subject?: { type: string; id: string }
  requestId?: string | null
  ip?: string | null
  /** facts only; never a password, a token, an IBAN or a mail body */
  data?: Record<string, unknown>
}

/** Writes one line of the append-only audit log. */
export async function recordAudit(client: QueryClientContract, entry: AuditEntry) {
  await client.table('audit_logs').insert({
    id: uuidv7(),
    organization_id: entry.organizationId,
    user_id: entry.userId,
    action: entry.action,
    subject_type: entry.subject?.type ?? null,
    subject_id: entry.subject?.id ?? null,
    request_id: entry.requestId ?? null,
    ip: entry.ip ?? null,
    data: JSON.stringify(entry.data ?? {}),
  })
}
