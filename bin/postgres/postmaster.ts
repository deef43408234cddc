import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a running server wrote in `postmaster.pid`. */
export interface Postmaster {
  pid: number
  port: number
  /** `starting`, `ready`, `stopping`, …; empty while the file is being written. */
  status: string
}

/** Reads the lock file of a data folder, or null when there is none (or none complete enough to use). */
export function readPostmaster(dataDir: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }

  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) {
    return null
  }
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
}

/**
 * Is this pid a PostgreSQL server? After a `kill -9` the lock file stays, and after a reboot its
 * pid may belong to anything, so the process's own command line decides. A zombie has none.
 */
export function isPostgresProcess(pid: number): boolean {
  if (process.platform !== 'linux') {
    return canSignal(pid)
  }

  try {
    const [executable] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return basename(executable) === 'postgres'
  } catch {
    return false
  }
}

function canSignal(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Resolves to true once the process is gone, to false after `timeoutMs`. */
export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs
  while (isPostgresProcess(pid)) {
    if (Date.now() > end) {
      return false
    }
    await sleep(15)
  }
  return true
}

/** Signals a server that may be gone already. */
export function signalPostmaster(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error
    }
  }
}

/** Stops, at once, the server of a data folder that is about to be deleted. */
export async function stopServerOf(dataDir: string) {
  const postmaster = readPostmaster(dataDir)
  if (postmaster && isPostgresProcess(postmaster.pid)) {
    signalPostmaster(postmaster.pid, 'SIGQUIT')
    await waitForExit(postmaster.pid, 10_000)
  }
}

/**
 * Ends the backends that a killed postmaster left in the middle of a long query: they would hold
 * the shared memory, and with it the data folder, until the query is over. SIGQUIT, as an
 * immediate shutdown does; crash recovery follows anyway.
 */
export function endOrphanBackends(dataDir: string) {
  if (process.platform !== 'linux') {
    return
  }

  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (title.startsWith('postgres: ') && readlinkSync(`/proc/${pid}/cwd`) === dataDir) {
        process.kill(Number(pid), 'SIGQUIT')
      }
    } catch {
      // Gone between two reads, or another user's.
    }
  }
}
