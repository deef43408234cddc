import NotFoundException from '#exceptions/not_found_exception'
import {
  clientQuery,
  withHabits,
  type ClientOwner,
  type ClientRow,
} from '#services/lists/client_row'
import { toHold, type HoldRow } from '#services/lists/invoice_detail'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { foldedSql } from '#services/lists/search'
import db from '@adonisjs/lucid/services/db'

/** Someone reminders are written to, and whether Rubis still may. */
export interface ClientContactRow {
  id: string
  name: string | null
  email: string
  role: 'to' | 'cc'
  /** why nothing goes to this address any more; null when mails go */
  suppressed: {
    reason: 'hard_bounce' | 'complaint' | 'unsubscribed' | 'manual'
    since: Instant
  } | null
}

/** Another client that may be the same one, and what makes one think so. */
export interface Lookalike {
  id: string
  name: string
  reason: 'siren' | 'email' | 'name'
}

export interface ClientMergeRow {
  id: string
  at: Instant
  /** the sheet that was merged into this one */
  client: { id: string; name: string }
}

/** Everything the screen of one client shows, but its invoices and its history. */
export interface ClientDetail extends ClientRow {
  contacts: ClientContactRow[]
  holds: HoldRow[]
  /** open invoices and what is left to pay on them, in cents */
  open: { count: number; remainderCents: number }
  /** since the first invoice; null without one that was paid */
  paid: { count: number; averageDelayDays: number } | null
  /** days that the client gave and that are over, on any of their invoices */
  promises: { kept: number; broken: number }
  notesEdited: { at: Instant; by: string | null } | null
  /** the last mail that came back from one of its addresses */
  lastBounceAt: Instant | null
  mergedInto: { id: string; name: string } | null
  /** merges that can be taken back, the newest first */
  merges: ClientMergeRow[]
  lookalikes: Lookalike[]
}

/** @throws NotFoundException when the organization has no such client */
export async function clientDetail(owner: ClientOwner, id: string): Promise<ClientDetail> {
  const row = await clientQuery(owner).where('clients.id', id).first()
  if (!row) {
    throw new NotFoundException()
  }
  const [[client], contacts, holds, promises, extras, merges, lookalikes] = await Promise.all([
    withHabits(owner, [row]),
    contactsWithStatus(owner, id),
    holdsOf(owner, id),
    promisesOf(owner, id),
    extrasOf(owner, id),
    mergesOf(owner, id),
    lookalikesOf(owner, id),
  ])
  return {
    ...client,
    contacts,
    holds,
    open: { count: client.figures.openCount, remainderCents: client.figures.openCents },
    paid:
      row.paid_count > 0
        ? {
            count: row.paid_count,
            averageDelayDays: Math.round(Number(row.delay_days) / row.paid_count),
          }
        : null,
    promises,
    ...extras,
    merges,
    lookalikes,
  }
}

async function contactsWithStatus(
  owner: { id: string },
  clientId: string
): Promise<ClientContactRow[]> {
  const rows = await db
    .from('client_contacts as k')
    .joinRaw(
      `LEFT JOIN LATERAL (
        SELECT s.reason, s.created_at AS since FROM suppressions AS s
        WHERE s.email = k.email AND s.lifted_at IS NULL
          AND (s.organization_id IS NULL OR s.organization_id = k.organization_id)
        ORDER BY s.created_at LIMIT 1
      ) AS s ON true`
    )
    .where('k.organization_id', owner.id)
    .where('k.client_id', clientId)
    .orderByRaw(`k.role = 'cc', k.position, k.id`)
    .select('k.id', 'k.name', 'k.email', 'k.role', 's.reason', 's.since')
  return rows.map(({ id, name, email, role, reason, since }) => ({
    id,
    name,
    email,
    role,
    suppressed: reason ? { reason, since: (since as Date).toISOString() } : null,
  }))
}

