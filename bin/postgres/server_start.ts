import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresBinaries } from './binaries.ts'
import type { ClusterOptions } from './cluster.ts'
import { randomFreePort } from '../network/free_port.ts'
import { endOrphanBackends, readPostmaster, type Postmaster } from './postmaster.ts'
import type { ServerUser } from './server_user.ts'

const PATIENCE_MS = 20_000
const PORT_TAKEN = /could not bind|could not create any TCP/
/** The last processes of a server killed a moment ago. */
const STILL_HELD = /pre-existing shared memory|lock file .* already exists/

/**
 * Starts the server of an existing data folder and waits until it accepts connections.
 *
 * @throws with the end of the server's log when it does not start
 */
export async function startServer(
  binaries: PostgresBinaries,
  user: ServerUser,
  dataDir: string,
  options: ClusterOptions
): Promise<Postmaster> {
  const log = join(dataDir, 'server.log')
  const giveUpAt = Date.now() + PATIENCE_MS
  let port = options.preferredPort ?? (await randomFreePort())

  for (;;) {
    // Each start writes its own log, so that the reason of a failure is the reason of this one.
    rmSync(log, { force: true })
    const { code, output } = await user.run([
      binaries.pgCtl,
      'start',
      '--wait',
      '--timeout=60',
      `--pgdata=${dataDir}`,
      `--log=${log}`,
      `--options=${serverOptions(port, options)}`,
    ])
    const postmaster = readPostmaster(dataDir)
    if (code === 0 && postmaster) {
      return postmaster
    }

    const reason = readLog(log)
    if (Date.now() > giveUpAt || !(PORT_TAKEN.test(reason) || STILL_HELD.test(reason))) {
      throw new Error(`PostgreSQL does not start (${user.label}):\n${output}${reason}`)
    }
    endOrphanBackends(dataDir)
    await sleep(100)
    if (PORT_TAKEN.test(reason)) {
      port = await randomFreePort()
    }
  }
}

function serverOptions(port: number, options: ClusterOptions) {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: "''",
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable === false && {
      fsync: 'off',
      full_page_writes: 'off',
      autovacuum_naptime: '10s',
      max_connections: '200',
    }),
    ...options.settings,
  }

  return [
    `-p ${port}`,
    ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`),
  ].join(' ')
}

function readLog(path: string) {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(-20).join('\n')
  } catch {
    return ''
  }
}
