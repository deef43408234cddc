import { setTimeout as sleep } from 'node:timers/promises'
import { Alarm } from './alarm.ts'
import { seedDueTasks, type SeededTask } from './seed_due_tasks.ts'
import { judge, type Verdict } from './verdict.ts'
import { WorkerProcess } from './worker_process.ts'
import { World } from './world.ts'

export interface StormOptions {
  kills: number
  tasks: number
  backend: 'postgres' | 'redis'
  /** Empties the queue every so often. */
  flush: boolean
  killPostgres: number
  /** Workers frozen while they send, for longer than their leases, then let go: zombies. */
  freezes: number
  cutAfterData: number
  tell: (line: string) => void
}

export interface StormReport extends Verdict {
  kills: number
  /** Kills that hit a process whose mails were on the wire. */
  killsWhileSending: number
  /** Started messages that nobody had answered when their process, or the database, was stopped. */
  inFlightAtKills: number
  flushes: number
  postgresKills: number
  freezes: number
  seconds: number
  backend: 'postgres' | 'redis'
}

const WORKERS = 2
const SINK_DELAY_MS = 20
/** How long a kill that aims at a sending worker waits for one. */
const AIM_PATIENCE_MS = 1_500
/** Share of the kills that aim; the others fall anywhere: claim, start, record, settle, rest. */
const AIMED = 0.5
/** How long after new work became due a kill that does not aim may fall. */
const ANYWHERE_MS = 400
/** Longer than both leases of the world. */
const FROZEN_MS = 24_000
const REST_PATIENCE_MS = 240_000

/** Nothing was sent twice or lost, every doubt is listed, and there is no more of it than accidents. */
export const isClean = (report: StormReport) =>
  report.duplicates === 0 &&
  report.lost === 0 &&
  report.lies === 0 &&
  report.unknownListed === report.unknown &&
  report.unknown <= report.inFlightAtKills + report.cuts

/**
 * Workers send real mails to a real socket while they, and what they stand on, are killed -9 at the
 * worst moments. What happened is then read from the sink's log.
 */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const begun = performance.now()
  await using world = await World.start({
    backend: options.backend,
    durable: options.killPostgres > 0,
    cutAfterData: options.cutAfterData,
    sinkDelayMs: SINK_DELAY_MS,
  })
  await using alarm = await Alarm.connect(world)
  const seeded = await seedDueTasks(world, options.tasks)
  options.tell(`${seeded.tasks.length} reminders seeded`)

  const storm = new Storm(world, alarm, seeded.tasks, options)
  try {
    await storm.rage()
    await storm.calmDown()
  } finally {
    await storm.stopWorkers()
  }
  return {
    ...(await judge(world, seeded)),
    ...storm.counts,
    backend: options.backend,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  }
}

class Storm {
  readonly counts = {
    kills: 0,
    killsWhileSending: 0,
    inFlightAtKills: 0,
    flushes: 0,
    postgresKills: 0,
    freezes: 0,
  }
  #frozen: Promise<void>[] = []
  #zombies: WorkerProcess[] = []
  #workers: WorkerProcess[]
  #waiting: string[]
  readonly #batch: number

  constructor(
    readonly world: World,
    readonly alarm: Alarm,
    tasks: readonly SeededTask[],
    readonly options: StormOptions
  ) {
    this.#workers = Array.from({ length: WORKERS }, () => new WorkerProcess(world))
    this.#waiting = tasks.map(({ taskId }) => taskId)
    this.#batch = tasks.length / Math.max(1, options.kills)
  }

