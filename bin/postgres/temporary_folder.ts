import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Waits until its standard input closes (the owner called stop, finished, or was killed in any
 * way), then stops the server and removes the folder. It ignores the terminal's signals.
 */
const WATCHDOG = `
trap '' INT TERM HUP
read -r _
for data in "$1"/postgres "$1"/postgres.new; do
  lock="$data/postmaster.pid"
  pid=$(head -n 1 "$lock" 2>/dev/null) || continue
  kill -QUIT "$pid" 2>/dev/null
  tries=0
  while [ -e "$lock" ] && kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 500 ]; do
    sleep 0.02
    tries=$((tries + 1))
  done
done
rm -rf "$1" 2>/dev/null || { sleep 2; rm -rf "$1"; }
`

export interface TemporaryFolder {
  path: string
  /** Stops the server whose data is in `postgres/`, if there is one, and removes the folder. */
  remove(): Promise<void>
}

/**
 * A folder that cannot outlive this process, nor can a PostgreSQL server whose data is in its
 * `postgres/`: not even after a `kill -9` of this process.
 */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'rubis-'))
  // mkdtemp gives 0700, which the server's user could not cross when we are root.
  chmodSync(path, 0o711)
  const watchdog = watch(path)
  return { path, remove: () => release(watchdog) }
}

function watch(folder: string) {
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'watchdog', folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Neither the process nor its pipe keeps us from ending.
  watchdog.unref()
  ;(watchdog.stdin as Socket).unref()
  return watchdog
}

async function release(watchdog: ChildProcess) {
  if (watchdog.exitCode !== null) {
    return
  }
  watchdog.ref()
  const exited = once(watchdog, 'exit')
  watchdog.stdin?.end()
  await exited
}
