import { seedDueTasks } from '../tests/chaos/seed_due_tasks.ts'
import { World } from '../tests/chaos/world.ts'
import { MeasuredProcess } from './child.ts'
import { percentile, printJson, printTable, round } from './figures.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const ORGANIZATIONS = 50
const STEPS_AHEAD = 5
const TIMES = 60

/** How long a claim of a hundred due reminders takes as the number of scheduled ones grows. */
export async function claimGrowth() {
  await using world = await World.start({
    backend: 'postgres',
    durable: true,
    cutAfterData: 0,
    sinkDelayMs: 0,
  })
  await using product = await MeasuredProcess.start('subject.ts', world.environment('bench'))
  await seedDueTasks(world, 2_000, { organizations: ORGANIZATIONS })
  await world.query(FUTURE_STEPS_SQL, [STEPS_AHEAD])

  const figures: { scheduled: number; claimMs: number; claimP99Ms: number; idleMs: number }[] = []
  for (const scheduled of SIZES) {
    await growTo(world, scheduled)
    await settleDown(world)
    const idle = await product.ask<number[]>('idle', TIMES)
    await world.query(DUE_SQL)
    await product.ask('claims', 10)
    const claims = await product.ask<number[]>('claims', TIMES)
    await world.query(NOT_DUE_SQL)
    figures.push({
      scheduled,
      claimMs: round(percentile(claims, 0.5)),
      claimP99Ms: round(percentile(claims, 0.99)),
      idleMs: round(percentile(idle, 0.5)),
    })
  }

  const growth = round(figures.at(-1)!.claimMs / figures[0].claimMs)
  printTable(
    `claim-growth: a claim of 100 among the scheduled reminders of ${ORGANIZATIONS} organizations, ${TIMES} times each`,
    ['scheduled', 'claim p50 ms', 'claim p99 ms', 'nothing due p50 ms'],
    figures.map((row) => [row.scheduled, row.claimMs, row.claimP99Ms, row.idleMs])
  )
  printJson({ bench: 'claim-growth', growth, figures })
}

/** The reminders seeded as due ones are the first of each invoice; these wait for next year. */
const FUTURE_STEPS_SQL = `
  INSERT INTO plan_steps (id, organization_id, plan_id, position, offset_days, tone, subject, body)
  SELECT gen_random_uuid(), s.organization_id, s.plan_id, n, s.offset_days + n * 10, s.tone, s.subject, s.body
  FROM plan_steps AS s, generate_series(1, $1::integer) AS n WHERE s.position = 0`

const DUE_SQL = `
  UPDATE relance_tasks AS t SET send_at = rubis_now() - interval '1 minute'
  FROM plan_steps AS s WHERE s.id = t.plan_step_id AND s.position = 0`

const NOT_DUE_SQL = `
  UPDATE relance_tasks AS t SET send_at = '2999-01-01'
  FROM plan_steps AS s WHERE s.id = t.plan_step_id AND s.position = 0`

/** Invoices of the same clients, in blocks, each with five reminders to come. */
async function growTo(world: World, scheduled: number) {
  for (;;) {
    const [{ missing }] = await world.query<{ missing: number }>(
      `SELECT $1 - count(*)::integer AS missing FROM relance_tasks WHERE status = 'scheduled'`,
      [scheduled]
    )
    const invoices = Math.min(20_000, Math.ceil(missing / STEPS_AHEAD))
    if (invoices <= 0) return
    await world.query(
      `WITH made AS (
        INSERT INTO invoices (id, organization_id, client_id, plan_id, numero, amount_ttc_cents, issue_date, due_date)
        SELECT gen_random_uuid(), i.organization_id, i.client_id, i.plan_id, 'G-' || n, 10000,
          current_date, current_date + (n % 200)::integer
        FROM generate_series(1, $1::integer) AS n
        JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS place FROM invoices WHERE numero LIKE 'F-%') AS i
          ON i.place = n % 2000
        RETURNING id, organization_id, client_id, plan_id, due_date
      )
      INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
      SELECT gen_random_uuid(), m.organization_id, m.client_id, m.id, s.id, m.due_date + s.offset_days + interval '300 days'
      FROM made AS m JOIN plan_steps AS s ON s.plan_id = m.plan_id AND s.position > 0`,
      [invoices]
    )
  }
}

async function settleDown(world: World) {
  await world.query('VACUUM ANALYZE relance_tasks')
  await world.query('VACUUM ANALYZE invoices')
  await world.query('CHECKPOINT')
}
