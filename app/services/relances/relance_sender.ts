import config from '#config/relances'
import transportConfig from '#config/transport'
import { createMailTransport } from '#lib/mail_transport/create_transport'
import { deadlineFromNow } from '#lib/mail_transport/deadline'
import type { MailTransport, SendDeadline } from '#lib/mail_transport/contract'
import { ClaimedWaves } from '#services/relances/claimed_waves'
import { Claims, type Claim } from '#services/relances/claims'
import { Recorder } from '#services/relances/recorder'
import { GroupSettler } from '#services/relances/group_settler'
import type { StartedRelance } from '#services/relances/start_messages'
import { startWave } from '#services/relances/starter'
import { WavePace } from '#services/relances/wave_pace'
import logger from '@adonisjs/core/services/logger'

/**
 * Waves started and not answered at once: one is on the wire while another is being decided and a third
 * recorded. A crash doubts them all.
 */
const WAVES_AT_ONCE = 3

/** A wave whose answers are all recorded; what they mean is settled next. */
interface SentWave {
  taskIds: string[]
  tokens: string[]
}

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
  readonly #pace: WavePace

  constructor({ transport = relanceTransport() }: { transport?: MailTransport } = {}) {
    this.#transport = transport
    this.#pace = new WavePace({
      smallest: transport.inFlight,
      largest: Math.min(config.waveSize, transport.beginsInTime),
    })
  }

  /**
   * Until nothing is due. Once `signal` is aborted no more is claimed, what is on the wire is settled
   * and what was only claimed is given back.
   */
  async drain(signal?: AbortSignal): Promise<void> {
    const waves = new ClaimedWaves(this.#claims, this.#pace)
    await Promise.all(Array.from({ length: WAVES_AT_ONCE }, () => this.#sendAll(waves, signal)))
    await Claims.giveBack(waves.rest())
  }

  /** Wave after wave. Its answers recorded, a wave is settled while the next one is sent. */
  async #sendAll(waves: ClaimedWaves, signal?: AbortSignal) {
    let answered: SentWave | null = null
    for (;;) {
      const wave: Claim[] | null = signal?.aborted ? null : await waves.next()
      const [sent]: (SentWave | null)[] = await Promise.all([
        wave && this.#sendWave(wave),
        answered && this.#settler.settle(answered.taskIds, answered.tokens).then(() => null),
      ])
      if (!sent) {
        return
      }
      answered = sent
    }
  }

  async #sendWave(wave: readonly Claim[]): Promise<SentWave> {
    const deadline = deadlineFromNow(config)
    const started = await this.#start(wave)

    const given = performance.now()
    await Promise.all(started.map((relance) => this.#send(relance, deadline)))
    this.#pace.note(started.length, performance.now() - given)
    return {
      taskIds: started.flatMap(({ taskIds }) => taskIds),
      tokens: wave.map(({ token }) => token),
    }
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
