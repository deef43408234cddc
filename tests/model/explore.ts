import { canonicalize, keyOf } from './canonical.ts'
import { brokenInvariant, stuckAtRest } from './invariants.ts'
import { initialState, type Kind, type Model, type Rule } from './model.ts'
import { plan } from './plan.ts'
import { expire, settleLate } from './sweep.ts'
import { peopleOnInvoice, peopleOnTask } from './user.ts'
import { claim, record, send, settle, start } from './worker.ts'
import * as world from './world.ts'
import type { State, TaskStatus } from './state.ts'

/** In the order a healthy system prefers: answers first, new work next, giving up on a lease last. */
const RULES: Rule[] = [
  record,
  settle,
  world.serverDecides,
  send,
  start,
  settleLate,
  expire,
  claim,
  world.backoffEnds,
  world.leaseEnds,
  world.threeDaysPass,
  world.flushQueue,
  world.kill,
  peopleOnInvoice,
  peopleOnTask,
]

export interface Violation {
  invariant: string
  /** What happened, from the first state to the broken one. */
  trace: string[]
}

export interface Exploration {
  states: number
  transitions: number
  /** No state was left unexplored. */
  complete: boolean
  violations: Violation[]
  seconds: number
}

export interface ExploreOptions {
  /** Stop adding states beyond this many. */
  maxStates?: number
  /** Keep going and collect one trace for each invariant broken. */
  collectAll?: boolean
  /** The product's own table of legal moves (`canMoveRelance`), asked about every move of a row. */
  isLegalMove?: (from: TaskStatus, to: TaskStatus | 'cancelled') => boolean
}

const NO_PARENT = -1
const NOT_EXPLORED = -2
const AT_REST = -1

/** Breadth first over canonical states: the first trace found is a shortest one. */
export function explore(model: Model, options: ExploreOptions = {}): Exploration {
  const { maxStates = Number.POSITIVE_INFINITY, collectAll = false, isLegalMove } = options
  const begun = performance.now()
  const search = new Search()
  const violations = new Map<string, Violation>()
  let transitions = 0

  const first = initialState(model)
  plan(first, model)
  const root = search.add(keyOf(canonicalize(first)), NO_PARENT, 'an invoice arrives')
  let level: [number, State][] = [[root, first]]

  const blame = (invariant: string | null, index: number) => {
    if (invariant && !violations.has(invariant)) {
      violations.set(invariant, { invariant, trace: search.traceTo(index) })
    }
  }
  const finished = () => violations.size > 0 && !collectAll

  while (level.length > 0 && !finished()) {
    const nextLevel: [number, State][] = []
    for (const [index, state] of level) {
      let preferred = AT_REST
      const emit = (kind: Kind, label: string, next: State) => {
        transitions += 1
        const move = isLegalMove && illegalMove(state, next, isLegalMove)
        const key = keyOf(canonicalize(next))
        const known = search.indexOf(key)
        if (known === undefined && search.size >= maxStates) {
          if (kind === 'system' && preferred === AT_REST) preferred = NOT_EXPLORED
          return
        }

        const place = known ?? search.add(key, index, label)
        if (kind === 'system' && preferred === AT_REST) preferred = place
        if (known === undefined) {
          const broken = brokenInvariant(next, model)
          blame(broken, place)
          if (!broken || collectAll) nextLevel.push([place, next])
        }
        if (move) blame(move, place)
      }
      for (const rule of RULES) rule(state, model, emit)

      search.preferred[index] = preferred
      if (preferred === AT_REST) blame(stuckAtRest(state), index)
      if (finished()) break
    }
    level = nextLevel
  }

  if (!finished()) blameCircles(search, blame)
  return {
    states: search.size,
    transitions,
    complete: search.size < maxStates && !finished(),
    violations: [...violations.values()],
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  }
}

/** A row that disappears was cancelled. */
function illegalMove(
  before: State,
  after: State,
  isLegal: NonNullable<ExploreOptions['isLegalMove']>
): string | null {
  for (const { id, status } of before.tasks) {
    const next = after.tasks.find((task) => task.id === id)?.status ?? 'cancelled'
    if (next !== status && !isLegal(status, next)) {
      return `a row moved from ${status} to ${next}, which is not a legal move`
    }
  }
  return null
}

/** From every explored state the system alone comes to rest: no run of its own steps goes round in circles. */
function blameCircles(search: Search, blame: (invariant: string, index: number) => void) {
  const circle = search.findCircle()
  if (circle !== null) {
    blame('the system goes round in circles by itself', circle)
  }
}

class Search {
  #indexes = new Map<string, number>()
  #parents: number[] = []
  #labels: string[] = []
  /** The state the system reaches next when nothing goes wrong and nobody acts. */
  preferred: number[] = []

  get size() {
    return this.#parents.length
  }

  indexOf(key: string) {
    return this.#indexes.get(key)
  }

  add(key: string, parent: number, label: string) {
    const index = this.#parents.length
    this.#indexes.set(key, index)
    this.#parents.push(parent)
    this.#labels.push(label)
    this.preferred.push(NOT_EXPLORED)
    return index
  }

  traceTo(index: number): string[] {
    const labels: string[] = []
    for (let at = index; at >= 0; at = this.#parents[at]) labels.unshift(this.#labels[at])
    return labels
  }

  findCircle(): number | null {
    const UNSEEN = 0
    const WALKING = 1
    const SAFE = 2
    const marks = new Uint8Array(this.size)
    for (let from = 0; from < this.size; from++) {
      const path: number[] = []
      let at = from
      while (at >= 0 && marks[at] === UNSEEN) {
        marks[at] = WALKING
        path.push(at)
        at = this.preferred[at]
      }
      if (at >= 0 && marks[at] === WALKING) return at
      for (const seen of path) marks[seen] = SAFE
    }
    return null
  }
}
