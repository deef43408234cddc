import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Claims that are over are looked for among the few rows being sent, which the index of open rows by
 * client already holds: an index on the lease itself was rewritten three times for each reminder.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`DROP INDEX relance_tasks_lease_index;`)
  }

  async down() {
    this.schema.raw(
      `CREATE INDEX relance_tasks_lease_index ON relance_tasks (lease_until) WHERE status = 'sending';`
    )
  }
}
