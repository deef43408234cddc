import { BaseSchema } from '@adonisjs/lucid/schema'

/** Views of a list that a person saved: they go with the membership, and no two have one name. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE saved_views
        ADD CONSTRAINT saved_views_organization_key UNIQUE (organization_id, id),
        ADD CONSTRAINT saved_views_membership
          FOREIGN KEY (organization_id, user_id) REFERENCES memberships (organization_id, user_id) ON DELETE CASCADE,
        ADD CONSTRAINT saved_views_resource CHECK (resource IN ('invoices')),
        ADD CONSTRAINT saved_views_name CHECK (length(name) BETWEEN 1 AND 60),
        ADD CONSTRAINT saved_views_position CHECK (position >= 0);
      CREATE UNIQUE INDEX saved_views_name_unique
        ON saved_views (organization_id, user_id, resource, lower(name));
    `)
  }

  async down() {
    this.schema.raw(`
      DROP INDEX saved_views_name_unique;
      ALTER TABLE saved_views
        DROP CONSTRAINT saved_views_position,
        DROP CONSTRAINT saved_views_name,
        DROP CONSTRAINT saved_views_resource,
        DROP CONSTRAINT saved_views_membership,
        DROP CONSTRAINT saved_views_organization_key;
    `)
  }
}
