import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The last line of defence: whatever the code believes, an invoice or a relance only moves along the
 * tables of `app/values/invoice_status.ts` and `relance_status.ts` (a test compares the two), and a
 * step that needs a human never starts without one.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE FUNCTION legal_invoice_moves() RETURNS TABLE (from_status text, to_status text)
        LANGUAGE sql IMMUTABLE AS $$
        VALUES
          ('pending', 'awaiting_user_confirmation'), ('pending', 'in_relance'), ('pending', 'paid'),
          ('pending', 'litigation'), ('pending', 'cancelled'),
          ('awaiting_user_confirmation', 'pending'), ('awaiting_user_confirmation', 'in_relance'),
          ('awaiting_user_confirmation', 'paid'), ('awaiting_user_confirmation', 'litigation'),
          ('awaiting_user_confirmation', 'cancelled'),
          ('in_relance', 'paid'), ('in_relance', 'litigation'), ('in_relance', 'cancelled'),
          ('litigation', 'pending'), ('litigation', 'in_relance'), ('litigation', 'paid'),
          ('litigation', 'cancelled')
      $$;

      CREATE FUNCTION check_invoice_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status IN ('paid', 'cancelled') THEN
          -- Back, by undo: to where it was, or further when a reminder left or a check-in ended since.
          IF NEW.status = OLD.status_before_close
            OR (NEW.status = 'in_relance' AND OLD.status_before_close IN ('pending', 'awaiting_user_confirmation'))
            OR (NEW.status = 'pending' AND OLD.status_before_close = 'awaiting_user_confirmation')
          THEN
            RETURN NEW;
          END IF;
        ELSIF EXISTS (SELECT 1 FROM legal_invoice_moves() WHERE from_status = OLD.status AND to_status = NEW.status) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'illegal move of invoice % from % to %', OLD.id, OLD.status, NEW.status
          USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_invoice_moves';
      END $$;
      CREATE TRIGGER invoices_legal_moves BEFORE UPDATE OF status ON invoices
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_invoice_move();

      CREATE FUNCTION legal_relance_moves() RETURNS TABLE (from_status text, to_status text)
        LANGUAGE sql IMMUTABLE AS $$
        VALUES
          ('scheduled', 'sending'), ('scheduled', 'drafted'), ('scheduled', 'cancelled'),
          ('drafted', 'scheduled'), ('drafted', 'cancelled'),
          ('sending', 'sent'), ('sending', 'failed'), ('sending', 'unknown'), ('sending', 'scheduled'),
          ('sending', 'drafted'), ('sending', 'cancelled'),
          ('unknown', 'sent'), ('unknown', 'cancelled'),
          ('failed', 'cancelled')
      $$;

      CREATE FUNCTION check_relance_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM legal_relance_moves() WHERE from_status = OLD.status AND to_status = NEW.status) THEN
          RAISE EXCEPTION 'illegal move of relance % from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_relance_moves';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER relance_tasks_legal_moves BEFORE UPDATE OF status ON relance_tasks
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_relance_move();

      CREATE FUNCTION check_relance_start() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.approved_at IS NULL AND EXISTS (
          SELECT 1 FROM plan_steps WHERE id = NEW.plan_step_id AND requires_manual_validation
        ) THEN
          RAISE EXCEPTION 'relance % needs a human approval before it starts', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'relance_start_approved';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER relance_tasks_start_approved BEFORE UPDATE OF started_at ON relance_tasks
        FOR EACH ROW WHEN (OLD.started_at IS NULL AND NEW.started_at IS NOT NULL)
        EXECUTE FUNCTION check_relance_start();

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER audit_logs_append_only BEFORE UPDATE ON audit_logs
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER audit_logs_append_only ON audit_logs;
      DROP TRIGGER relance_tasks_start_approved ON relance_tasks;
      DROP TRIGGER relance_tasks_legal_moves ON relance_tasks;
      DROP TRIGGER invoices_legal_moves ON invoices;
      DROP FUNCTION refuse_change, check_relance_start, check_relance_move, legal_relance_moves,
        check_invoice_move, legal_invoice_moves;
    `)
  }
}
