import { draftOf, isFormalNotice, type Model, type Rule } from './model.ts'
import { IDLE, isChaseable, messageOf, remainderOf, taskOf, type State } from './state.ts'
import type { Answer, InFlight, Message } from './state.ts'

/** The mail server decides, then its answer arrives or is lost. */
export const serverDecides: Rule = (state, model, emit) => {
  state.wire.forEach((mail, index) => {
    const outcomes: { delivered: boolean; answer: Answer; kind: 'system' | 'fault' }[] = [
      { delivered: true, answer: 'accepted', kind: 'system' },
      { delivered: false, answer: 'refused', kind: 'fault' },
      { delivered: false, answer: 'rejected', kind: 'fault' },
      { delivered: true, answer: 'ambiguous', kind: 'fault' },
      { delivered: false, answer: 'ambiguous', kind: 'fault' },
    ]
    for (const { delivered, answer, kind } of outcomes) {
      const next = draftOf(state)
      next.wire.splice(index, 1)
      if (delivered) {
        deliver(next, model, mail)
      }
      if (next.workers[mail.worker]) {
        next.workers[mail.worker].phase = 'answered'
        next.workers[mail.worker].answer = answer
      }
      emit(
        kind,
        `the server ${delivered ? 'accepts' : 'does not accept'} the mail, answer: ${answer}`,
        next
      )
    }
  })
}

/** A mail reaches the client: the moment every promise is about. */
function deliver(state: State, model: Model, mail: InFlight) {
  const message = messageOf(state, mail.message)!
  const known = model.transport === 'resend' && message.delivered && message.fresh
  if (known) {
    return
  }

  const task = taskOf(state, message.task)
  if (task) task.delivered = true
  state.received[message.step] = Math.min(3, state.received[message.step] + 1)
  state.broken = promiseBrokenBy(state, model, message)
  message.delivered = true
}

function promiseBrokenBy(state: State, model: Model, message: Message): string | null {
  const { invoice } = state
  if (state.received[message.step] > 1 + state.sentAgain[message.step]) {
    return 'a step was received twice'
  }
  if (!isChaseable(invoice)) {
    return `a mail was accepted after the invoice became ${invoice.status}`
  }
  if (invoice.hold) {
    return 'a mail was accepted while the invoice was held'
  }
  if (message.remainder !== remainderOf(invoice)) {
    return 'a mail stated a stale amount'
  }
  if (isFormalNotice(model, message.step) && message.approvedFor !== message.remainder) {
    return 'a mise en demeure left without approval for its remainder'
  }
  const close = state.messages.some(
    (other) => other.step !== message.step && other.recent && other.delivered
  )
  return close ? 'two reminders were received inside the gap' : null
}

/** kill -9: memory is lost; what is on the wire stays on the wire. A new process takes its place. */
export const kill: Rule = (state, _model, emit) => {
  state.workers.forEach((worker, place) => {
    if (worker.phase === 'idle') {
      return
    }
    const next = draftOf(state)
    next.workers[place] = { ...IDLE }
    for (const mail of next.wire) {
      if (mail.worker === place) mail.worker = -1
    }
    emit('fault', `kill -9 of a worker while ${worker.phase}`, next)
  })
}

/** The queue loses its whole content, its scheduler too. */
export const flushQueue: Rule = (state, _model, emit) => {
  if (state.alarm) {
    const next = draftOf(state)
    next.alarm = false
    emit('fault', 'the queue is flushed', next)
  }
}

/**
 * A lease ends. A started one lasts 30 s and its bytes must leave within 15, so the server has
 * decided by then, and its worker, if it still runs, has no time left.
 */
export const leaseEnds: Rule = (state, _model, emit) => {
  state.tasks.forEach((task, index) => {
    const flying = state.wire.some((mail) => mail.message === task.message)
    if (task.lease !== 'alive' || (task.message !== 0 && flying)) {
      return
    }
    const next = draftOf(state)
    next.tasks[index].lease = 'over'
    for (const worker of next.workers) {
      if (worker.token === task.token && worker.phase === 'started') worker.late = true
    }
    emit('system', `time: the lease of step ${task.step + 1} is over`, next)
  })
}

export const backoffEnds: Rule = (state, _model, emit) => {
  state.tasks.forEach((task, index) => {
    if (task.status === 'scheduled' && task.waits === 'backoff') {
      const next = draftOf(state)
      next.tasks[index].waits = 'no'
      emit('system', `time: step ${task.step + 1} is due again`, next)
    }
  })
}

/** Long enough for the gap, the provider's memory of keys and every lease to be over. */
export const threeDaysPass: Rule = (state, _model, emit) => {
  const busy = state.wire.length > 0 || state.tasks.some((task) => task.lease === 'alive')
  if (state.days === 0 || busy) {
    return
  }

  const next = draftOf(state)
  next.days -= 1
  for (const message of next.messages) {
    message.recent = false
    message.fresh = false
  }
  for (const task of next.tasks) {
    if (task.waits === 'gap' || task.waits === 'backoff') task.waits = 'no'
  }
  for (const worker of next.workers) {
    if (worker.phase === 'started') worker.late = true
  }
  emit('fault', 'time: three days pass', next)
}
