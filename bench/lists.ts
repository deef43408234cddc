import { v7 as uuidv7 } from 'uuid'
import { World } from '../tests/chaos/world.ts'
import { MeasuredProcess } from './child.ts'
import { percentile, printJson, printTable, round } from './figures.ts'

const SIZES = [1_000, 100_000]
const READS = [
  'page',
  'late',
  'paid',
  'amount',
  'remainder',
  'byClient',
  'lateByClient',
  'byStatus',
  'states',
  'amounts',
  'step',
  'disputedStep',
  'client',
  'count',
  'totals',
  'today',
] as const
const TIMES = 100

/** Pages and figures of an organization with a thousand invoices and of one with a hundred thousand. */
export async function lists() {
  await using world = await World.start({
    backend: 'postgres',
    durable: true,
    cutAfterData: 0,
    sinkDelayMs: 0,
  })
  await using product = await MeasuredProcess.start('subject.ts', world.environment('bench'))
  const organizations: { size: number; id: string }[] = []
  for (const size of SIZES) {
    organizations.push({ size, id: await anOrganization(world, size) })
  }
  await world.query('VACUUM ANALYZE')
  await world.query('CHECKPOINT')

  const figures = Object.fromEntries(READS.map((read) => [read, [] as number[][]]))
  for (const read of READS) {
    for (const { id } of organizations) await product.ask('read', read, id, 20)
    // Interleaved: what disturbs one disturbs the other.
    const runs: number[][] = organizations.map(() => [])
    for (let block = 0; block < 5; block++) {
      for (const [place, { id }] of organizations.entries()) {
        runs[place].push(...(await product.ask<number[]>('read', read, id, TIMES / 5)))
      }
    }
    figures[read] = runs
  }

  const rows = READS.map((read) => {
    const [small, large] = figures[read].map((run) => percentile(run, 0.5))
    return { read, small: round(small), large: round(large), growth: round(large / small) }
  })
  printTable(
    `lists: p50 in ms over ${TIMES} reads, ${SIZES.join(' and ')} invoices`,
    ['read', ...SIZES.map(String), 'growth'],
    rows.map((row) => [row.read, row.small, row.large, row.growth])
  )
  printJson({ bench: 'lists', figures: rows })
}

/** Two years of invoices of forty clients: nine in ten paid, the rest in every open state. */
async function anOrganization(world: World, invoices: number): Promise<string> {
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
