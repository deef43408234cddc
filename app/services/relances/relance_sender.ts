import config from '#config/relances'
import transportConfig from '#config/transport'
import { createMailTransport } from '#lib/mail_transport/create_transport'
import { deadlineFromNow } from '#lib/mail_transport/deadline'
import type { MailTransport, SendDeadline } from '#lib/mail_transport/contract'
import { Claims, type Claim } from '#services/relances/claims'
import { Recorder } from '#services/relances/recorder'
import { GroupSettler } from '#services/relances/group_settler'
import type { StartedRelance } from '#services/relances/start_messages'
import { startWave } from '#services/relances/starter'
import logger from '@adonisjs/core/services/logger'

/** Waves under way at once: one is on the wire while another is being decided. A crash doubts them all. */
const WAVES_AT_ONCE = 2
const MAILS_PER_CONNECTION = 5

let shared: MailTransport | null = null

/** The transport of this process; it holds the connections to the mail server. */
export function relanceTransport(): MailTransport {
  shared ??= createMailTransport(transportConfig)
  return shared
}

export async function closeRelanceTransport() {
  const open = shared
  shared = null
  await open?.close()
}

/**
 * Sends everything that is due, in batches, by the send protocol: claim, start, send, record, settle.
 * PostgreSQL is the ledger; a committed start is the lock while bytes are on the wire.
 */
export class RelanceSender {
  readonly #claims = new Claims()
  readonly #recorder = new Recorder()
  readonly #settler = new GroupSettler()
  readonly #transport: MailTransport

  constructor({ transport = relanceTransport() }: { transport?: MailTransport } = {}) {
    this.#transport = transport
  }

  /**
   * Until nothing is due. Once `signal` is aborted no more is claimed, what is on the wire is settled
   * and what was only claimed is given back.
   */
  async drain(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const claims = await this.#claims.take()
      if (claims.length === 0) {
        return
      }
      await this.#sendInWaves(claims, signal)
    }
  }

  async #sendInWaves(claims: readonly Claim[], signal?: AbortSignal) {
    const waves = this.#split(claims)
    const runners = Array.from({ length: WAVES_AT_ONCE }, async () => {
      for (let wave = waves.shift(); wave; wave = waves.shift()) {
        if (signal?.aborted) {
          await Claims.giveBack(wave)
        } else {
          await this.#sendWave(wave)
        }
      }
    })
    await Promise.all(runners)
  }

  /** A connection takes a few mails in turn within the five seconds they have to begin. */
  #split(claims: readonly Claim[]): Claim[][] {
    const size = Math.min(config.waveSize, this.#transport.inFlight * MAILS_PER_CONNECTION)
    return Array.from({ length: Math.ceil(claims.length / size) }, (_, index) =>
      claims.slice(index * size, (index + 1) * size)
    )
  }

  async #sendWave(wave: readonly Claim[]) {
    const deadline = deadlineFromNow(config)
    const started = await this.#start(wave)

    await Promise.all(started.map((relance) => this.#send(relance, deadline)))
    await this.#settler.settle(
      started.map(({ taskId }) => taskId),
      wave.map(({ token }) => token)
    )
  }

  /** One reminder that breaks the transaction must not take the others with it: they start alone. */
  async #start(wave: readonly Claim[]): Promise<StartedRelance[]> {
    try {
      return await startWave(wave, this.#transport)
    } catch (error) {
      if (wave.length === 1) {
        logger.error({ err: error, relanceTaskId: wave[0].taskId }, 'relance cannot start')
        return []
      }
      logger.warn({ err: error, size: wave.length }, 'wave cannot start as one')
    }
    const started: StartedRelance[] = []
    for (const claim of wave) {
      started.push(...(await this.#start([claim])))
    }
    return started
  }

  async #send({ message, messageId, post, taskId }: StartedRelance, deadline: SendDeadline) {
    const outcome = await this.#transport.send(message, deadline)
    if (outcome.kind !== 'accepted') {
      logger.warn({ relanceTaskId: taskId, outcome: outcome.kind }, 'relance not accepted')
    }
    await this.#recorder.record(messageId, post, outcome)
  }
}
