import { parseArgs } from 'node:util'

export interface TestOptions {
  /** Ids of the steps to run; empty for all of them. */
  only: string[]
  list: boolean
}

export const USAGE = `npm test                               everything, small sizes
npm test -- --only unit,functional     some steps
npm test -- --list                     the names of the steps
npm run soak                           everything, full sizes

CI=true or FORBID_SKIP=1 turns a step whose tool is missing into a failure.`

/** @throws a TypeError that says which option is unknown */
export function parseOptions(args: string[]): TestOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: '' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    return 'help'
  }
  return { only: values.only.split(',').filter((id) => id !== ''), list: values.list }
}
