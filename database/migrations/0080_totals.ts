import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Totals kept in the transaction that changes them, so that tabs, aging and Aujourd'hui never count
 * history. The organization's counters row is locked first and the day rows are only touched under
 * that lock: two writers of one organization queue up instead of deadlocking, and since every
 * transaction takes its invoice locks before it writes, counters come last in the lock order.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE organization_counters (
        organization_id uuid PRIMARY KEY REFERENCES organizations (id) ON DELETE CASCADE,
        rubis_count bigint NOT NULL DEFAULT 0 CHECK (rubis_count >= 0),
        recovered_cents bigint NOT NULL DEFAULT 0 CHECK (recovered_cents >= 0),
        active_invoices integer NOT NULL DEFAULT 0 CHECK (active_invoices >= 0),
        last_sent_at timestamptz
      );

      CREATE TABLE invoice_day_totals (
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        due_date date NOT NULL,
        status text NOT NULL,
        count integer NOT NULL CHECK (count >= 0),
        remainder_cents bigint NOT NULL CHECK (remainder_cents >= 0),
        PRIMARY KEY (organization_id, due_date, status)
      );

      CREATE FUNCTION create_organization_counters() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO organization_counters (organization_id) VALUES (NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER organizations_counters AFTER INSERT ON organizations
        FOR EACH ROW EXECUTE FUNCTION create_organization_counters();

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

      CREATE FUNCTION invoice_totals_on_insert() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT jsonb_agg(to_jsonb(d)) FROM (
            SELECT organization_id, due_date, status, count(*) AS count, sum(remainder_cents) AS remainder_cents
            FROM new_rows GROUP BY 1, 2, 3
          ) AS d));
        RETURN NULL;
      END $$;

      CREATE FUNCTION invoice_totals_on_delete() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM apply_invoice_deltas((
          SELECT jsonb_agg(to_jsonb(d)) FROM (
            SELECT o.organization_id, o.due_date, o.status, -count(*) AS count, -sum(o.remainder_cents) AS remainder_cents
            FROM old_rows AS o JOIN organization_counters AS c USING (organization_id) GROUP BY 1, 2, 3
          ) AS d));
        RETURN NULL;
      END $$;

      CREATE FUNCTION invoice_totals_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
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

      CREATE TRIGGER invoices_totals_insert AFTER INSERT ON invoices
        REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION invoice_totals_on_insert();
      CREATE TRIGGER invoices_totals_update AFTER UPDATE ON invoices
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION invoice_totals_on_update();
      CREATE TRIGGER invoices_totals_delete AFTER DELETE ON invoices
        REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION invoice_totals_on_delete();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER invoices_totals_delete ON invoices;
      DROP TRIGGER invoices_totals_update ON invoices;
      DROP TRIGGER invoices_totals_insert ON invoices;
      DROP FUNCTION invoice_totals_on_update, invoice_totals_on_delete, invoice_totals_on_insert, apply_invoice_deltas;
      DROP TRIGGER organizations_counters ON organizations;
      DROP FUNCTION create_organization_counters;
      DROP TABLE invoice_day_totals, organization_counters;
    `)
  }
}
