import type { Instant } from '#services/lists/invoice_row'
import { DEFAULT_PAGE, instantSql, pageOf, readCursor, type Page } from '#services/lists/keyset'
import type { ListOwner } from '#services/lists/invoice_filters'
import { AUDIT_TOPICS, type AuditAction, type AuditActor, type AuditTopic } from '#values/audit'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

/** One line of the audit log. */
export interface AuditRow {
  id: string
  at: Instant
  action: AuditAction
  /** the name is the person's, null for a person who left */
  actor: { kind: AuditActor; id: string | null; name: string | null }
  subject: { type: string; id: string } | null
  /** null when Rubis acted by itself */
  ip: string | null
  userAgent: string | null
  requestId: string | null
  data: Record<string, unknown>
}

export interface AuditFilters {
  topic?: AuditTopic
  action?: AuditAction
  actor?: AuditActor
  userId?: string
  /** days where the organization is, bounds included */
  from?: LocalDate
  to?: LocalDate
}

/** Who did what, the newest first. */
export async function listAudit(
  owner: ListOwner,
  {
    cursor,
    limit = DEFAULT_PAGE,
    ...filters
  }: AuditFilters & { cursor?: string | null; limit?: number }
): Promise<Page<AuditRow>> {
  const before = readCursor<string>(cursor, 'audit', 'instant')
  const query = narrow(auditQuery(owner), owner, filters).limit(limit + 1)
  if (before) {
    query.whereRaw('(a.created_at, a.id) < (?::timestamptz, ?)', [before.value, before.id])
  }
  const page = pageOf(await query, limit, 'audit', (row) => ({ value: row.position, id: row.id }))
  return { ...page, rows: page.rows.map(toAuditRow) }
}

function auditQuery(owner: { id: string }) {
  return db
    .from('audit_logs as a')
    .joinRaw('LEFT JOIN users AS u ON u.id = a.user_id')
    .where('a.organization_id', owner.id)
    .select('a.*', 'u.full_name')
    .select(db.raw(`host(a.ip) AS address, ${instantSql('a.created_at')} AS position`))
    .orderByRaw('a.created_at DESC, a.id DESC')
}

function narrow(
  query: ReturnType<typeof auditQuery>,
  { timeZone }: ListOwner,
  { topic, action, actor, userId, from, to }: AuditFilters
) {
  if (topic) {
    query.whereIn('a.action', [...AUDIT_TOPICS[topic]])
  }
  if (action) {
    query.where('a.action', action)
  }
  if (actor) {
    query.where('a.actor', actor)
  }
  if (userId) {
    query.where('a.user_id', userId)
  }
  if (from) {
    query.whereRaw('a.created_at >= (?::date::timestamp AT TIME ZONE ?)', [from, timeZone])
  }
  if (to) {
    query.whereRaw('a.created_at < ((?::date + 1)::timestamp AT TIME ZONE ?)', [to, timeZone])
  }
  return query
}

const toAuditRow = (row: Record<string, never>): AuditRow => ({
  id: row.id,
  at: (row.created_at as Date).toISOString(),
  action: row.action,
  actor: { kind: row.actor, id: row.user_id, name: row.full_name },
  subject: row.subject_id ? { type: row.subject_type, id: row.subject_id } : null,
  ip: row.address,
  userAgent: row.user_agent,
  requestId: row.request_id,
  data: row.data,
})
