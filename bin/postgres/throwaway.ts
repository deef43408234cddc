import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cluster, startCluster, type ClusterOptions } from './cluster.ts'

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

export interface Throwaway {
  cluster: Cluster
  /** The temporary folder; whatever else is put in it disappears with it. */
  folder: string
  /** Stops the server and removes the folder. Also happens by itself when this process ends. */
  stop(): Promise<void>
}

/**
 * A server without durability in a temporary folder, for tests and one-off runs. It cannot outlive
 * the process that asked for it, not even a `kill -9` of that process.
 */
export async function startThrowawayCluster(
  options: Pick<ClusterOptions, 'durable' | 'settings'> = {}
): Promise<Throwaway> {
  const folder = makeTemporaryFolder()
  const watchdog = watch(folder)
  const stop = () => release(watchdog)

  try {
    const cluster = await startCluster({
      dataDir: join(folder, 'postgres'),
      passwordFile: join(folder, 'postgres_password'),
      durable: false,
      ...options,
    })
    return { cluster, folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** mkdtemp gives 0700, which the server's user could not cross when we are root. */
function makeTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-'))
  chmodSync(folder, 0o711)
  return folder
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
