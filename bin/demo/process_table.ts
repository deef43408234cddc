import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Is this pid alive and still the process we mean? Pids are reused: on Linux its command line must
 * contain `mark`. A zombie has no command line and counts as gone.
 */
export function isRunning(pid: number, mark: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark)
    } catch {
      return false
    }
  }

  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits for a process to end, then kills it. */
export async function endWithin(pid: number, mark: string, patienceMs: number) {
  const killAt = Date.now() + patienceMs
  while (isRunning(pid, mark)) {
    if (Date.now() > killAt) {
      process.kill(pid, 'SIGKILL')
    }
    await sleep(50)
  }
}
