import { World } from '../tests/chaos/world.ts'
import { seedDueTasks } from '../tests/chaos/seed_due_tasks.ts'
import { MeasuredProcess, type Cost } from './child.ts'
import { median, printJson, printTable, round } from './figures.ts'

const ROUNDS = 7
const WARM_UP = 2

/**
 * Reminders per second, end to end (due, claimed, rendered, accepted with 250, committed) by one
 * worker, as a ratio to raw pooled nodemailer sending the same mails to the same sink. Interleaved.
 */
export async function relanceE2e({ tasks = 2_000, organizations = 50 } = {}) {
  await using world = await World.start({
    backend: 'postgres',
    durable: true,
    cutAfterData: 0,
    sinkDelayMs: 0,
  })
  const env = world.environment('bench')
  await using product = await MeasuredProcess.start('subject.ts', env)
  await using raw = await MeasuredProcess.start('raw_nodemailer.ts', env)
  const costs = { product: [] as Cost[], raw: [] as Cost[] }

  for (let number = 1; number <= ROUNDS; number++) {
    await makeDue(world, tasks, organizations)
    costs.product.push(await product.ask<Cost>('drain'))
    await expectAllSent(world)

    const sample = await product.ask('sample')
    costs.raw.push(await raw.ask<Cost>('send', sample, tasks))
    process.stderr.write(
      `round ${number}: product ${perSecond(costs.product.at(-1)!, tasks)}/s, raw ${perSecond(costs.raw.at(-1)!, tasks)}/s\n`
    )
  }

  const summary = (all: Cost[]) => {
    const kept = all.slice(WARM_UP)
    return {
      perSecond: Math.round(median(kept.map((cost) => tasks / cost.seconds))),
      slowest: Math.round(Math.min(...kept.map((cost) => tasks / cost.seconds))),
      fastest: Math.round(Math.max(...kept.map((cost) => tasks / cost.seconds))),
      cpuMsPerMail: round(median(kept.map((cost) => cost.cpuMs / tasks)), 3),
      rssMb: kept.at(-1)!.rssMb,
    }
  }
  const rubis = summary(costs.product)
  const limit = summary(costs.raw)
  const ratios = costs.product.map((cost, index) => costs.raw[index].seconds / cost.seconds)
  const ratio = round(median(ratios, WARM_UP))

  printTable(
    `relance-e2e: ${tasks} due reminders of ${organizations} organizations, ${ROUNDS} rounds, first ${WARM_UP} dropped`,
    ['', 'median/s', 'min', 'max', 'CPU ms/mail', 'RSS MB', 'ratio'],
    [
      [
        'raw nodemailer, pool 5',
        limit.perSecond,
        limit.slowest,
        limit.fastest,
        limit.cpuMsPerMail,
        limit.rssMb,
        1,
      ],
      [
        'Rubis, one worker',
        rubis.perSecond,
        rubis.slowest,
        rubis.fastest,
        rubis.cpuMsPerMail,
        rubis.rssMb,
        ratio,
      ],
    ]
  )
  printJson({ bench: 'relance-e2e', tasks, organizations, ratio, product: rubis, raw: limit })
}

const perSecond = ({ seconds }: Cost, tasks: number) => Math.round(tasks / seconds)

/**
 * New invoices each round: what was sent stays sent. Plans have four steps, as ours do, and a quarter
 * of the reminders stands at each: a first one moves its invoice, a last one hands it back to the user,
 * the others leave something scheduled behind them. Outside the measured time.
 */
async function makeDue(world: World, tasks: number, organizations: number) {
  await seedDueTasks(world, tasks, { organizations })
  await world.query(
    `UPDATE relance_tasks SET send_at = rubis_now() WHERE status = 'scheduled' AND send_at < '${LATER}'`
  )
  await world.query(LATER_STEPS_SQL)
  await world.query(LATER_TASKS_SQL)
  await world.query(REMINDED_SQL)
  await world.query('ANALYZE')
  await world.query('CHECKPOINT')
}

const LATER = '3000-01-01'

/** 0 to 3, by its number. */
const STEPS_LEFT = `right(i.numero, 2)::integer % 4`

const LATER_STEPS_SQL = `
  INSERT INTO plan_steps (id, organization_id, plan_id, position, offset_days, tone, subject, body)
  SELECT gen_random_uuid(), s.organization_id, s.plan_id, later, s.offset_days + 7 * later, 'ferme',
    s.subject, s.body
  FROM plan_steps AS s, generate_series(1, 3) AS later
  WHERE s.position = 0
    AND NOT EXISTS (SELECT 1 FROM plan_steps AS x WHERE x.plan_id = s.plan_id AND x.position = 1)`

const LATER_TASKS_SQL = `
  INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
  SELECT gen_random_uuid(), i.organization_id, i.client_id, i.id, s.id, '${LATER}'
  FROM invoices AS i JOIN plan_steps AS s ON s.plan_id = i.plan_id AND s.position > 0
  WHERE i.status = 'pending' AND ${STEPS_LEFT} >= s.position`

const REMINDED_SQL = `
  UPDATE invoices AS i SET status = 'in_relance', first_reminded_at = rubis_now() - interval '7 days',
    last_reminded_at = rubis_now() - interval '7 days'
  WHERE i.status = 'pending' AND ${STEPS_LEFT} < 3`

async function expectAllSent(world: World) {
  const open = await world.query(
    `SELECT status, wait_reason, failure_code, count(*)::integer FROM relance_tasks
      WHERE status <> 'sent' AND send_at < '${LATER}' GROUP BY 1, 2, 3`
  )
  if (open.length > 0) {
    throw new Error(`Not everything was sent, the figures mean nothing: ${JSON.stringify(open)}`)
  }
}
