import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Bytes of memory that a process holds, and the most it ever held; null when it is gone. */
export async function memoryOf(pid: number): Promise<{ now: number; most: number } | null> {
  try {
    return process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid)
  } catch {
    return null
  }
}

/** Starts the count of the most anew, where the system can: the peak is then that of one document. */
export async function forgetMost(pid: number): Promise<void> {
  if (process.platform === 'linux') {
    await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => {})
  }
}

async function fromProc(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
  return { now: kilobytes('VmRSS') * 1024, most: kilobytes('VmHWM') * 1024 }
}

async function fromPs(pid: number) {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
  const now = Number(stdout.trim()) * 1024
  return { now, most: now }
}