  async rage() {
    const { kills, killPostgres, freezes, flush, tell } = this.options
    for (let round = 1; round <= kills; round++) {
      await Promise.any(this.#workers.map((worker) => worker.ready()))
      await this.#release(Math.round(Math.random() * 2 * this.#batch))
      await this.#killOne()
      if (flush && round % 10 === 0) {
        await this.alarm.flush()
        this.counts.flushes += 1
      }
      if (
        killPostgres > this.counts.postgresKills &&
        round % Math.ceil(kills / killPostgres) === 0
      ) {
        await this.#killPostgres()
      }
      if (freezes > this.counts.freezes && round % Math.ceil(kills / freezes) === 0) {
        await this.#freezeOne()
      }
      if (round % 10 === 0) tell(`${round} kills, ${this.counts.inFlightAtKills} mails in flight`)
    }
  }

  /** No more kills: everything that is still owed must now happen by itself. */
  async calmDown() {
    await this.#release(this.#waiting.length)
    await Promise.all(this.#frozen)
    if (this.options.flush) {
      await this.alarm.flush()
      this.counts.flushes += 1
    }

    const giveUpAt = performance.now() + REST_PATIENCE_MS
    for (;;) {
      const [{ open }] = await this.world.query<{ open: number }>(
        `SELECT count(*)::integer AS open FROM relance_tasks WHERE status IN ('scheduled', 'sending')`
      )
      if (open === 0) return
      if (performance.now() > giveUpAt) {
        this.options.tell(`${open} reminders are still not at rest`)
        return
      }
      await this.#shortenWaits()
      await sleep(1_000)
    }
  }

  async stopWorkers() {
    await Promise.all([...this.#workers, ...this.#zombies].map((worker) => worker.kill()))
  }

  /** These reminders fall due now; the application would ring for each after its commit. */
  async #release(count: number) {
    const ids = this.#waiting.splice(0, count)
    await this.world.query(
      'UPDATE relance_tasks SET send_at = rubis_now() WHERE id = ANY($1) AND status = $2',
      [ids, 'scheduled']
    )
    await Promise.all(ids.slice(0, WORKERS).map((id) => this.alarm.ring(id)))
  }

  /** As if the minutes of a back-off had passed. */
  async #shortenWaits() {
    const rows = await this.world.query<{ id: string }>(
      `UPDATE relance_tasks SET next_attempt_at = NULL
        WHERE status = 'scheduled' AND next_attempt_at > rubis_now() RETURNING id`
    )
    if (!this.options.flush && rows.length > 0) {
      await this.alarm.ring(rows[0].id)
    }
  }

  async #killOne() {
    const aims = Math.random() < AIMED
    const sending = aims ? await this.#whoIsSending() : undefined
    await sleep(Math.random() * (aims ? SINK_DELAY_MS : ANYWHERE_MS))
    const victim = sending ?? anyOf(this.#workers.filter((worker) => worker.isReady))
    await victim.kill()
    this.#workers[this.#workers.indexOf(victim)] = new WorkerProcess(this.world)

    const inFlight = await this.#unansweredOf(victim)
    this.counts.kills += 1
    this.counts.killsWhileSending += inFlight > 0 ? 1 : 0
    this.counts.inFlightAtKills += inFlight
  }

  /** Others take over what it holds; when it goes on, it must find its claims gone. */
  async #freezeOne() {
    await this.#release(Math.ceil(this.#batch))
    const victim = await this.#whoIsSending()
    if (!victim) return

    victim.freeze()
    this.#workers[this.#workers.indexOf(victim)] = new WorkerProcess(this.world)
    this.#zombies.push(victim)
    this.counts.freezes += 1
    this.counts.inFlightAtKills += await this.#countUnanswered(victim)
    this.#frozen.push(sleep(FROZEN_MS).then(() => victim.thaw()))
  }

  /** A message started by a worker carries its name in the domain of its Message-ID. */
  async #whoIsSending(): Promise<WorkerProcess | undefined> {
    const giveUpAt = performance.now() + AIM_PATIENCE_MS
    while (performance.now() < giveUpAt) {
      const rows = await this.world.query<{ name: string }>(
        `SELECT DISTINCT ${SENDER} AS name FROM outbound_messages WHERE ${UNANSWERED}`
      )
      const names = new Set(rows.map(({ name }) => name))
      const sending = this.#workers.filter((worker) => worker.isReady && names.has(worker.name))
      if (sending.length > 0) return anyOf(sending)
      await sleep(5)
    }
  }

  /** Counted once the last statement of the dead process has ended on the server. */
  async #unansweredOf(victim: WorkerProcess): Promise<number> {
    for (let patience = 40; patience > 0; patience--) {
      const alive = await this.world.query(
        'SELECT 1 FROM pg_stat_activity WHERE application_name = $1 LIMIT 1',
        [victim.name]
      )
      if (alive.length === 0) break
      await sleep(50)
    }
    return this.#countUnanswered(victim)
  }

  async #countUnanswered({ name }: WorkerProcess): Promise<number> {
    const [{ count }] = await this.world.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM outbound_messages WHERE ${UNANSWERED} AND ${SENDER} = $1`,
      [name]
    )
    return count
  }

  async #killPostgres() {
    await this.#release(Math.ceil(this.#batch))
    await this.#whoIsSending()
    await this.world.killPostgres()
    this.counts.postgresKills += 1

    const names = this.#workers.map(({ name }) => name)
    const [{ count }] = await this.world.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM outbound_messages
        WHERE ${UNANSWERED} AND ${SENDER} = ANY($1)`,
      [names]
    )
    this.counts.inFlightAtKills += count
  }
}

const anyOf = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)]

const UNANSWERED = `accepted_at IS NULL AND refused_at IS NULL AND ambiguous_at IS NULL AND voided_at IS NULL`
const SENDER = `split_part(split_part(message_id_header, '@', 2), '.', 1)`
