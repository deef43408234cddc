import type { QueueName } from '#lib/queue/config'
import { sweep } from '#services/operations/sweep'

/** Work that every worker of a queue does on its own timer, whatever the queue remembers. */
export interface Round {
  name: string
  queue: QueueName
  /** Milliseconds from the end of one to the next. */
  every: number
  /** The job that is the second alarm of the same work. */
  job: string
  run(signal: AbortSignal): Promise<unknown>
}

export const ROUNDS: readonly Round[] = [
  {
    name: 'sweep-relances',
    queue: 'relances',
    every: 30_000,
    job: 'SweepRelancesJob',
    run: sweep,
  },
]
