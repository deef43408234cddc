import { BaseSchema } from '@adonisjs/lucid/schema'

/** What keeps lists and the home page as fast after years of history as on the first day. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE INDEX relance_tasks_agenda_index ON relance_tasks (organization_id, due_at, id);

      -- The order of the agenda is total: without the id, PostgreSQL would sort or read another index.
      DROP INDEX relance_tasks_due_by_organization_index;
      CREATE INDEX relance_tasks_due_by_organization_index ON relance_tasks (organization_id, due_at, id)
        WHERE status = 'scheduled';

      DROP INDEX invoices_numero_index;
      CREATE INDEX invoices_numero_index ON invoices (organization_id, (numero COLLATE "C"), id);

      -- Money that came after at least one reminder, by the month it was paid in.
      CREATE TABLE recovered_months (
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        month date NOT NULL,
        recovered_cents bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (organization_id, month)
      );

      CREATE FUNCTION recovered_payments() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        counted CONSTANT boolean := NEW.after_reminder AND NEW.kind = 'payment';
        cents bigint := 0;
      BEGIN
        IF counted AND NEW.voided_at IS NULL THEN
          cents := NEW.amount_cents;
        END IF;
        IF TG_OP = 'UPDATE' AND counted AND OLD.voided_at IS NULL THEN
          cents := cents - OLD.amount_cents;
        END IF;
        IF cents <> 0 THEN
          -- Counters first, as everywhere: two payments of one organization queue up, never cross.
          PERFORM 1 FROM organization_counters WHERE organization_id = NEW.organization_id FOR NO KEY UPDATE;
          INSERT INTO recovered_months AS m (organization_id, month, recovered_cents)
            VALUES (NEW.organization_id, date_trunc('month', NEW.paid_on)::date, cents)
            ON CONFLICT (organization_id, month)
            DO UPDATE SET recovered_cents = m.recovered_cents + EXCLUDED.recovered_cents;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER payments_recovered AFTER INSERT OR UPDATE OF voided_at ON payments
        FOR EACH ROW EXECUTE FUNCTION recovered_payments();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER payments_recovered ON payments;
      DROP FUNCTION recovered_payments;
      DROP TABLE recovered_months;
      DROP INDEX invoices_numero_index;
      CREATE INDEX invoices_numero_index ON invoices (organization_id, numero text_pattern_ops);
      DROP INDEX relance_tasks_due_by_organization_index;
      CREATE INDEX relance_tasks_due_by_organization_index ON relance_tasks (organization_id, due_at)
        WHERE status = 'scheduled';
      DROP INDEX relance_tasks_agenda_index;
    `)
  }
}
