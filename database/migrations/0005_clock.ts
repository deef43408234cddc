import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The one clock: that of the database, since workers on several machines disagree about theirs. It
 * moves inside a transaction, unlike now(). Scenario tests travel in time by setting
 * `rubis.clock_offset` on their database; nothing else ever does.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE FUNCTION rubis_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT clock_timestamp()
          + coalesce(nullif(current_setting('rubis.clock_offset', true), '')::interval, interval '0')
      $$;
    `)
  }

  async down() {
    this.schema.raw('DROP FUNCTION rubis_now()')
  }
}
