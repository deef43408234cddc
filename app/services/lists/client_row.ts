import { toInstant, type Instant } from '#services/lists/invoice_row'
import type { HoldReason } from '#values/holds'
import { TODAY_SQL } from '#services/lists/invoice_filters'
import { Money } from '#values/money'
import { habitSince, paymentHabit, type DelayCount, type PaymentHabit } from '#values/payment_habit'
import type { LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

export type ClientKind = 'business' | 'consumer' | 'public_body'

/** Who owes money, as lists show them. */
export interface ClientRow {
  id: string
  name: string
  kind: ClientKind
  siren: string | null
  siret: string | null
  vatNumber: string | null
  address: string | null
  postalCode: string | null
  city: string | null
  country: string
  locale: 'fr' | 'en'
  timeZone: string | null
  planId: string | null
  paymentTermDays: number | null
  notes: string
  /** one more at every change: send back the one you read, and nobody's work is overwritten */
  revision: number
  archivedAt: Instant | null
  createdAt: Instant
  /** the first one reminders are written to */
  email: string | null
  contactCount: number
  /** their own plan; null when they follow the organization's */
  plan: { id: string; name: string } | null
  /** a pause of the whole client that lasts now */
  hold: { id: string; reason: HoldReason; endsAt: Instant | null } | null
  figures: ClientFigures
  habit: PaymentHabit
}

/** Amounts in cents. Open: neither paid nor cancelled; late: open and past its due date. */
export interface ClientFigures {
  openCount: number
  openCents: number
  lateCount: number
  lateCents: number
  invoiceCount: number
}

/** The first address reminders are written to, and how many there are. */
const CONTACTS_SQL = `LEFT JOIN LATERAL (
    SELECT count(*)::integer AS contact_count,
      (array_agg(k.email ORDER BY k.role = 'cc', k.position, k.id))[1] AS email_to
    FROM client_contacts AS k
    WHERE k.organization_id = clients.organization_id AND k.client_id = clients.id
  ) AS contacts ON true`

/** What is past its due date today, of the few days on which something is open. Takes the time zone. */
const LATE_SQL = `LEFT JOIN LATERAL (
    SELECT coalesce(sum(d.count), 0)::integer AS late_count, coalesce(sum(d.remainder_cents), 0)::bigint AS late_cents
    FROM client_due_totals AS d
    WHERE d.organization_id = clients.organization_id AND d.client_id = clients.id AND d.due_date < ${TODAY_SQL}
  ) AS late ON true`

const HOLD_SQL = `LEFT JOIN LATERAL (
    SELECT h.id AS hold_id, h.reason AS hold_reason, h.ends_at AS hold_ends_at FROM invoice_holds AS h
    WHERE h.organization_id = clients.organization_id AND h.client_id = clients.id AND h.lifted_at IS NULL
      AND (h.ends_at IS NULL OR h.ends_at > rubis_now())
    ORDER BY h.ends_at DESC NULLS FIRST, h.id LIMIT 1
  ) AS hold ON true`

/** Whose clients. The zone decides what day today is, hence what is late. */
export interface ClientOwner {
  id: string
  timeZone: string
}

/** The organization's clients with what they owe: counters and open days only, never history. */
export function clientQuery(owner: ClientOwner) {
  return db
    .from('clients')
    .joinRaw(
      `JOIN client_counters AS counters
          ON counters.organization_id = clients.organization_id AND counters.client_id = clients.id
        LEFT JOIN plans ON plans.organization_id = clients.organization_id AND plans.id = clients.plan_id
        ${CONTACTS_SQL} ${LATE_SQL} ${HOLD_SQL}`,
      [owner.timeZone]
    )
    .where('clients.organization_id', owner.id)
    .select('clients.*', 'contacts.*', 'late.*', 'hold.*', 'plans.name as plan_name')
    .select('counters.invoice_count', 'counters.open_count', 'counters.open_cents')
    .select('counters.paid_count', 'counters.delay_days')
    .select(db.raw(`${TODAY_SQL} AS today`, [owner.timeZone]))
}

/** Turns rows of `clientQuery` into what screens read, each with how that client pays. */
export async function withHabits(
  owner: { id: string },
  rows: Record<string, never>[]
): Promise<ClientRow[]> {
  if (rows.length === 0) {
    return []
  }
  const today: LocalDate = rows[0].today
  const counts: ({ client_id: string } & Record<string, never>)[] = await db
    .from('client_delay_months')
    .where('organization_id', owner.id)
    .whereIn(
      'client_id',
      rows.map(({ id }) => id)
    )
    .where('month', '>=', habitSince(today))
    .select('client_id', 'month', 'delay_days', 'count')
  const byClient = Map.groupBy(counts, (count) => count.client_id)
  return rows.map((row) => toClientRow(row, (byClient.get(row.id) ?? []).map(toDelayCount)))
}

const toDelayCount = (row: Record<string, never>): DelayCount => ({
  month: row.month,
  delayDays: row.delay_days,
  count: row.count,
})

function toClientRow(row: Record<string, never>, delays: DelayCount[]): ClientRow {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    siren: row.siren,
    siret: row.siret,
    vatNumber: row.vat_number,
    address: row.address,
    postalCode: row.postal_code,
    city: row.city,
    country: row.country,
    locale: row.locale,
    timeZone: row.time_zone,
    planId: row.plan_id,
    paymentTermDays: row.payment_term_days,
    notes: row.notes,
    revision: row.revision,
    archivedAt: toInstant(row.archived_at),
    createdAt: (row.created_at as Date).toISOString(),
    email: row.email_to,
    contactCount: row.contact_count,
    plan: row.plan_id ? { id: row.plan_id, name: row.plan_name } : null,
    hold: row.hold_id
      ? { id: row.hold_id, reason: row.hold_reason, endsAt: toInstant(row.hold_ends_at) }
      : null,
    figures: {
      openCount: row.open_count,
      openCents: Money.fromDatabase(row.open_cents).cents,
      lateCount: row.late_count,
      lateCents: Money.fromDatabase(row.late_cents).cents,
      invoiceCount: row.invoice_count,
    },
    habit: paymentHabit(delays, row.today),
  }
}
