import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What clients answer on their page, one row an answer: when, what, what it stopped, what became of
 * it. The free words of a client live here and nowhere else.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE client_answers (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        invoice_id uuid NOT NULL,
        client_link_id uuid,
        kind text NOT NULL CHECK (kind IN ('paying', 'paid', 'promise', 'instalments', 'dispute',
          'wrong_contact', 'document', 'statement', 'opt_out')),
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'refused', 'superseded')),
        -- the day that was paid on, or that is promised
        said_on date,
        amount_cents integer CHECK (amount_cents > 0),
        topic text CHECK (topic IN ('amount', 'not_received', 'not_conform', 'already_settled', 'other',
          'purchase_order', 'copy', 'bank_details')),
        message text NOT NULL DEFAULT '' CHECK (length(message) <= 2000),
        contact_name text CHECK (length(contact_name) <= 120),
        contact_email text CHECK (length(contact_email) <= 254 AND contact_email = lower(contact_email)),
        hold_id uuid,
        attachment_id uuid,
        payment_id uuid,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        settled_at timestamptz,
        settled_by uuid REFERENCES users (id) ON DELETE SET NULL,
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, client_link_id) REFERENCES client_links (organization_id, id)
          ON DELETE SET NULL (client_link_id),
        FOREIGN KEY (organization_id, hold_id) REFERENCES invoice_holds (organization_id, id)
          ON DELETE SET NULL (hold_id),
        FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id)
          ON DELETE SET NULL (attachment_id),
        FOREIGN KEY (organization_id, payment_id) REFERENCES payments (organization_id, id)
          ON DELETE SET NULL (payment_id),
        CHECK (status = 'open' OR settled_at IS NOT NULL)
      );
      CREATE INDEX client_answers_invoice_index ON client_answers (organization_id, invoice_id, created_at);
      CREATE INDEX client_answers_open_index ON client_answers (organization_id, created_at, id)
        WHERE status = 'open';

      -- What was left on the day of the promise: what came since is known without asking a clock.
      ALTER TABLE promises ADD COLUMN client_answer_id uuid,
        ADD COLUMN remainder_cents integer CHECK (remainder_cents > 0),
        ADD FOREIGN KEY (organization_id, client_answer_id) REFERENCES client_answers (organization_id, id)
          ON DELETE SET NULL (client_answer_id);
      ALTER TABLE instalments ADD COLUMN client_answer_id uuid,
        ADD FOREIGN KEY (organization_id, client_answer_id) REFERENCES client_answers (organization_id, id)
          ON DELETE SET NULL (client_answer_id);
      CREATE INDEX instalments_due_index ON instalments (due_date) WHERE status = 'accepted';

      CREATE FUNCTION client_answer_moves() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ARRAY['open>accepted', 'open>refused', 'open>superseded', 'accepted>refused']
      $$;
      CREATE FUNCTION check_client_answer_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status || '>' || NEW.status <> ALL (client_answer_moves()) THEN
          RAISE EXCEPTION 'illegal move of client answer % from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_client_answer_moves';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER client_answers_legal_moves BEFORE UPDATE OF status ON client_answers
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
        EXECUTE FUNCTION check_client_answer_move();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER client_answers_legal_moves ON client_answers;
      DROP FUNCTION check_client_answer_move, client_answer_moves;
      DROP INDEX instalments_due_index;
      ALTER TABLE instalments DROP COLUMN client_answer_id;
      ALTER TABLE promises DROP COLUMN client_answer_id, DROP COLUMN remainder_cents;
      DROP TABLE client_answers;
    `)
  }
}
