import { cloneState, IDLE, type State } from './state.ts'
import type { Guard } from './guards.ts'

export type Tone = 'courtois' | 'mise_en_demeure'

/** The size of the world to explore, and the guards taken away from it. */
export interface Model {
  transport: 'smtp' | 'resend'
  /** The plan: one step per tone, all due now (an invoice that arrives late). */
  plan: Tone[]
  workers: number
  /** How many things people may do, in total, and how many times three days may pass. */
  userActions: number
  days: number
  /** Claims without a start, and attempts, before a row fails (5 in the product; 2 shows the same). */
  maxClaims: number
  maxAttempts: number
  /** What people may do; everything when absent. */
  only?: readonly string[]
  removed: ReadonlySet<Guard>
}

/**
 * `system`: what Rubis or the mail server does by itself, and time passing. `fault`: kills, flushes,
 * bad answers. `user`: what people decide. A run of system steps alone must bring everything to rest.
 */
export type Kind = 'system' | 'fault' | 'user'

export type Emit = (kind: Kind, label: string, next: State) => void

export type Rule = (state: State, model: Model, emit: Emit) => void

export const keeps = (model: Model, guard: Guard) => !model.removed.has(guard)

export const isFormalNotice = (model: Model, step: number) => model.plan[step] === 'mise_en_demeure'

/** A copy to change: rules never touch the state they are given. */
export const draftOf = (state: State): State => cloneState(state)

export function initialState(model: Model): State {
  const state: State = {
    invoice: { status: 'pending', before: 'pending', amount: 2, partlyPaid: false, hold: false },
    tasks: [],
    messages: [],
    workers: Array.from({ length: model.workers }, () => ({ ...IDLE })),
    wire: [],
    alarm: true,
    received: model.plan.map(() => 0),
    sentAgain: model.plan.map(() => 0),
    rubis: model.plan.map(() => 0),
    skipped: model.plan.map(() => false),
    userActions: model.userActions,
    days: model.days,
    nextId: 20,
    broken: null,
  }
  return state
}
