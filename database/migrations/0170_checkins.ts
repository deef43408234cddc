import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Asking the user before the client is bothered: when each question was asked, when silence is one,
 * what silence did, and what an answer recorded, so that it can be taken back.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE checkin_tasks
        -- its mail was taken by the user's server: silence counts from here, never from before
        ADD COLUMN asked_at timestamptz,
        ADD COLUMN silent_at timestamptz,
        ADD COLUMN silence text CHECK (silence IN ('goes_on', 'holds')),
        ADD COLUMN payment_id uuid,
        ADD COLUMN undone_at timestamptz,
        ADD FOREIGN KEY (organization_id, payment_id) REFERENCES payments (organization_id, id),
        ADD CONSTRAINT silence_follows_the_question
          CHECK (silent_at IS NULL OR asked_at IS NOT NULL),
        ADD CONSTRAINT only_a_payment_is_undone CHECK (undone_at IS NULL OR payment_id IS NOT NULL);

      -- One question of a reminder at a time, whatever plans or asks at once.
      CREATE UNIQUE INDEX checkin_tasks_one_per_relance ON checkin_tasks (relance_task_id)
        WHERE status IN ('scheduled', 'sent');
      CREATE INDEX checkin_tasks_relance_index ON checkin_tasks (relance_task_id);
      CREATE INDEX checkin_tasks_silent_index ON checkin_tasks (silent_at)
        WHERE status = 'sent' AND silence IS NULL;
      CREATE INDEX checkin_tasks_over_index ON checkin_tasks (expires_at)
        WHERE status = 'sent' AND NOT holds;
      CREATE INDEX invoices_awaiting_index ON invoices (organization_id, id)
        WHERE status = 'awaiting_user_confirmation';

      -- Bytes may have left: without an idempotent provider they never go a second time.
      ALTER TABLE outbox ADD COLUMN started_at timestamptz;

      CREATE FUNCTION legal_checkin_moves() RETURNS TABLE (from_status text, to_status text)
        LANGUAGE sql IMMUTABLE AS $$
        VALUES ('scheduled', 'sent'), ('sent', 'answered'), ('sent', 'expired')
      $$;
      CREATE FUNCTION check_checkin_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM legal_checkin_moves() WHERE from_status = OLD.status AND to_status = NEW.status
        ) THEN
          RAISE EXCEPTION 'illegal move of check-in % from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_checkin_moves';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER checkin_tasks_legal_moves BEFORE UPDATE OF status ON checkin_tasks
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_checkin_move();

      -- A reminder that will not leave asks nothing: whoever cancels it holds the lock of its invoice.
      CREATE FUNCTION close_checkins_of_relance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM checkin_tasks WHERE relance_task_id = NEW.id AND status = 'scheduled';
        UPDATE checkin_tasks SET status = 'expired', holds = false, updated_at = rubis_now()
          WHERE relance_task_id = NEW.id AND status = 'sent';
        RETURN NULL;
      END $$;
      CREATE TRIGGER relance_tasks_close_checkins AFTER UPDATE OF status ON relance_tasks
        FOR EACH ROW WHEN (NEW.status = 'cancelled' AND OLD.status IS DISTINCT FROM NEW.status)
        EXECUTE FUNCTION close_checkins_of_relance();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER relance_tasks_close_checkins ON relance_tasks;
      DROP TRIGGER checkin_tasks_legal_moves ON checkin_tasks;
      DROP FUNCTION close_checkins_of_relance, check_checkin_move, legal_checkin_moves;
      ALTER TABLE outbox DROP COLUMN started_at;
      DROP INDEX invoices_awaiting_index;
      DROP INDEX checkin_tasks_over_index;
      DROP INDEX checkin_tasks_silent_index;
      DROP INDEX checkin_tasks_relance_index;
      DROP INDEX checkin_tasks_one_per_relance;
      ALTER TABLE checkin_tasks
        DROP CONSTRAINT only_a_payment_is_undone, DROP CONSTRAINT silence_follows_the_question,
        DROP COLUMN undone_at, DROP COLUMN payment_id, DROP COLUMN silence, DROP COLUMN silent_at,
        DROP COLUMN asked_at;
    `)
  }
}
