import { v7 as uuidv7 } from 'uuid'
import type { World } from '../tests/chaos/world.ts'

/** Two years of invoices of forty clients: nine in ten paid, the rest in every open state. */
export async function anOrganization(world: World, invoices: number): Promise<string> {
  const id = uuidv7()
  const planId = uuidv7()
  await world.query(
    `INSERT INTO organizations (id, name, sender_name, reply_to, plan) VALUES ($1, 'Atelier', 'Camille', 'c@atelier.example', 'pro')`,
    [id]
  )
  await world.query(`INSERT INTO plans (id, organization_id, name) VALUES ($1, $2, 'Équilibré')`, [
    planId,
    id,
  ])
  await world.query(
    `INSERT INTO plan_steps (id, organization_id, plan_id, position, offset_days, tone, subject, body)
      SELECT gen_random_uuid(), $1, $2, n, 7 * (n + 1), 'courtois', 'Facture {{numero}}', 'Bonjour'
      FROM generate_series(0, 2) AS n`,
    [id, planId]
  )
  await world.query(
    `INSERT INTO clients (id, organization_id, name)
      SELECT gen_random_uuid(), $1, 'Client ' || n FROM generate_series(1, 40) AS n`,
    [id]
  )
  await world.query(
    `INSERT INTO invoices (id, organization_id, client_id, plan_id, numero, amount_ttc_cents, paid_cents,
        issue_date, due_date, status, status_before_close, paid_at, closed_at)
      SELECT gen_random_uuid(), $1, c.id, $2, 'F-' || n, 10000 + n % 9000,
        CASE WHEN n % 10 > 0 THEN 10000 + n % 9000 ELSE 0 END,
        current_date - 30 - (n % 730)::integer, current_date - (n % 730)::integer + (n % 60)::integer,
        CASE WHEN n % 10 > 0 THEN 'paid' WHEN n % 20 = 0 THEN 'pending' WHEN n % 70 = 0 THEN 'litigation' ELSE 'in_relance' END,
        CASE WHEN n % 10 > 0 THEN 'in_relance' END,
        CASE WHEN n % 10 > 0 THEN now() END, CASE WHEN n % 10 > 0 THEN now() END
      FROM generate_series(1, $3::integer) AS n
      JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM clients WHERE organization_id = $1) AS c
        ON c.place = n % 40`,
    [id, planId, invoices]
  )
  await world.query(
    `INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
      SELECT gen_random_uuid(), i.organization_id, i.client_id, i.id, s.id, i.due_date + s.offset_days + interval '700 days'
      FROM invoices AS i JOIN plan_steps AS s ON s.plan_id = i.plan_id
      WHERE i.organization_id = $1 AND i.status IN ('pending', 'in_relance')`,
    [id]
  )
  return id
}
