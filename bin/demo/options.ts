import { parseArgs } from 'node:util'

export interface DemoOptions {
  /** Throw-away data; ends by itself once the due reminders are in the inbox. */
  smoke: boolean
  /** Forget the data of earlier runs first. */
  reset: boolean
  /** Where the data is kept; null for the usual place. */
  data: string | null
}

export const USAGE = `npm run demo              start everything, with the data of the last run
npm run demo -- --reset   forget that data and start fresh
npm run demo -- --smoke   on throw-away data: wait for the due reminders, print them, stop
npm run demo -- --data <folder>   keep the data there instead of in .data`

/** @throws a TypeError that says which option is unknown */
export function parseOptions(args: string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      smoke: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return values.help
    ? 'help'
    : { smoke: values.smoke, reset: values.reset, data: values.data ?? null }
}
