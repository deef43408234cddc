import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The locks of a wave, taken in the common order (organizations, clients, invoices, relance tasks, each
 * by id) in one round trip instead of five. Facts are read in a statement of their own, after these.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- The reminders of a wave that nobody else holds. A busy client or invoice is not waited for. What
      -- is committed with these locks must be on disk before a byte leaves.
      CREATE FUNCTION lock_wave(task_ids uuid[], organization_ids uuid[], client_ids uuid[], invoice_ids uuid[])
        RETURNS SETOF uuid LANGUAGE plpgsql AS $$
      DECLARE
        free_clients uuid[];
        free_invoices uuid[];
      BEGIN
        PERFORM set_config('synchronous_commit', 'on', true);
        PERFORM 1 FROM organizations WHERE id = ANY(organization_ids) ORDER BY id FOR SHARE;
        free_clients := ARRAY(
          SELECT id FROM clients WHERE id = ANY(client_ids) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
        );
        free_invoices := ARRAY(
          SELECT id FROM invoices
          WHERE id = ANY(ARRAY(
            SELECT w.invoice_id FROM unnest(client_ids, invoice_ids) AS w (client_id, invoice_id)
            WHERE w.client_id = ANY(free_clients)
          ))
          ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
        );
        RETURN QUERY
          SELECT id FROM relance_tasks
          WHERE id = ANY(ARRAY(
            SELECT w.task_id FROM unnest(task_ids, client_ids, invoice_ids) AS w (task_id, client_id, invoice_id)
            WHERE w.client_id = ANY(free_clients) AND w.invoice_id = ANY(free_invoices)
          ))
          ORDER BY id FOR NO KEY UPDATE;
      END $$;

      -- Invoices, then their reminders, waiting for them unless told to pass over what is held.
      CREATE FUNCTION lock_for_settling(task_ids uuid[], pass_over boolean)
        RETURNS SETOF uuid LANGUAGE plpgsql AS $$
      DECLARE
        wanted CONSTANT uuid[] := ARRAY(SELECT invoice_id FROM relance_tasks WHERE id = ANY(task_ids));
        held uuid[];
      BEGIN
        IF pass_over THEN
          held := ARRAY(SELECT id FROM invoices WHERE id = ANY(wanted) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED);
          RETURN QUERY
            SELECT id FROM relance_tasks WHERE id = ANY(task_ids) AND invoice_id = ANY(held)
            ORDER BY id FOR NO KEY UPDATE SKIP LOCKED;
        ELSE
          held := ARRAY(SELECT id FROM invoices WHERE id = ANY(wanted) ORDER BY id FOR NO KEY UPDATE);
          RETURN QUERY
            SELECT id FROM relance_tasks WHERE id = ANY(task_ids) AND invoice_id = ANY(held)
            ORDER BY id FOR NO KEY UPDATE;
        END IF;
      END $$;

      -- A wave whose answers are recorded: all of the above and, last, the counters of its organizations.
      -- Lost with a crash, a settling is done again from the answers, so it need not wait for the disk.
      CREATE FUNCTION lock_answered_wave(task_ids uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('synchronous_commit', 'off', true);
        RETURN QUERY SELECT * FROM lock_for_settling(task_ids, false);
        PERFORM 1 FROM organization_counters
          WHERE organization_id IN (SELECT organization_id FROM relance_tasks WHERE id = ANY(task_ids))
          ORDER BY organization_id FOR NO KEY UPDATE;
      END $$;
    `)
  }

  async down() {
    this.schema.raw(`DROP FUNCTION lock_answered_wave, lock_for_settling, lock_wave;`)
  }
}
