import { BaseSchema } from '@adonisjs/lucid/schema'

/** What would have left, the newest first: the last tab of the agenda reads it beside what left. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE INDEX rehearsals_agenda_index ON rehearsals (organization_id, rehearsed_at DESC, relance_task_id DESC);
    `)
  }

  async down() {
    this.schema.raw(`DROP INDEX rehearsals_agenda_index;`)
  }
}
