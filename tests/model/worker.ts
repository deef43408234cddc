import { applyAnswer, giveBack, mayResume } from './outcome.ts'
import { cancelTask, putBack, rest } from './plan.ts'
import { draftOf, isFormalNotice, keeps, type Model, type Rule } from './model.ts'
import {
  countsForGap,
  IDLE,
  isChaseable,
  isClosed,
  isDoubtful,
  messageOf,
  remainderOf,
  taskOf,
} from './state.ts'
import type { Message, State, Task, Worker } from './state.ts'

/** One rule per paragraph of the protocol, each a transaction or a write that commits by itself. */
export const claim: Rule = (state, model, emit) => {
  const place = state.workers.findIndex((worker) => worker.phase === 'idle')
  const awake = state.alarm || keeps(model, 'own_timer')
  if (place === -1 || !awake) {
    return
  }

  state.tasks.forEach((task, index) => {
    if (task.status !== 'scheduled' || task.waits !== 'no') {
      return
    }
    const next = draftOf(state)
    const row = next.tasks[index]
    row.status = 'sending'
    row.token = next.nextId++
    row.lease = 'alive'
    row.claims += 1
    next.workers[place] = { ...IDLE, phase: 'claimed', task: row.id, token: row.token }
    emit('system', `Claim: a worker takes step ${row.step + 1}`, next)
  })
}

export const start: Rule = (state, model, emit) => {
  eachWorker(state, 'claimed', (place, name) => {
    const next = draftOf(state)
    const worker = next.workers[place]
    const task = taskOf(next, worker.task)

    if (
      !task ||
      !isMine(task, worker, model) ||
      (task.lease !== 'alive' && keeps(model, 'lease_check'))
    ) {
      next.workers[place] = { ...IDLE }
      emit('system', `Start: ${name} finds its claim gone`, next)
      return
    }

    const reason = refusal(next, model, task)
    if (reason) {
      reason.apply()
      task.claims = 0
      next.workers[place] = { ...IDLE }
      emit('system', `Start: ${name} leaves step ${task.step + 1}, ${reason.why}`, next)
      return
    }

    const message = messageToSend(next, task)
    task.claims = 0
    task.attempts += 1
    task.started = keeps(model, 'start_mark')
    task.lease = 'alive'
    next.workers[place] = {
      ...worker,
      phase: 'started',
      message: message.id,
      attempt: message.attempt,
    }
    emit(
      'system',
      `Start: ${name} freezes step ${task.step + 1} at ${message.remainder} left`,
      next
    )
  })
}

/** The decision of Start, facts read again under the locks. Null = it may leave. */
function refusal(state: State, model: Model, task: Task) {
  const { invoice } = state
  const stop = (why: string, apply: () => void) => ({ why, apply })
  const doubtful = isDoubtful(state, task)

  if (keeps(model, 'recheck')) {
    if (isClosed(invoice) || invoice.status === 'litigation' || remainderOf(invoice) <= 0) {
      return stop('the invoice is closed', () => cancelTask(state, model, task))
    }
    if (!isChaseable(invoice)) {
      return stop('the check-in is open', () => putBack(task, 'held'))
    }
  }
  if (invoice.hold && keeps(model, 'hold_recheck')) {
    return stop('the invoice is held', () => putBack(task, 'held'))
  }
  if (doubtful && !mayResume(state, model, task, messageOf(state, task.message)!)) {
    return stop('the same bytes may not be posted again', () => rest(task, 'unknown'))
  }
  if (keeps(model, 'gap') && isInsideGap(state, task)) {
    return stop('another message is too recent', () => putBack(task, 'gap'))
  }
  if (isFormalNotice(model, task.step) && keeps(model, 'approval_recheck') && !doubtful) {
    if (task.approvedFor === 0 || task.approvedFor !== remainderOf(invoice)) {
      return stop('nobody approved it for this remainder', () => {
        rest(task, 'drafted')
        task.approvedFor = 0
      })
    }
  }
  return null
}

