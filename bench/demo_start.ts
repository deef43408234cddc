import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { DataFolder } from '../bin/demo/data_folder.ts'
import { Launch } from '../bin/demo/launch.ts'
import { Progress } from '../bin/demo/progress.ts'
import { temporaryFolder } from '../bin/postgres/temporary_folder.ts'
import { ROOT } from '../tests/chaos/world.ts'
import { median, printJson, printTable, round } from './figures.ts'

const ROUNDS = 5
/** Long enough for what a start leaves to do, and for the first rings of the clock. */
const IDLE_AFTER_MS = 20_000
const PARTS = ['database', 'web', 'worker', 'payments'] as const
type Part = (typeof PARTS)[number]

interface Memory {
  /** megabytes of memory, what processes share counted once (`Pss`) */
  parts: Record<Part, number>
  bare: number
}

/**
 * From `npm run demo` on an installed and built project to the address that works: on an empty folder,
 * then again on its data; and what it holds when nothing happens. The limit is the framework with its
 * database layer and one route, started in the same run.
 */
export async function demoStart() {
  if (process.platform !== 'linux') {
    throw new Error('demo-start reads memory from /proc, which this system does not have')
  }
  const starts = { first: [] as number[], again: [] as number[], bare: [] as number[] }
  const memories: Memory[] = []

  for (let turn = 0; turn < ROUNDS; turn++) {
    const temporary = temporaryFolder()
    const data = new DataFolder(temporary.path)
    await using folder = new AsyncDisposableStack()
    folder.defer(() => temporary.remove())

    starts.first.push(await started(data, async () => {}))
    starts.again.push(
      await started(data, async () => {
        const bare = await BareAdonis.start(readDatabaseUrl())
        starts.bare.push(bare.seconds)
        await sleep(IDLE_AFTER_MS)
        memories.push({ parts: memoryOfParts(data), bare: proportional(bare.pid) })
        await bare.stop()
      })
    )
  }

  const [first, again, bare] = [starts.first, starts.again, starts.bare].map((run) =>
    round(median(run, 1))
  )
  const memory = (read: (memory: Memory) => number) => Math.round(median(memories.map(read), 1))
  const parts = PARTS.map((part) => ({ part, megabytes: memory(({ parts: all }) => all[part]) }))
  const bareMegabytes = memory((one) => one.bare)

  printTable(
    `demo-start: the demo ready, and idle for ${IDLE_AFTER_MS / 1_000} s; ${ROUNDS} rounds`,
    ['', 'seconds', 'x bare', 'MB (Pss)', 'x bare'],
    [
      ['bare AdonisJS and Lucid', bare, 1, bareMegabytes, 1],
      ['demo, empty folder', first, round(first / bare), '', ''],
      ['demo, its data found', again, round(again / bare), '', ''],
      ...parts.map(({ part, megabytes }) => [
        part,
        '',
        '',
        megabytes,
        round(megabytes / bareMegabytes),
      ]),
    ]
  )
  printJson({ bench: 'demo-start', first, again, bare, parts, bareMegabytes })
}

/** Seconds until it was ready; it runs on while `then` does. */
async function started(data: DataFolder, then: () => Promise<void>): Promise<number> {
  const failed = Promise.withResolvers<never>()
  const launch = new Launch({
    root: ROOT,
    data,
    progress: new Progress({ silent: true }),
    restarts: false,
    onMail: () => {},
    onFatal: failed.reject,
  })
  const begun = performance.now()
  try {
    await Promise.race([launch.start(), failed.promise])
    const seconds = (performance.now() - begun) / 1_000
    await then()
    return seconds
  } finally {
    await launch.stop()
  }
}

class BareAdonis {
  private constructor(
    readonly pid: number,
    readonly seconds: number,
    readonly stop: () => Promise<void>
  ) {}

  static async start(databaseUrl: string): Promise<BareAdonis> {
    const begun = performance.now()
    const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bench/bare_adonis.ts'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: databaseUrl, APP_KEY: 'x'.repeat(32) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const ended = once(child, 'exit')
    await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => {
        throw new Error(`The bare application ended with ${code} before it was ready`)
      }),
    ])
    return new BareAdonis(child.pid!, (performance.now() - begun) / 1_000, async () => {
      child.kill('SIGKILL')
      await ended
    })
  }
}

interface Running {
  pid: number
  parent: number
  command: string
}

function processes(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent, command }]
      } catch {
        return []
      }
    })
}

/** Each process with all that it started. */
function memoryOfParts(data: DataFolder): Record<Part, number> {
  const all = processes()
  const withChildren = (pid: number): number =>
    all
      .filter(({ parent }) => parent === pid)
      .reduce((sum, child) => sum + withChildren(child.pid), proportional(pid))
  const of = (mark: string) => {
    const found = all.find(({ command }) => command.includes(mark))
    if (!found) {
      throw new Error(`No process of the demo is called ${mark}`)
    }
    return withChildren(found.pid)
  }
  return {
    database: of(`-D ${data.postgres}`),
    web: of('bin/server.ts'),
    worker: of('bin/console.ts work'),
    payments: of('bin/stripe_sim/main.ts'),
  }
}

/** Megabytes of a process, a page that n processes share counted as an n-th. */
function proportional(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) / 1024
}

function readDatabaseUrl(): string {
  const web = processes().find(({ command }) => command.includes('bin/server.ts'))
  const environment = readFileSync(`/proc/${web?.pid}/environ`, 'utf8')
  return /(?:^|\0)DATABASE_URL=([^\0]*)/.exec(environment)?.[1] ?? ''
}
