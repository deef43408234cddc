import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'

/** Every column that says when something was done; those that say what is to come are not here. */
const STAMPS: Record<string, readonly string[]> = {
  memberships: ['created_at'],
  plans: ['created_at', 'updated_at'],
  plan_steps: ['created_at', 'updated_at'],
  clients: ['created_at', 'updated_at'],
  client_contacts: ['created_at', 'updated_at'],
  invoices: [
    'created_at',
    'updated_at',
    'confirmed_at',
    'paid_at',
    'closed_at',
    'litigation_at',
    'first_reminded_at',
    'last_reminded_at',
  ],
  payments: ['created_at'],
  credit_notes: ['created_at'],
  invoice_holds: ['created_at', 'starts_at'],
  client_replies: ['received_at'],
  attachments: ['created_at'],
  import_batches: ['created_at', 'updated_at'],
  import_files: ['created_at', 'updated_at'],
  outbound_messages: [
    'created_at',
    'first_posted_at',
    'accepted_at',
    'refused_at',
    'ambiguous_at',
    'voided_at',
  ],
  relance_tasks: [
    'created_at',
    'updated_at',
    'started_at',
    'doubted_at',
    'sent_at',
    'drafted_at',
    'approved_at',
    'cancelled_at',
  ],
  activity_events: ['occurred_at'],
  notifications: ['created_at', 'read_at'],
  outbox: ['created_at', 'available_at'],
  organization_counters: ['last_sent_at'],
}

/**
 * Tells the past: what is done through it is done by the real services, and then dated. Nothing but
 * the dates is invented, so the rows are what they would be had somebody done it then.
 */
export class Retelling {
  readonly #organizationId: string
  readonly #since: Date

  /** @param since an instant before the first row of the organization, and after all that is told */
  constructor(organizationId: string, since: DateTime) {
    this.#organizationId = organizationId
    this.#since = since.toJSDate()
  }

  /** @throws RangeError when `instant` is not in the past */
  async at<Result>(instant: DateTime, act: () => Promise<Result>): Promise<Result> {
    if (instant.toMillis() >= this.#since.getTime()) {
      throw new RangeError(`Not in the past of the demo: ${instant.toISO()}`)
    }
    const result = await act()
    await this.#date(instant)
    return result
  }

  /** One round trip: whatever carries a date of this run is given that of the story. */
  async #date(instant: DateTime) {
    const updates = Object.entries(STAMPS).map(([table, columns]) => {
      const set = columns.map(
        (column) => `${column} = CASE WHEN ${column} >= :since THEN :at ELSE ${column} END`
      )
      const moved = columns.map((column) => `${column} >= :since`)
      return `${table}_moved AS (
        UPDATE ${table} SET ${set.join(', ')}
        WHERE organization_id = :organizationId AND (${moved.join(' OR ')})
      )`
    })
    const bindings = {
      organizationId: this.#organizationId,
      since: this.#since,
      at: instant.toJSDate(),
    }
    await db.rawQuery(`WITH ${updates.join(', ')} SELECT 1`, bindings)
    // Whoever had to be told by mail was told then.
    await db.rawQuery(
      `UPDATE outbox SET done_at = available_at WHERE organization_id = :organizationId AND done_at IS NULL`,
      bindings
    )
  }
}
