import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { stopServerOf } from '../postgres/postmaster.ts'
import { LauncherLock } from './lock.ts'

const LARGE_LOG_BYTES = 5 * 1024 * 1024

export interface Secrets {
  appKey: string
  vaultKeys: string
  /** signs what the inbox tells of received mail */
  inboundWebhook: string
  /** signs what the simulator of Stripe tells */
  stripeWebhook: string
}

/** Everything the demo keeps between two runs. Deleting the folder is starting fresh. */
export class DataFolder {
  readonly path: string

  constructor(path: string) {
    this.path = resolve(path)
    mkdirSync(path, { recursive: true })
  }

  get postgres() {
    return join(this.path, 'postgres')
  }

  get postgresPassword() {
    return join(this.path, 'postgres_password')
  }

  get inbox() {
    return join(this.path, 'inbox')
  }

  /** What the simulator of Stripe knows. */
  get stripe() {
    return join(this.path, 'stripe.json')
  }

  get storage() {
    return join(this.path, 'storage')
  }

  get lock() {
    return join(this.path, 'launcher.json')
  }

  /** The URLs of the running demo, for Bruno and whoever else wants to talk to it. */
  get urls() {
    return join(this.path, 'urls.json')
  }

  /** The file a child process writes to; a large one of earlier runs is put aside. */
  log(name: string) {
    const path = join(this.path, 'logs', `${name}.log`)
    mkdirSync(dirname(path), { recursive: true })
    if (existsSync(path) && statSync(path).size > LARGE_LOG_BYTES) {
      renameSync(path, `${path}.1`)
    }
    return path
  }

  /** Made once: with other keys, what is encrypted in the database could not be read any more. */
  secrets(): Secrets {
    return {
      appKey: this.#secret('app_key'),
      vaultKeys: this.#secret('vault_keys'),
      inboundWebhook: `whsec_${this.#secret('inbound_webhook')}`,
      stripeWebhook: `whsec_${this.#secret('stripe_webhook')}`,
    }
  }

  /**
   * Removes everything, a server left behind by a killed launcher included.
   *
   * @throws when a launcher is running on this folder
   */
  async forget() {
    const lock = await LauncherLock.take(this.lock)
    await stopServerOf(this.postgres)
    for (const name of readdirSync(this.path)) {
      rmSync(join(this.path, name), { recursive: true, force: true })
    }
    lock.release()
  }

  #secret(name: string) {
    const path = join(this.path, name)
    if (!existsSync(path)) {
      writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 })
    }
    return readFileSync(path, 'utf8').trim()
  }
}
