import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What each client owes and how they pay, kept in the transaction that changes it (decisions.md 7 for
 * clients): lists and details never count history. The day an invoice was settled is written down when
 * it closes, so that undo takes away exactly what was added. The organization's counters row is locked
 * first, as everywhere: two writers of one organization queue up instead of crossing.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE invoices ADD COLUMN settled_on date;

      CREATE FUNCTION note_settled_on() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.settled_on := CASE WHEN NEW.status = 'paid' THEN coalesce(
          (SELECT max(p.paid_on) FROM payments AS p
            WHERE p.organization_id = NEW.organization_id AND p.invoice_id = NEW.id AND p.voided_at IS NULL),
          (coalesce(NEW.paid_at, rubis_now()) AT TIME ZONE 'UTC')::date) END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER invoices_settled_on_insert BEFORE INSERT ON invoices
        FOR EACH ROW EXECUTE FUNCTION note_settled_on();
      CREATE TRIGGER invoices_settled_on_update BEFORE UPDATE OF status ON invoices
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION note_settled_on();

      CREATE TABLE client_counters (
        organization_id uuid NOT NULL,
        client_id uuid NOT NULL,
        invoice_count integer NOT NULL DEFAULT 0 CHECK (invoice_count >= 0),
        open_count integer NOT NULL DEFAULT 0 CHECK (open_count >= 0),
        open_cents bigint NOT NULL DEFAULT 0 CHECK (open_cents >= 0),
        paid_count integer NOT NULL DEFAULT 0 CHECK (paid_count >= 0),
        delay_days bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (organization_id, client_id),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX client_counters_open_index ON client_counters (organization_id, open_cents DESC, client_id DESC);

      -- What is open, by due date: what is late today is a sum of a few rows.
      CREATE TABLE client_due_totals (
        organization_id uuid NOT NULL,
        client_id uuid NOT NULL,
        due_date date NOT NULL,
        count integer NOT NULL CHECK (count >= 0),
        remainder_cents bigint NOT NULL CHECK (remainder_cents >= 0),
        PRIMARY KEY (organization_id, client_id, due_date),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE
      );

      -- How many invoices were settled so many days after their due date, by month of the payment.
      CREATE TABLE client_delay_months (
        organization_id uuid NOT NULL,
        client_id uuid NOT NULL,
        month date NOT NULL,
        delay_days integer NOT NULL,
        count integer NOT NULL CHECK (count >= 0),
        PRIMARY KEY (organization_id, client_id, month, delay_days),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE
      );

      CREATE FUNCTION create_client_counters() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO client_counters (organization_id, client_id) VALUES (NEW.organization_id, NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER clients_counters AFTER INSERT ON clients
        FOR EACH ROW EXECUTE FUNCTION create_client_counters();

      -- A move: n invoices more (or fewer) of one client, due date, openness and day of settling.
      CREATE FUNCTION apply_client_moves(moves jsonb) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF moves IS NULL THEN
          RETURN;
        END IF;

        PERFORM 1 FROM organization_counters
          WHERE organization_id IN (
            SELECT (m ->> 'organization_id')::uuid FROM jsonb_array_elements(moves) AS m
          )
          ORDER BY organization_id FOR NO KEY UPDATE;

        INSERT INTO client_due_totals (organization_id, client_id, due_date, count, remainder_cents)
          SELECT organization_id, client_id, due_date, 0, 0
          FROM jsonb_to_recordset(moves)
            AS m (organization_id uuid, client_id uuid, due_date date, is_open boolean, n integer)
          WHERE is_open AND n > 0
          ORDER BY 1, 2, 3
          ON CONFLICT DO NOTHING;
        UPDATE client_due_totals AS t
          SET count = t.count + m.n, remainder_cents = t.remainder_cents + m.cents
          FROM jsonb_to_recordset(moves)
            AS m (organization_id uuid, client_id uuid, due_date date, is_open boolean, n integer, cents bigint)
          WHERE m.is_open AND t.organization_id = m.organization_id AND t.client_id = m.client_id
            AND t.due_date = m.due_date;
        DELETE FROM client_due_totals AS t
          USING jsonb_to_recordset(moves) AS m (organization_id uuid, client_id uuid, due_date date)
          WHERE t.organization_id = m.organization_id AND t.client_id = m.client_id
            AND t.due_date = m.due_date AND t.count = 0;

        INSERT INTO client_delay_months (organization_id, client_id, month, delay_days, count)
          SELECT DISTINCT organization_id, client_id, date_trunc('month', settled_on)::date, settled_on - due_date, 0
          FROM jsonb_to_recordset(moves)
            AS m (organization_id uuid, client_id uuid, due_date date, settled_on date, n integer)
          WHERE settled_on IS NOT NULL AND n > 0
          ORDER BY 1, 2, 3, 4
          ON CONFLICT DO NOTHING;
        UPDATE client_delay_months AS t SET count = t.count + m.n
          FROM (
            SELECT organization_id, client_id, date_trunc('month', settled_on)::date AS month,
              settled_on - due_date AS delay_days, sum(n)::integer AS n
            FROM jsonb_to_recordset(moves)
              AS m (organization_id uuid, client_id uuid, due_date date, settled_on date, n integer)
            WHERE settled_on IS NOT NULL
            GROUP BY 1, 2, 3, 4
          ) AS m
          WHERE t.organization_id = m.organization_id AND t.client_id = m.client_id
            AND t.month = m.month AND t.delay_days = m.delay_days;
        DELETE FROM client_delay_months AS t
          USING jsonb_to_recordset(moves)
            AS m (organization_id uuid, client_id uuid, due_date date, settled_on date)
          WHERE t.organization_id = m.organization_id AND t.client_id = m.client_id
            AND t.month = date_trunc('month', m.settled_on)::date AND t.count = 0;

        UPDATE client_counters AS c
          SET invoice_count = c.invoice_count + m.n, open_count = c.open_count + m.open_n,
            open_cents = c.open_cents + m.open_cents, paid_count = c.paid_count + m.paid_n,
            delay_days = c.delay_days + m.delay
          FROM (
            SELECT organization_id, client_id, sum(n)::integer AS n,
              coalesce(sum(n) FILTER (WHERE is_open), 0)::integer AS open_n,
              coalesce(sum(cents) FILTER (WHERE is_open), 0) AS open_cents,
              coalesce(sum(n) FILTER (WHERE settled_on IS NOT NULL), 0)::integer AS paid_n,
              coalesce(sum(n * (settled_on - due_date)), 0) AS delay
            FROM jsonb_to_recordset(moves) AS m (organization_id uuid, client_id uuid, due_date date,
              is_open boolean, settled_on date, n integer, cents bigint)
            GROUP BY 1, 2
          ) AS m
          WHERE c.organization_id = m.organization_id AND c.client_id = m.client_id;
      END $$;

      CREATE FUNCTION client_moves_on_insert() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_client_moves((
          SELECT jsonb_agg(to_jsonb(m)) FROM (
            SELECT organization_id, client_id, due_date, status NOT IN ('paid', 'cancelled') AS is_open,
              settled_on, count(*) AS n, sum(remainder_cents) AS cents
            FROM new_rows GROUP BY 1, 2, 3, 4, 5
          ) AS m));
        RETURN NULL;
      END $$;

      CREATE FUNCTION client_moves_on_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_client_moves((
          SELECT jsonb_agg(to_jsonb(m)) FROM (
            SELECT organization_id, client_id, due_date, status NOT IN ('paid', 'cancelled') AS is_open,
              settled_on, -count(*) AS n, -sum(remainder_cents) AS cents
            FROM old_rows GROUP BY 1, 2, 3, 4, 5
          ) AS m));
        RETURN NULL;
      END $$;

      CREATE FUNCTION client_moves_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_client_moves((
          SELECT jsonb_agg(to_jsonb(m)) FROM (
            SELECT organization_id, client_id, due_date, is_open, settled_on, sum(n) AS n, sum(cents) AS cents
            FROM (
              SELECT organization_id, client_id, due_date, status NOT IN ('paid', 'cancelled') AS is_open,
                settled_on, -1 AS n, -remainder_cents AS cents FROM old_rows
              UNION ALL
              SELECT organization_id, client_id, due_date, status NOT IN ('paid', 'cancelled'),
                settled_on, 1, remainder_cents FROM new_rows
            ) AS sides
            GROUP BY 1, 2, 3, 4, 5
            HAVING sum(n) <> 0 OR (is_open AND sum(cents) <> 0)
          ) AS m));
        RETURN NULL;
      END $$;

      CREATE TRIGGER invoices_client_moves_insert AFTER INSERT ON invoices
        REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION client_moves_on_insert();
      CREATE TRIGGER invoices_client_moves_update AFTER UPDATE ON invoices
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION client_moves_on_update();
      CREATE TRIGGER invoices_client_moves_delete AFTER DELETE ON invoices
        REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION client_moves_on_delete();

      -- What was there before these triggers.
      INSERT INTO client_counters (organization_id, client_id) SELECT organization_id, id FROM clients;
      ALTER TABLE invoices DISABLE TRIGGER invoices_client_moves_update;
      ALTER TABLE invoices DISABLE TRIGGER invoices_totals_update;
      UPDATE invoices AS i SET settled_on = coalesce(
          (SELECT max(p.paid_on) FROM payments AS p
            WHERE p.organization_id = i.organization_id AND p.invoice_id = i.id AND p.voided_at IS NULL),
          (coalesce(i.paid_at, i.updated_at) AT TIME ZONE 'UTC')::date)
        WHERE status = 'paid';
      ALTER TABLE invoices ENABLE TRIGGER invoices_totals_update;
      ALTER TABLE invoices ENABLE TRIGGER invoices_client_moves_update;
      SELECT apply_client_moves((
        SELECT jsonb_agg(to_jsonb(m)) FROM (
          SELECT organization_id, client_id, due_date, status NOT IN ('paid', 'cancelled') AS is_open,
            settled_on, count(*) AS n, sum(remainder_cents) AS cents
          FROM invoices GROUP BY 1, 2, 3, 4, 5
        ) AS m));
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER invoices_client_moves_delete ON invoices;
      DROP TRIGGER invoices_client_moves_update ON invoices;
      DROP TRIGGER invoices_client_moves_insert ON invoices;
      DROP TRIGGER clients_counters ON clients;
      DROP FUNCTION client_moves_on_update, client_moves_on_delete, client_moves_on_insert,
        apply_client_moves, create_client_counters;
      DROP TABLE client_delay_months, client_due_totals, client_counters;
      DROP TRIGGER invoices_settled_on_update ON invoices;
      DROP TRIGGER invoices_settled_on_insert ON invoices;
      DROP FUNCTION note_settled_on;
      ALTER TABLE invoices DROP COLUMN settled_on;
    `)
  }
}
