/** `npm test`: every check of the project, on its own PostgreSQL, ending on one summary. */
import { fileURLToPath } from 'node:url'
import { Progress } from '../demo/progress.ts'
import { killAllCommands } from './command.ts'
import { parseOptions, USAGE, type TestOptions } from './options.ts'
import { total } from './outcome.ts'
import { printSummary } from './summary.ts'
import { runStep, type Result } from './run_step.ts'
import { runScheduled } from './schedule.ts'
import type { Context, Step } from './step.ts'
import { STEPS } from './steps.ts'
import { findTools } from './tools.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const progress = new Progress()

const options = readOptions()
if (options.list) {
  console.log(STEPS.map(({ id, title }) => `${id.padEnd(16)}${title}`).join('\n'))
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    killAllCommands()
    process.exit(130)
  })
}

const results = await runAll(chosenSteps(options.only))
printSummary(results)
process.exit(total(results.map(({ outcome }) => outcome)).failed > 0 ? 1 : 0)

function readOptions(): TestOptions {
  try {
    const parsed = parseOptions(process.argv.slice(2))
    if (parsed !== 'help') {
      return parsed
    }
    console.log(USAGE)
    process.exit(0)
  } catch (error) {
    return refuse((error as Error).message)
  }
}

function chosenSteps(only: string[]): Step[] {
  const unknown = only.filter((id) => !STEPS.some((step) => step.id === id))
  if (unknown.length > 0) {
    return refuse(`Unknown step: ${unknown.join(', ')}`)
  }
  return only.length === 0 ? STEPS : STEPS.filter(({ id }) => only.includes(id))
}

function refuse(reason: string): never {
  console.error(`${reason}\n\n${USAGE}`)
  process.exit(2)
}

async function runAll(steps: Step[]): Promise<Result[]> {
  const context: Context = {
    root,
    tools: await findTools(root),
    isFull: process.env.SIZES === 'full',
    forbidSkip: process.env.CI === 'true' || process.env.FORBID_SKIP === '1',
  }
  const found: Result[] = []
  await runScheduled(steps, async (step) => {
    found.push(await runStep(step, context, progress))
  })
  return found
}