const isInsideGap = (state: State, task: Task) =>
  state.messages.some((message) => message.task !== task.id && countsForGap(message))

/** A new frozen message, or the doubtful one once more: same bytes, same key. */
function messageToSend(state: State, task: Task): Message {
  const earlier = messageOf(state, task.message)
  if (earlier?.doubt) {
    earlier.attempt += 1
    earlier.answer = 'none'
    earlier.recent = true
    return earlier
  }

  const message: Message = {
    id: state.nextId++,
    task: task.id,
    step: task.step,
    remainder: remainderOf(state.invoice),
    approvedFor: task.approvedFor,
    attempt: 1,
    answer: 'none',
    doubt: false,
    fresh: true,
    recent: true,
    delivered: false,
  }
  state.messages.push(message)
  task.message = message.id
  return message
}

export const send: Rule = (state, model, emit) => {
  eachWorker(state, 'started', (place, name, worker) => {
    const mayWrite = !worker.late || !keeps(model, 'send_deadline')
    if (mayWrite) {
      const next = draftOf(state)
      next.workers[place].phase = 'sending'
      next.wire.push({ message: worker.message, attempt: worker.attempt, worker: place })
      emit('system', `Send: ${name} writes the last byte`, next)
    }

    const next = draftOf(state)
    next.workers[place].phase = 'answered'
    next.workers[place].answer = 'not_sent'
    const why = mayWrite ? 'is told to wait (429)' : 'is too late'
    emit(mayWrite ? 'fault' : 'system', `Send: ${name} ${why} and writes nothing`, next)
  })
}

/** A fact about the message: no token guard, even from a zombie. */
export const record: Rule = (state, model, emit) => {
  eachWorker(state, 'answered', (place, name, worker) => {
    const next = draftOf(state)
    next.workers[place].phase = 'recorded'
    const message = messageOf(next, worker.message)
    if (message) {
      recordAnswer(message, worker, model)
    }
    emit('system', `Record: ${name} writes "${worker.answer}"`, next)
  })
}

function recordAnswer(message: Message, worker: Worker, model: Model) {
  const current = message.attempt === worker.attempt || !keeps(model, 'answer_of_attempt')
  if (worker.answer === 'accepted') {
    message.answer = 'accepted'
  } else if (worker.answer === 'ambiguous') {
    message.doubt = true
    if (current && message.answer !== 'accepted') message.answer = 'ambiguous'
  } else if (worker.answer !== 'not_sent' && current && message.answer !== 'accepted') {
    message.answer = worker.answer
  }
}

export const settle: Rule = (state, model, emit) => {
  eachWorker(state, 'recorded', (place, name, worker) => {
    const next = draftOf(state)
    const task = taskOf(next, worker.task)
    next.workers[place] = { ...IDLE }

    if (task && isMine(task, worker, model)) {
      const message = messageOf(next, worker.message)
      if (worker.answer === 'not_sent' || !message) {
        giveBack(next, model, task)
      } else {
        applyAnswer(next, model, task, message, worker.answer)
      }
    }
    emit('system', `Settle: ${name}`, next)
  })
}

function isMine(task: Task, worker: Worker, model: Model) {
  const mine = task.token !== 0 && task.token === worker.token
  return task.status === 'sending' && (mine || !keeps(model, 'claim_token'))
}

function eachWorker(
  state: State,
  phase: Worker['phase'],
  visit: (place: number, name: string, worker: Worker) => void
) {
  state.workers.forEach((worker, place) => {
    if (worker.phase === phase) {
      visit(place, nameOf(state, worker), worker)
    }
  })
}

/** A zombie: its row was taken back while it was not looking. */
const nameOf = (state: State, worker: Worker) => {
  const holds = worker.token !== 0 && taskOf(state, worker.task)?.token === worker.token
  return holds ? 'a worker' : 'a zombie'
}
