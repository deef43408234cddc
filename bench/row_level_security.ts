import { World } from '../tests/chaos/world.ts'
import { MeasuredProcess } from './child.ts'
import { percentile, printJson, printTable, round } from './figures.ts'
import { anOrganization } from './organization.ts'

const READS = ['page', 'paid', 'byClient', 'step', 'client', 'count', 'totals', 'one', 'today']
const TIMES = 300
const BLOCKS = 15
const ROLE = 'rubis_app'

/**
 * What a second wall in the database costs: reads of an organization as they are today, against the same
 * reads by a role that owns nothing, in a transaction that says whose they are, under forced policies.
 */
export async function rowLevelSecurity() {
  await using world = await World.start({
    backend: 'postgres',
    durable: true,
    cutAfterData: 0,
    sinkDelayMs: 0,
  })
  const mine = await anOrganization(world, 1_000)
  for (let neighbour = 0; neighbour < 9; neighbour++) await anOrganization(world, 1_000)
  await buildTheWall(world)
  await world.query('VACUUM ANALYZE')
  await world.query('CHECKPOINT')

  const settings = world.environment('bench')
  await using product = await MeasuredProcess.start('subject.ts', settings)
  await using walled = await MeasuredProcess.start('subject.ts', {
    ...settings,
    DATABASE_URL: asRole(world.databaseUrl),
  })
  await mustSeeNothingUnasked(walled)

  const rows = []
  for (const read of READS) {
    const [open, behind]: number[][] = [[], []]
    await product.ask('read', read, mine, 50)
    await walled.ask('walledRead', read, mine, 50)
    // Interleaved: what disturbs one disturbs the other.
    for (let block = 0; block < BLOCKS; block++) {
      open.push(...(await product.ask<number[]>('read', read, mine, TIMES / BLOCKS)))
      behind.push(...(await walled.ask<number[]>('walledRead', read, mine, TIMES / BLOCKS)))
    }
    const [today, wall] = [open, behind].map((run) => percentile(run, 0.5))
    rows.push({ read, today: round(today), wall: round(wall), cost: round(wall / today) })
  }
  printTable(
    `row-level-security: p50 in ms over ${TIMES} reads of an organization of 1,000 invoices among ten`,
    ['read', 'today', 'behind policies', '×'],
    rows.map((row) => [row.read, row.today, row.wall, row.cost])
  )
  printJson({ bench: 'row-level-security', figures: rows })
}

/** The organization is read once a statement: a policy on a setting is else asked for every row. */
async function buildTheWall(world: World) {
  await world.query(`CREATE ROLE ${ROLE} LOGIN NOBYPASSRLS PASSWORD '${ROLE}'`)
  await world.query(`GRANT USAGE ON SCHEMA public TO ${ROLE}`)
  await world.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${ROLE}`)
  const tables = await world.query<{ name: string; column: string }>(
    `SELECT c.table_name AS name, c.column_name AS column
      FROM information_schema.columns AS c JOIN information_schema.tables AS t USING (table_schema, table_name)
      WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
        AND (c.column_name = 'organization_id' OR (c.table_name = 'organizations' AND c.column_name = 'id'))`
  )
  for (const { name, column } of tables) {
    await world.query(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`)
    await world.query(
      `CREATE POLICY own ON ${name} TO ${ROLE}
        USING (${column} = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid))`
    )
  }
}

function asRole(databaseUrl: string) {
  const url = new URL(databaseUrl)
  url.username = ROLE
  url.password = ROLE
  url.searchParams.set('application_name', 'walled')
  return url.href
}

/** A wall that is not there would cost nothing. */
async function mustSeeNothingUnasked(walled: MeasuredProcess) {
  const { rows } = await walled.ask<{ rows: { count: string }[] }>(
    'query',
    'SELECT count(*) FROM invoices'
  )
  if (Number(rows[0].count) !== 0) throw new Error('The policies hold nothing back')
}
