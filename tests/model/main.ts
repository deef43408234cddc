/**
 * Explores the send protocol from the command line:
 *
 *   npm run model                     the small worlds of the test command
 *   npm run model -- --full           every world, several million states
 *   npm run model -- --without gap    the guard taken away, and the shortest way to harm
 *
 * Prints what it does on stderr and one JSON line on stdout; exits 1 on a violation, or, with
 * `--without`, when none was found.
 */
import { parseArgs } from 'node:util'
import { explore, type Exploration } from './explore.ts'
import { ALL_GUARDS, GUARDS, type Guard } from './guards.ts'
import { FULL, SMALL, without } from './scenarios.ts'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: process.env.SIZES === 'full' },
    without: { type: 'string' },
    states: { type: 'string' },
  },
})

const maxStates = values.states ? Number(values.states) : undefined

function tell({ violations }: Exploration) {
  for (const { invariant, trace } of violations) {
    process.stderr.write(`  ${invariant}\n${trace.map((line) => `    ${line}\n`).join('')}`)
  }
}

function exploreAll() {
  const total = { states: 0, transitions: 0, violations: 0, complete: true, seconds: 0 }
  for (const { name, model } of values.full ? FULL : SMALL) {
    const found = explore(model, { maxStates })
    process.stderr.write(`${name}: ${found.states} states, ${found.seconds} s\n`)
    tell(found)
    total.states += found.states
    total.transitions += found.transitions
    total.violations += found.violations.length
    total.complete &&= found.complete
    total.seconds = Math.round((total.seconds + found.seconds) * 10) / 10
  }
  process.stdout.write(`${JSON.stringify(total)}\n`)
  return total.violations === 0
}

function sabotage(guard: Guard) {
  process.stderr.write(`Without "${GUARDS[guard]}":\n`)
  const found = explore(without(guard), { maxStates })
  tell(found)
  const { states, transitions, violations, seconds } = found
  process.stdout.write(
    `${JSON.stringify({ without: guard, states, transitions, violations: violations.length, seconds })}\n`
  )
  return violations.length > 0
}

const guard = ALL_GUARDS.find((name) => name === values.without)
if (values.without && !guard) {
  process.stderr.write(`No such guard. There are: ${ALL_GUARDS.join(', ')}\n`)
  process.exit(2)
}
process.exitCode = (guard ? sabotage(guard) : exploreAll()) ? 0 : 1
