import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Aujourd'hui lists what waits for a person. Each kind has an index that holds only what waits, so
 * that the page costs the same after years of history.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- A broken promise stays broken; this says that the person has seen it.
      ALTER TABLE promises ADD COLUMN acknowledged_at timestamptz;

      CREATE INDEX relance_tasks_waiting_index ON relance_tasks (organization_id, due_at, id)
        WHERE status = 'scheduled' AND wait_reason IS NOT NULL;
      CREATE INDEX checkin_tasks_asked_index ON checkin_tasks (organization_id, send_at, id)
        WHERE status = 'sent';
      CREATE INDEX promises_standing_index ON promises (organization_id, promised_on, id)
        WHERE status IN ('open', 'broken') AND acknowledged_at IS NULL;
      CREATE INDEX invoice_holds_bounce_index ON invoice_holds (organization_id, starts_at, id)
        WHERE reason = 'bounce' AND lifted_at IS NULL;
      CREATE INDEX import_drafts_pending_index ON import_drafts (organization_id, import_batch_id, id)
        WHERE status = 'pending';
    `)
  }

  async down() {
    this.schema.raw(`
      DROP INDEX import_drafts_pending_index;
      DROP INDEX invoice_holds_bounce_index;
      DROP INDEX promises_standing_index;
      DROP INDEX checkin_tasks_asked_index;
      DROP INDEX relance_tasks_waiting_index;
      ALTER TABLE promises DROP COLUMN acknowledged_at;
    `)
  }
}
