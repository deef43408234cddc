import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The figures of the tabs without reading every day of the past: a total per status beside the totals per
 * day and status, kept by the same function under the same lock. What is late is then a status less the
 * days that are still ahead, and these are as few after ten years as on the first day.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE invoice_status_totals (
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        status text NOT NULL,
        count integer NOT NULL CHECK (count >= 0),
        remainder_cents bigint NOT NULL CHECK (remainder_cents >= 0),
        PRIMARY KEY (organization_id, status)
      );

      ALTER FUNCTION apply_invoice_deltas(invoice_day_totals[]) RENAME TO apply_invoice_day_deltas;

      CREATE FUNCTION apply_invoice_deltas(deltas invoice_day_totals[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        moves invoice_status_totals[];
        known integer;
      BEGIN
        IF deltas IS NULL THEN
          RETURN;
        END IF;

        -- First: it takes the lock of the counters, under which the rows below are touched.
        PERFORM apply_invoice_day_deltas(deltas);

        moves := ARRAY(
          SELECT ROW (organization_id, status, sum(count)::integer, sum(remainder_cents)::bigint)::invoice_status_totals
          FROM unnest(deltas)
          GROUP BY organization_id, status
          HAVING sum(count) <> 0 OR sum(remainder_cents) <> 0
        );
        UPDATE invoice_status_totals AS t
          SET count = t.count + m.count, remainder_cents = t.remainder_cents + m.remainder_cents
          FROM unnest(moves) AS m
          WHERE t.organization_id = m.organization_id AND t.status = m.status;
        GET DIAGNOSTICS known = ROW_COUNT;
        IF known < cardinality(moves) THEN
          INSERT INTO invoice_status_totals
            SELECT m.* FROM unnest(moves) AS m
            WHERE NOT EXISTS (
              SELECT 1 FROM invoice_status_totals AS t
              WHERE t.organization_id = m.organization_id AND t.status = m.status
            );
        END IF;
      END $$;

      LOCK TABLE invoices IN SHARE ROW EXCLUSIVE MODE;
      INSERT INTO invoice_status_totals (organization_id, status, count, remainder_cents)
        SELECT organization_id, status, sum(count), sum(remainder_cents)
        FROM invoice_day_totals GROUP BY organization_id, status;
    `)
  }

  async down() {
    this.schema.raw(`
      DROP FUNCTION apply_invoice_deltas(invoice_day_totals[]);
      ALTER FUNCTION apply_invoice_day_deltas(invoice_day_totals[]) RENAME TO apply_invoice_deltas;
      DROP TABLE invoice_status_totals;
    `)
  }
}
