import { BaseSchema } from '@adonisjs/lucid/schema'

/** How a person likes their screens; `#values/preferences` says what is in it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE users ADD COLUMN preferences jsonb NOT NULL DEFAULT '{}'
        CHECK (jsonb_typeof(preferences) = 'object');
    `)
  }

  async down() {
    this.schema.raw(`ALTER TABLE users DROP COLUMN preferences;`)
  }
}
