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

      ALTER FUNCTION apply_invoice_deltas(jsonb) RENAME TO apply_invoice_day_deltas;

      CREATE FUNCTION apply_invoice_deltas(deltas jsonb) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF deltas IS NULL THEN
          RETURN;
        END IF;

        -- First: it takes the lock of the counters, under which the rows below are touched.
        PERFORM apply_invoice_day_deltas(deltas);

        INSERT INTO invoice_status_totals AS t (organization_id, status, count, remainder_cents)
          SELECT DISTINCT organization_id, status, 0, 0
          FROM jsonb_to_recordset(deltas) AS d (organization_id uuid, status text)
          ORDER BY organization_id, status
          ON CONFLICT DO NOTHING;
        UPDATE invoice_status_totals AS t
          SET count = t.count + d.count, remainder_cents = t.remainder_cents + d.remainder_cents
          FROM (
            SELECT organization_id, status, sum(count)::integer AS count, sum(remainder_cents)::bigint AS remainder_cents
            FROM jsonb_to_recordset(deltas)
              AS d (organization_id uuid, status text, count integer, remainder_cents bigint)
            GROUP BY organization_id, status
          ) AS d
          WHERE t.organization_id = d.organization_id AND t.status = d.status
            AND (d.count <> 0 OR d.remainder_cents <> 0);
      END $$;

      LOCK TABLE invoices IN SHARE ROW EXCLUSIVE MODE;
      INSERT INTO invoice_status_totals (organization_id, status, count, remainder_cents)
        SELECT organization_id, status, sum(count), sum(remainder_cents)
        FROM invoice_day_totals GROUP BY organization_id, status;
    `)
  }

  async down() {
    this.schema.raw(`
      DROP FUNCTION apply_invoice_deltas(jsonb);
      ALTER FUNCTION apply_invoice_day_deltas(jsonb) RENAME TO apply_invoice_deltas;
      DROP TABLE invoice_status_totals;
    `)
  }
}
