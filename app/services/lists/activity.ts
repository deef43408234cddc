import type { Instant } from '#services/lists/invoice_row'
import { DEFAULT_PAGE, instantSql, pageOf, readCursor, type Page } from '#services/lists/keyset'
import type { ListOwner } from '#services/lists/invoice_filters'
import { ACTIVITY_TOPICS, type ActivityKind, type ActivityTopic } from '#values/activity'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

/** One line of a timeline. */
export interface ActivityRow {
  id: string
  kind: ActivityKind
  at: Instant
  /** who did it; the name is the person's, null for a person who left */
  actor: { kind: 'user' | 'client' | 'system'; name: string | null }
  /** facts for the sentence, amounts in cents */
  payload: Record<string, unknown>
  relanceId: string | null
  invoice: { id: string; numero: string } | null
  client: { id: string; name: string } | null
}

/** An invoice has a few dozen lines in its life; beyond, the oldest are left out. */
const TIMELINE_LENGTH = 500

/** Lines with who did it and what they are about, the newest first. */
export function activityQuery(owner: { id: string }) {
  return db
    .from('activity_events as e')
    .joinRaw(
      `LEFT JOIN users AS u ON u.id = e.actor_user_id
      LEFT JOIN invoices AS i ON i.organization_id = e.organization_id AND i.id = e.invoice_id
      LEFT JOIN clients AS c ON c.organization_id = e.organization_id AND c.id = coalesce(e.client_id, i.client_id)`
    )
    .where('e.organization_id', owner.id)
    .select('e.*', 'u.full_name', 'i.numero', 'c.id as of_client_id', 'c.name as client_name')
    .select(db.raw(`${instantSql('e.occurred_at')} AS position`))
    .orderByRaw('e.occurred_at DESC, e.id DESC')
}

export interface ActivityFilters {
  topic?: ActivityTopic
  kind?: ActivityKind
  actor?: ActivityRow['actor']['kind']
  invoiceId?: string
  clientId?: string
  /** days where the organization is, bounds included */
  from?: LocalDate
  to?: LocalDate
}

/** What happened lately, the newest first. */
export async function listActivity(
  owner: ListOwner,
  {
    cursor,
    limit = DEFAULT_PAGE,
    ...filters
  }: ActivityFilters & { cursor?: string | null; limit?: number }
): Promise<Page<ActivityRow>> {
  const before = readCursor<string>(cursor, 'activity', 'instant')
  const query = narrow(activityQuery(owner), owner, filters).limit(limit + 1)
  if (before) {
    query.whereRaw('(e.occurred_at, e.id) < (?::timestamptz, ?)', [before.value, before.id])
  }
  const page = pageOf(await query, limit, 'activity', (row) => ({
    value: row.position,
    id: row.id,
  }))
  return { ...page, rows: page.rows.map(toActivityRow) }
}

function narrow(
  query: ReturnType<typeof activityQuery>,
  { timeZone }: ListOwner,
  { topic, kind, actor, invoiceId, clientId, from, to }: ActivityFilters
) {
  if (topic) {
    query.whereIn('e.kind', [...ACTIVITY_TOPICS[topic]])
  }
  if (kind) {
    query.where('e.kind', kind)
  }
  if (actor) {
    query.whereIn('e.actor', ACTORS_OF[actor])
  }
  if (invoiceId) {
    query.where('e.invoice_id', invoiceId)
  }
  if (clientId) {
    query.where('e.client_id', clientId)
  }
  if (from) {
    query.whereRaw('e.occurred_at >= (?::date::timestamp AT TIME ZONE ?)', [from, timeZone])
  }
  if (to) {
    query.whereRaw('e.occurred_at < ((?::date + 1)::timestamp AT TIME ZONE ?)', [to, timeZone])
  }
  return query
}

/** What happened to an invoice, the oldest first. */
export async function timelineOf(owner: { id: string }, invoiceId: string): Promise<ActivityRow[]> {
  const rows = await activityQuery(owner).where('e.invoice_id', invoiceId).limit(TIMELINE_LENGTH)
  return rows.map(toActivityRow).toReversed()
}

const ACTORS_OF: Record<ActivityRow['actor']['kind'], string[]> = {
  user: ['user'],
  client: ['client'],
  system: ['rubis', 'provider', 'operator'],
}

const ACTORS: Record<string, ActivityRow['actor']['kind']> = { user: 'user', client: 'client' }

export function toActivityRow(row: Record<string, never>): ActivityRow {
  return {
    id: row.id,
    kind: row.kind,
    at: (row.occurred_at as Date).toISOString(),
    actor: { kind: ACTORS[row.actor] ?? 'system', name: row.full_name },
    payload: row.data,
    relanceId: row.relance_task_id,
    invoice: row.invoice_id ? { id: row.invoice_id, numero: row.numero } : null,
    client: row.of_client_id ? { id: row.of_client_id, name: row.client_name } : null,
  }
}
