import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream, openSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { failure, ONE_PASSED, readCounts, type Outcome } from './outcome.ts'

const SHOWN_LINES = 60
const KILL_AFTER_MS = 10_000
/** A test runner that has printed its result and still does not end has left something open. */
const ENDING_MS = 60_000

export interface CommandOptions {
  root: string
  env?: NodeJS.ProcessEnv
  logFile: string
  timeoutMs: number
  /** The command runs tests and prints how many: none at all is a failure. */
  countsTests: boolean
  forbidSkip: boolean
}

const running = new Set<ChildProcess>()

/** Runs one command in its own process group, its output in a file, and says how it went. */
export async function runCommand(command: string[], options: CommandOptions): Promise<Outcome> {
  const { code, output, killed } = await capture(command, options)
  const counts = options.countsTests ? readCounts(output) : null
  const tail = () => output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')

  if (killed) {
    return failure(`${killed}\n${tail()}`, counts ?? undefined)
  }
  if (code !== 0) {
    return failure(`exit code ${code}\n${tail()}`, counts ?? undefined)
  }
  if (!options.countsTests) {
    return { counts: ONE_PASSED, reason: null }
  }
  if (!counts || counts.passed + counts.failed + counts.skipped === 0) {
    return failure(`no test was run\n${tail()}`)
  }
  if (counts.failed > 0) {
    return failure(`${counts.failed} failed, yet exit code 0\n${tail()}`, counts)
  }
  if (counts.skipped > 0 && options.forbidSkip) {
    return failure(
      `${counts.skipped} tests were skipped, which is forbidden here\n${tail()}`,
      counts
    )
  }
  return { counts, reason: null }
}

/** For Ctrl-C: nothing we started may outlive us. */
export function killAllCommands() {
  for (const child of running) {
    killGroup(child, 'SIGKILL')
  }
}

/** The environment every step gets: our Node first, and no database of the machine's own. */
export function commandEnvironment(root: string, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: undefined,
    NODE_ENV: undefined,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    FORCE_COLOR: '0',
    NO_COLOR: '1',
    ...extra,
  }
}

function capture(
  command: string[],
  { root, env, logFile, timeoutMs, countsTests }: CommandOptions
): Promise<{ code: number | null; output: string; killed: string | null }> {
  return new Promise((resolve) => {
    // Opened at once: a command that ends immediately must not race its own log.
    const log = createWriteStream(logFile, { fd: openSync(logFile, 'w') })
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      env: commandEnvironment(root, env),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)

    let output = ''
    let killed: string | null = null
    let ending: NodeJS.Timeout | undefined
    const collect = (chunk: Buffer) => {
      output += chunk
      log.write(chunk)
      if (countsTests && !ending && readCounts(chunk.toString())) {
        ending = setTimeout(
          () => end('the result is printed, but the process does not end'),
          ENDING_MS
        )
      }
    }
    const end = (reason: string) => {
      killed = reason
      killGroup(child, 'SIGTERM')
      setTimeout(() => killGroup(child, 'SIGKILL'), KILL_AFTER_MS).unref()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)

    const timer = setTimeout(
      () => end(`not finished after ${timeoutMs / 60_000} minutes`),
      timeoutMs
    )
    const finish = (code: number | null) => {
      clearTimeout(timer)
      clearTimeout(ending)
      running.delete(child)
      log.end()
      resolve({ code, output, killed })
    }
    child.once('error', (error) => {
      output += error.message
      finish(null)
    })
    child.once('close', finish)
  })
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals) {
  try {
    process.kill(-(child.pid ?? 0), signal)
  } catch {
    // Already gone.
  }
}
