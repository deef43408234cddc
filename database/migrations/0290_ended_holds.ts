import { BaseSchema } from '@adonisjs/lucid/schema'

/** When a pause was seen to be over, by which the timeline tells it once. Those of the past are told no more. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE invoice_holds ADD COLUMN ended_at timestamptz;
      UPDATE invoice_holds SET ended_at = ends_at WHERE ends_at <= rubis_now();
      CREATE INDEX invoice_holds_end_index ON invoice_holds (ends_at)
        WHERE lifted_at IS NULL AND ended_at IS NULL AND ends_at IS NOT NULL;
    `)
  }

  async down() {
    this.schema.raw(`
      DROP INDEX invoice_holds_end_index;
      ALTER TABLE invoice_holds DROP COLUMN ended_at;
    `)
  }
}
