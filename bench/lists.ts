import { World } from '../tests/chaos/world.ts'
import { MeasuredProcess } from './child.ts'
import { percentile, printJson, printTable, round } from './figures.ts'
import { anOrganization } from './organization.ts'

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
