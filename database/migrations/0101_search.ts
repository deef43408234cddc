import { BaseSchema } from '@adonisjs/lucid/schema'

const FOLDED_NAME = `translate(lower(name), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')`

/**
 * A part of a number, of a name or of an address is found by its trigrams, in one organization.
 * Without them a search that finds nothing reads every invoice there is. Both extensions come with
 * PostgreSQL and are trusted: the owner of the database may create them. The expressions are those
 * of `#services/lists/search`, to the letter.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gin;

      CREATE INDEX invoices_numero_search_index ON invoices
        USING gin (organization_id, lower(numero COLLATE "C") gin_trgm_ops);
      CREATE INDEX clients_name_search_index ON clients
        USING gin (organization_id, ${FOLDED_NAME} gin_trgm_ops);
      CREATE INDEX client_contacts_email_search_index ON client_contacts
        USING gin (organization_id, email gin_trgm_ops);

      CREATE INDEX invoices_remainder_index ON invoices (organization_id, remainder_cents)
        WHERE status NOT IN ('paid', 'cancelled');
    `)
  }

  async down() {
    this.schema.raw(`
      DROP INDEX invoices_remainder_index, client_contacts_email_search_index,
        clients_name_search_index, invoices_numero_search_index;
      DROP EXTENSION btree_gin;
      DROP EXTENSION pg_trgm;
    `)
  }
}
