import type { Instant } from '#services/lists/invoice_row'
import { DEFAULT_PAGE, instantSql, pageOf, readCursor, type Page } from '#services/lists/keyset'
import type { ListOwner } from '#services/lists/invoice_filters'
import { AUDIT_TOPICS, type AuditAction, type AuditActor, type AuditTopic } from '#values/audit'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

/** What an act was done to. */
export interface AuditSubject {
  type: string
  id: string
  /** as people call it: the number of an invoice and its client, a name, an address; null once it is gone */
  label: string | null
  /** the invoice it is, or is a reminder of */
  invoiceId: string | null
}

/** One line of the audit log. */
export interface AuditRow {
  id: string
  at: Instant
  action: AuditAction
  /** the name is the person's, null for a person who left */
  actor: { kind: AuditActor; id: string | null; name: string | null }
  subject: AuditSubject | null
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

/** Each line has one subject, of one kind: at most one row. */
const SUBJECT_JOIN = `LEFT JOIN LATERAL (
    SELECT concat(i.numero, ' · ', c.name) AS label, i.id AS invoice_id
      FROM invoices AS i
      JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
      LEFT JOIN relance_tasks AS t ON a.subject_type = 'relance_task'
        AND t.organization_id = a.organization_id AND t.id = a.subject_id
      WHERE i.organization_id = a.organization_id
        AND i.id = CASE a.subject_type WHEN 'invoice' THEN a.subject_id ELSE t.invoice_id END
    UNION ALL
    SELECT c.name, NULL FROM clients AS c
      WHERE a.subject_type = 'client' AND c.organization_id = a.organization_id AND c.id = a.subject_id
    UNION ALL
    SELECT k.name, NULL FROM api_keys AS k
      WHERE a.subject_type = 'api_key' AND k.organization_id = a.organization_id AND k.id = a.subject_id
    UNION ALL
    SELECT v.email, NULL FROM invitations AS v
      WHERE a.subject_type = 'invitation' AND v.organization_id = a.organization_id AND v.id = a.subject_id
    UNION ALL
    SELECT w.full_name, NULL FROM users AS w WHERE a.subject_type = 'user' AND w.id = a.subject_id
  ) AS s ON true`

function auditQuery(owner: { id: string }) {
  return db
    .from('audit_logs as a')
    .joinRaw('LEFT JOIN users AS u ON u.id = a.user_id')
    .joinRaw(SUBJECT_JOIN)
    .where('a.organization_id', owner.id)
    .select('a.*', 'u.full_name', 's.label as subject_label', 's.invoice_id as subject_invoice_id')
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
  subject: row.subject_id
    ? {
        type: row.subject_type,
        id: row.subject_id,
        label: row.subject_label,
        invoiceId: row.subject_invoice_id,
      }
    : null,
  ip: row.address,
  userAgent: row.user_agent,
  requestId: row.request_id,
  data: row.data,
})
