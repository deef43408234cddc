import { applyAmbiguity, applyAnswer, releaseUnstarted, settleAsSent } from './outcome.ts'
import { rest } from './plan.ts'
import { draftOf, keeps, type Model, type Rule } from './model.ts'
import { messageOf, type State, type Task } from './state.ts'

/** **Expire**: the sweep takes back what its worker did not finish in time. */
export const expire: Rule = (state, model, emit) => {
  if (!state.alarm && !keeps(model, 'own_timer')) {
    return
  }

  state.tasks.forEach((task, index) => {
    const over = task.lease === 'over' || !keeps(model, 'lease_check')
    if (task.status !== 'sending' || !over) {
      return
    }
    const next = draftOf(state)
    expireTask(next, model, next.tasks[index])
    emit('system', `Expire: step ${task.step + 1}`, next)
  })
}

function expireTask(state: State, model: Model, task: Task) {
  const message = messageOf(state, task.message)
  task.token = 0
  if (!task.started || !message) {
    releaseUnstarted(state, model, task)
    return
  }
  if (message.answer === 'none' || !keeps(model, 'facts_at_expire')) {
    applyAmbiguity(state, model, task, message)
    return
  }
  applyAnswer(state, model, task, message, message.answer)
}

/** A person acts on an invoice whose message was never answered and whose lease is over. */
export function expireToUnknown(state: State, task: Task) {
  const message = messageOf(state, task.message)
  if (message) message.doubt = true
  rest(task, 'unknown')
}

/** An `unknown` row whose message turns out accepted is settled once. */
export const settleLate: Rule = (state, model, emit) => {
  state.tasks.forEach((task, index) => {
    const message = messageOf(state, task.message)
    if (
      task.status !== 'unknown' ||
      message?.answer !== 'accepted' ||
      !keeps(model, 'facts_at_expire')
    ) {
      return
    }
    const next = draftOf(state)
    settleAsSent(next, next.tasks[index])
    emit('system', `Expire: step ${task.step + 1} was accepted after all`, next)
  })
}
