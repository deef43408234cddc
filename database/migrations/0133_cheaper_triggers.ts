import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The same rules for less: these functions run up to twenty times for each mail that leaves.
 *
 * - `rubis_now()` is made of stable parts only, so that PostgreSQL puts it in place of its calls. It
 *   stands still during one statement and moves with the next.
 * - A legal move is looked up in a constant instead of being queried for.
 * - Totals travel as rows instead of as JSON that each of four statements parsed again.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE OR REPLACE FUNCTION rubis_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT statement_timestamp()
          + coalesce(nullif(current_setting('rubis.clock_offset', true), '')::interval, interval '0')
      $$;

      CREATE FUNCTION relance_moves() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ARRAY[
          'scheduled>sending', 'scheduled>drafted', 'scheduled>cancelled',
          'drafted>scheduled', 'drafted>cancelled',
          'sending>sent', 'sending>failed', 'sending>unknown', 'sending>scheduled',
          'sending>drafted', 'sending>cancelled',
          'unknown>sent', 'unknown>cancelled',
          'failed>cancelled'
        ]
      $$;
      CREATE OR REPLACE FUNCTION legal_relance_moves() RETURNS TABLE (from_status text, to_status text)
        LANGUAGE sql IMMUTABLE AS $$
        SELECT split_part(move, '>', 1), split_part(move, '>', 2) FROM unnest(relance_moves()) AS move
      $$;
      CREATE OR REPLACE FUNCTION check_relance_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status || '>' || NEW.status <> ALL (relance_moves()) THEN
          RAISE EXCEPTION 'illegal move of relance % from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_relance_moves';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION apply_invoice_deltas(deltas invoice_day_totals[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        known integer;
      BEGIN
        IF deltas IS NULL THEN
          RETURN;
        END IF;

        PERFORM 1 FROM organization_counters
          WHERE organization_id IN (SELECT d.organization_id FROM unnest(deltas) AS d)
          ORDER BY organization_id FOR NO KEY UPDATE;

        -- Days are only touched under the lock above: what is not there is not about to be.
        UPDATE invoice_day_totals AS t
          SET count = t.count + d.count, remainder_cents = t.remainder_cents + d.remainder_cents
          FROM unnest(deltas) AS d
          WHERE t.organization_id = d.organization_id AND t.due_date = d.due_date AND t.status = d.status;
        GET DIAGNOSTICS known = ROW_COUNT;
        IF known < cardinality(deltas) THEN
          INSERT INTO invoice_day_totals
            SELECT d.* FROM unnest(deltas) AS d
            WHERE NOT EXISTS (
              SELECT 1 FROM invoice_day_totals AS t
              WHERE t.organization_id = d.organization_id AND t.due_date = d.due_date AND t.status = d.status
            );
        END IF;

        UPDATE organization_counters AS c SET active_invoices = c.active_invoices + d.active
          FROM (
            SELECT organization_id, sum(count)::integer AS active FROM unnest(deltas)
            WHERE status NOT IN ('paid', 'cancelled')
            GROUP BY 1 HAVING sum(count) <> 0
          ) AS d
          WHERE c.organization_id = d.organization_id;
      END $$;

      CREATE OR REPLACE FUNCTION invoice_totals_on_insert() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT array_agg(d::invoice_day_totals) FROM (
            SELECT organization_id, due_date, status, count(*)::integer, sum(remainder_cents)::bigint
            FROM new_rows GROUP BY 1, 2, 3
          ) AS d));
        RETURN NULL;
      END $$;

      CREATE OR REPLACE FUNCTION invoice_totals_on_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT array_agg(d::invoice_day_totals) FROM (
            SELECT o.organization_id, o.due_date, o.status, -count(*)::integer, -sum(o.remainder_cents)::bigint
            FROM old_rows AS o JOIN organization_counters AS c USING (organization_id) GROUP BY 1, 2, 3
          ) AS d));
        RETURN NULL;
      END $$;

      CREATE OR REPLACE FUNCTION invoice_totals_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT array_agg(d::invoice_day_totals) FROM (
            SELECT organization_id, due_date, status, sum(count)::integer, sum(remainder_cents)::bigint
            FROM (
              SELECT organization_id, due_date, status, -1 AS count, -remainder_cents AS remainder_cents FROM old_rows
              UNION ALL
              SELECT organization_id, due_date, status, 1, remainder_cents FROM new_rows
            ) AS moves
            GROUP BY 1, 2, 3
            HAVING sum(count) <> 0 OR sum(remainder_cents) <> 0
          ) AS d));
        RETURN NULL;
      END $$;

      DROP FUNCTION apply_invoice_deltas(jsonb);
    `)
  }

  async down() {
    this.schema.raw(`
      CREATE FUNCTION apply_invoice_deltas(deltas jsonb) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF deltas IS NULL THEN
          RETURN;
        END IF;

        PERFORM 1 FROM organization_counters
          WHERE organization_id IN (
            SELECT (d ->> 'organization_id')::uuid FROM jsonb_array_elements(deltas) AS d
          )
          ORDER BY organization_id FOR NO KEY UPDATE;

        INSERT INTO invoice_day_totals AS t (organization_id, due_date, status, count, remainder_cents)
          SELECT organization_id, due_date, status, 0, 0
          FROM jsonb_to_recordset(deltas)
            AS d (organization_id uuid, due_date date, status text, count integer, remainder_cents bigint)
          ORDER BY organization_id, due_date, status
          ON CONFLICT DO NOTHING;
        UPDATE invoice_day_totals AS t
          SET count = t.count + d.count, remainder_cents = t.remainder_cents + d.remainder_cents
          FROM jsonb_to_recordset(deltas)
            AS d (organization_id uuid, due_date date, status text, count integer, remainder_cents bigint)
          WHERE t.organization_id = d.organization_id AND t.due_date = d.due_date AND t.status = d.status;

        UPDATE organization_counters AS c SET active_invoices = c.active_invoices + d.active
          FROM (
            SELECT organization_id, sum(count)::integer AS active
            FROM jsonb_to_recordset(deltas)
              AS d (organization_id uuid, status text, count integer)
            WHERE status NOT IN ('paid', 'cancelled')
            GROUP BY organization_id
          ) AS d
          WHERE c.organization_id = d.organization_id AND d.active <> 0;
      END $$;

      CREATE OR REPLACE FUNCTION invoice_totals_on_insert() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT jsonb_agg(to_jsonb(d)) FROM (
            SELECT organization_id, due_date, status, count(*) AS count, sum(remainder_cents) AS remainder_cents
            FROM new_rows GROUP BY 1, 2, 3
          ) AS d));
        RETURN NULL;
      END $$;

      CREATE OR REPLACE FUNCTION invoice_totals_on_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT jsonb_agg(to_jsonb(d)) FROM (
            SELECT o.organization_id, o.due_date, o.status, -count(*) AS count, -sum(o.remainder_cents) AS remainder_cents
            FROM old_rows AS o JOIN organization_counters AS c USING (organization_id) GROUP BY 1, 2, 3
          ) AS d));
        RETURN NULL;
      END $$;

      CREATE OR REPLACE FUNCTION invoice_totals_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT jsonb_agg(to_jsonb(d)) FROM (
            SELECT organization_id, due_date, status, sum(count) AS count, sum(remainder_cents) AS remainder_cents
            FROM (
              SELECT organization_id, due_date, status, -1 AS count, -remainder_cents AS remainder_cents FROM old_rows
              UNION ALL
              SELECT organization_id, due_date, status, 1, remainder_cents FROM new_rows
            ) AS moves
            GROUP BY 1, 2, 3
            HAVING sum(count) <> 0 OR sum(remainder_cents) <> 0
          ) AS d));
        RETURN NULL;
      END $$;
      DROP FUNCTION apply_invoice_deltas(invoice_day_totals[]);

      CREATE OR REPLACE FUNCTION legal_relance_moves() RETURNS TABLE (from_status text, to_status text)
        LANGUAGE sql IMMUTABLE AS $$
        VALUES
          ('scheduled', 'sending'), ('scheduled', 'drafted'), ('scheduled', 'cancelled'),
          ('drafted', 'scheduled'), ('drafted', 'cancelled'),
          ('sending', 'sent'), ('sending', 'failed'), ('sending', 'unknown'), ('sending', 'scheduled'),
          ('sending', 'drafted'), ('sending', 'cancelled'),
          ('unknown', 'sent'), ('unknown', 'cancelled'),
          ('failed', 'cancelled')
      $$;

      CREATE OR REPLACE FUNCTION check_relance_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM legal_relance_moves() WHERE from_status = OLD.status AND to_status = NEW.status) THEN
          RAISE EXCEPTION 'illegal move of relance % from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_relance_moves';
        END IF;
        RETURN NEW;
      END $$;
      DROP FUNCTION relance_moves;

      CREATE OR REPLACE FUNCTION rubis_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT clock_timestamp()
          + coalesce(nullif(current_setting('rubis.clock_offset', true), '')::interval, interval '0')
      $$;
    `)
  }
}
