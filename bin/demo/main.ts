/** `npm run demo`: everything Rubis needs, on this machine, with nothing to install by hand. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoredMessage } from '../inbox/store.ts'
import { temporaryFolder } from '../postgres/temporary_folder.ts'
import { announcement, mailLine } from './announcement.ts'
import { DataFolder } from './data_folder.ts'
import { Launch } from './launch.ts'
import type { Launched } from './launched.ts'
import { parseOptions, USAGE, type DemoOptions } from './options.ts'
import { Progress } from './progress.ts'
import { awaitDeliveries } from './smoke.ts'

const SMOKE_PATIENCE_MS = 120_000
const INTERRUPTED = 130

const root = fileURLToPath(new URL('../../', import.meta.url))
const progress = new Progress()

const options = readOptions()
process.exitCode = await (options.smoke ? smoke() : demo(options))
process.exit()

function readOptions(): DemoOptions {
  try {
    const parsed = parseOptions(process.argv.slice(2))
    if (parsed !== 'help') {
      return parsed
    }
    console.log(USAGE)
    process.exit(0)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    process.exit(2)
  }
}

/** Runs until Ctrl-C. */
async function demo({ reset, data: folder }: DemoOptions): Promise<number> {
  const data = new DataFolder(folder ?? join(root, '.data'))
  if (reset) {
    await progress.step('Forgetting the data of earlier runs', () => data.forget())
  }

  return runUntilStopped(
    data,
    { restarts: true, interruptedCode: 0, onMail: (message) => progress.line(mailLine(message)) },
    async (launched) => {
      progress.line(announcement(launched, data))
      return new Promise<never>(() => {})
    }
  )
}

/** Runs on throw-away data until the due reminders have been delivered. */
async function smoke(): Promise<number> {
  const temporary = temporaryFolder()
  try {
    return await runUntilStopped(
      new DataFolder(temporary.path),
      { restarts: false, interruptedCode: INTERRUPTED, onMail: () => {} },
      async ({ inboxUrl, prepared }) => {
        const count = prepared.expected.length
        if (count === 0) {
          throw new Error('The seed prepared no reminder that is due')
        }
        progress.line(`  Waiting for ${count} due reminders in the inbox, ${inboxUrl}`)
        await awaitDeliveries(inboxUrl, prepared.expected, SMOKE_PATIENCE_MS, (delivery) => {
          const { invoice, step, recipient } = delivery.reminder
          progress.line(`  ${invoice}  ${step}  ${recipient}  « ${delivery.subject} »`)
        })
        progress.line(`  All ${count} due reminders were delivered over SMTP.`)
        return 0
      }
    )
  } finally {
    await temporary.remove()
  }
}

interface Manners {
  restarts: boolean
  /** The exit code after Ctrl-C. */
  interruptedCode: number
  onMail: (message: StoredMessage) => void
}

/** Starts everything, does `work`, and stops everything whatever happened. */
async function runUntilStopped(
  data: DataFolder,
  { restarts, interruptedCode, onMail }: Manners,
  work: (launched: Launched) => Promise<number>
): Promise<number> {
  const fatal = Promise.withResolvers<never>()
  const launch = new Launch({ root, data, progress, restarts, onMail, onFatal: fatal.reject })
  const interrupted = onInterruption(() => launch.kill())

  let code: number
  try {
    code = await Promise.race([
      launch.start().then(work),
      interrupted.then(() => interruptedCode),
      fatal.promise,
    ])
  } catch (error) {
    progress.line(`\n${(error as Error).message}`)
    code = 1
  }

  if (launch.holdsSomething) {
    await progress.step('Stopping', () => launch.stop())
  }
  return code
}

/** Resolves at the first Ctrl-C (or SIGTERM, or closed terminal); the next one is for the impatient. */
function onInterruption(onImpatience: () => void): Promise<void> {
  let times = 0
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        times += 1
        if (times === 1) {
          resolve()
        } else {
          onImpatience()
        }
      })
    }
  })
}
