import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { randomFreePort } from '../../bin/network/free_port.ts'

const BINARY = process.env.REDIS_SERVER ?? 'redis-server'

/**
 * Why no Redis of our own can be started here, or null when one can. These tests kill their server:
 * a REDIS_URL does not help. @throws where skipping is forbidden
 */
export function whyNoRedisServer() {
  if (spawnSync(BINARY, ['--version']).status === 0) {
    return null
  }
  if (process.env.FORBID_SKIP === '1') {
    throw new Error('redis-server is missing and FORBID_SKIP=1')
  }
  return 'no redis-server on PATH: its tests are skipped'
}

/** A durable Redis of our own (AOF, noeviction: as in production) that a test may kill and restart. */
export class RedisServer {
  #child: ChildProcess | null = null

  private constructor(
    readonly port: number,
    readonly folder: string
  ) {}

  static async start() {
    const server = new RedisServer(
      await randomFreePort(),
      mkdtempSync(join(tmpdir(), 'rubis-redis-'))
    )
    await server.launch()
    return server
  }

  get url() {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Nothing to do when it runs. */
  async launch() {
    if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) {
      return
    }
    const options = {
      'port': String(this.port),
      'bind': '127.0.0.1',
      'dir': this.folder,
      'appendonly': 'yes',
      'appendfsync': 'everysec',
      'save': '',
      'maxmemory-policy': 'noeviction',
    }
    const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
    this.#child = spawn(BINARY, flags, { stdio: 'ignore' })
    await this.#answers()
  }

  async kill() {
    const child = this.#child
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    this.#child = null
  }

  async stop() {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #answers() {
    const probe = new Redis(this.url, { retryStrategy: () => 20, maxRetriesPerRequest: null })
    probe.on('error', () => {})
    try {
      await Promise.race([
        probe.ping(),
        delay(10_000, undefined, { ref: false }).then(() => {
          throw new Error('redis-server did not answer within 10 s')
        }),
      ])
    } finally {
      probe.disconnect()
    }
  }
}