async function holdsOf(owner: { id: string }, clientId: string): Promise<HoldRow[]> {
  const rows = await db
    .from('invoice_holds')
    .where('organization_id', owner.id)
    .where('client_id', clientId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
  return rows.map(toHold)
}

async function promisesOf(
  owner: { id: string },
  clientId: string
): Promise<ClientDetail['promises']> {
  const { rows } = await db.rawQuery<{ rows: ClientDetail['promises'][] }>(
    `SELECT count(*) FILTER (WHERE p.status = 'kept')::integer AS kept,
        count(*) FILTER (WHERE p.status = 'broken')::integer AS broken
      FROM promises AS p
      JOIN invoices AS i ON i.organization_id = p.organization_id AND i.id = p.invoice_id
      WHERE i.organization_id = ? AND i.client_id = ?`,
    [owner.id, clientId]
  )
  return rows[0]
}

async function extrasOf(
  owner: { id: string },
  clientId: string
): Promise<Pick<ClientDetail, 'notesEdited' | 'lastBounceAt' | 'mergedInto'>> {
  const row = await db
    .from('clients as c')
    .joinRaw(
      `LEFT JOIN users AS u ON u.id = c.notes_edited_by
        LEFT JOIN clients AS kept ON kept.organization_id = c.organization_id AND kept.id = c.merged_into_id
        LEFT JOIN LATERAL (
          SELECT m.bounced_at FROM outbound_messages AS m
          WHERE m.organization_id = c.organization_id AND m.client_id = c.id AND m.bounced_at IS NOT NULL
          ORDER BY m.created_at DESC LIMIT 1
        ) AS bounce ON true`
    )
    .where('c.organization_id', owner.id)
    .where('c.id', clientId)
    .select('c.notes_edited_at', 'u.full_name', 'kept.id as kept_id', 'kept.name as kept_name')
    .select('bounce.bounced_at')
    .firstOrFail()
  const editedAt = toInstant(row.notes_edited_at)
  return {
    notesEdited: editedAt ? { at: editedAt, by: row.full_name } : null,
    lastBounceAt: toInstant(row.bounced_at),
    mergedInto: row.kept_id ? { id: row.kept_id, name: row.kept_name } : null,
  }
}

async function mergesOf(owner: { id: string }, clientId: string): Promise<ClientMergeRow[]> {
  const rows = await db
    .from('client_merges as m')
    .joinRaw('JOIN clients AS c ON c.organization_id = m.organization_id AND c.id = m.merged_id')
    .where('m.organization_id', owner.id)
    .where('m.kept_id', clientId)
    .whereNull('m.undone_at')
    .orderBy('m.id', 'desc')
    .limit(20)
    .select('m.id', 'm.created_at', 'c.id as client_id', 'c.name')
  return rows.map((row) => ({
    id: row.id,
    at: (row.created_at as Date).toISOString(),
    client: { id: row.client_id, name: row.name },
  }))
}

/** Same SIREN, same address, or the same name once case and accents are set aside. */
async function lookalikesOf(owner: { id: string }, clientId: string): Promise<Lookalike[]> {
  return db
    .from('clients as c')
    .joinRaw(
      'JOIN clients AS other ON other.organization_id = c.organization_id AND other.id <> c.id'
    )
    .where('c.organization_id', owner.id)
    .where('c.id', clientId)
    .whereNull('c.archived_at')
    .whereNull('other.archived_at')
    .whereRaw(
      `(other.siren = c.siren OR ${foldedSql('other.name')} = ${foldedSql('c.name')} OR EXISTS (
        SELECT 1 FROM client_contacts AS k JOIN client_contacts AS same
          ON same.organization_id = k.organization_id AND same.email = k.email AND same.client_id = other.id
        WHERE k.organization_id = c.organization_id AND k.client_id = c.id))`
    )
    .orderBy('other.name')
    .orderBy('other.id')
    .limit(5)
    .select('other.id', 'other.name')
    .select(
      db.raw(
        `CASE WHEN other.siren = c.siren THEN 'siren'
          WHEN ${foldedSql('other.name')} = ${foldedSql('c.name')} THEN 'name' ELSE 'email' END AS reason`
      )
    )
}
