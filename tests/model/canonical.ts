import { countsForGap } from './state.ts'
import type { Message, State, Task, Worker } from './state.ts'

const INVOICE = [
  'pending',
  'awaiting_user_confirmation',
  'in_relance',
  'paid',
  'litigation',
  'cancelled',
]
const TASK = ['scheduled', 'sending', 'drafted', 'sent', 'failed', 'unknown']
const ANSWER = ['none', 'accepted', 'refused', 'rejected', 'ambiguous', 'not_sent']
const WAIT = ['no', 'backoff', 'gap', 'held']
const PHASE = ['idle', 'claimed', 'started', 'sending', 'answered', 'recorded']
const LEASE = ['none', 'alive', 'over']

const bit = (value: boolean) => (value ? 1 : 0)

/**
 * Puts a state in its canonical form, in place: what can no longer matter is forgotten, names
 * (ids, tokens) become small numbers, and workers, which are interchangeable, are sorted. Two
 * states that differ only in names become one.
 */
export function canonicalize(state: State): State {
  forget(state)
  rename(state)
  sortWorkers(state)
  return state
}

/** A message nobody points at matters only while it counts for the gap. */
function forget(state: State) {
  const needed = new Set<number>()
  for (const task of state.tasks) needed.add(task.message)
  for (const worker of state.workers) needed.add(worker.message)
  for (const mail of state.wire) needed.add(mail.message)

  state.messages = state.messages.filter(
    (message) => needed.has(message.id) || countsForGap(message)
  )
}

function rename(state: State) {
  state.tasks.sort((a, b) => a.step - b.step || a.id - b.id)
  state.messages.sort((a, b) => a.step - b.step || a.id - b.id)

  const taskName = new Map<number, number>()
  const messageName = new Map<number, number>()
  const tokenOfTask = new Map<number, number>()
  state.tasks.forEach((task, index) => taskName.set(task.id, index + 1))
  state.messages.forEach((message, index) => messageName.set(message.id, index + 1))
  for (const task of state.tasks) tokenOfTask.set(task.id, task.token)

  // Stale tokens are all alike: they match no row, now or later. A living one takes its row's name.
  for (const worker of state.workers) {
    const living = worker.token !== 0 && tokenOfTask.get(worker.task) === worker.token
    worker.token = living ? taskName.get(worker.task)! : 0
    worker.task = taskName.get(worker.task) ?? 0
    worker.message = messageName.get(worker.message) ?? 0
    if (worker.message === 0) worker.attempt = 0
  }
  for (const mail of state.wire) mail.message = messageName.get(mail.message) ?? 0
  for (const message of state.messages) {
    message.id = messageName.get(message.id)!
    message.task = taskName.get(message.task) ?? 0
  }
  for (const task of state.tasks) {
    task.id = taskName.get(task.id)!
    task.token = task.token === 0 ? 0 : task.id
    task.message = messageName.get(task.message) ?? 0
  }
  for (const message of state.messages) renameAttempts(state, message)
  state.nextId = 20
}

/** Of an attempt number only its order among those still remembered matters. */
function renameAttempts(state: State, message: Message) {
  const holders = [
    message,
    ...state.workers.filter((worker) => worker.message === message.id),
    ...state.wire.filter((mail) => mail.message === message.id),
  ]
  const known = [...new Set(holders.map((holder) => holder.attempt))].sort((a, b) => a - b)
  for (const holder of holders) holder.attempt = known.indexOf(holder.attempt) + 1
}

function sortWorkers(state: State) {
  const order = state.workers
    .map((worker, index) => ({ worker, index, key: workerKey(worker) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
  const placeOf = new Map(order.map(({ index }, place) => [index, place]))

  state.workers = order.map(({ worker }) => worker)
  for (const mail of state.wire) mail.worker = placeOf.get(mail.worker) ?? -1
  state.wire.sort((a, b) => a.message - b.message || a.attempt - b.attempt || a.worker - b.worker)
}

function workerKey(worker: Worker) {
  return String.fromCharCode(
    48 + PHASE.indexOf(worker.phase),
    48 + worker.task,
    48 + worker.token,
    48 + worker.message,
    48 + worker.attempt * 2 + bit(worker.late),
    48 + ANSWER.indexOf(worker.answer)
  )
}

function taskKey(task: Task) {
  return String.fromCharCode(
    48 + task.step * 6 + TASK.indexOf(task.status),
    48 + bit(task.token !== 0) * 3 + LEASE.indexOf(task.lease),
    48 +
      bit(task.started) * 32 +
      bit(task.saidLeft) * 16 +
      bit(task.delivered) * 8 +
      WAIT.indexOf(task.waits),
    48 + task.claims * 8 + task.attempts,
    48 + task.approvedFor * 8 + task.message
  )
}

/** A short string, the same for two states exactly when they are the same state. */
export function keyOf(state: State): string {
  const { invoice } = state
  let key = String.fromCharCode(
    48 + INVOICE.indexOf(invoice.status) * 6 + INVOICE.indexOf(invoice.before),
    48 + invoice.amount * 4 + bit(invoice.partlyPaid) * 2 + bit(invoice.hold),
    48 + state.userActions * 8 + state.days * 2 + bit(state.alarm),
    48 + state.tasks.length,
    48 + state.messages.length,
    48 + bit(state.broken !== null)
  )
  for (let step = 0; step < state.received.length; step++) {
    key += String.fromCharCode(
      48 +
        bit(state.skipped[step]) * 64 +
        state.received[step] * 16 +
        state.sentAgain[step] * 4 +
        state.rubis[step]
    )
  }
  for (const task of state.tasks) key += taskKey(task)
  for (const message of state.messages) {
    key += String.fromCharCode(
      48 + message.task * 4 + message.step,
      48 + message.remainder * 4 + message.approvedFor,
      48 + message.attempt * 8 + ANSWER.indexOf(message.answer),
      48 +
        bit(message.doubt) * 8 +
        bit(message.fresh) * 4 +
        bit(message.recent) * 2 +
        bit(message.delivered)
    )
  }
  for (const worker of state.workers) key += workerKey(worker)
  for (const mail of state.wire) {
    key += String.fromCharCode(48 + mail.message, 48 + mail.attempt * 4 + mail.worker + 1)
  }
  return key
}
