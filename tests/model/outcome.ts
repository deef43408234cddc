import { cancelTask, putBack, putBackOrCancel, rest } from './plan.ts'
import { isClosed, messageOf, remainderOf } from './state.ts'
import { keeps, type Model } from './model.ts'
import type { Answer, Message, State, Task } from './state.ts'

/**
 * What an answer makes of the row: shared by **Settle** (the worker that sent) and **Expire** (the
 * sweep, once the lease is over), so that the two can never disagree.
 */
export function applyAnswer(
  state: State,
  model: Model,
  task: Task,
  message: Message,
  answer: Answer
) {
  if (message.answer === 'accepted' || answer === 'accepted') {
    settleAsSent(state, task)
  } else if (answer === 'refused' || answer === 'rejected') {
    applyRefusal(state, model, task, message, answer)
  } else {
    applyAmbiguity(state, model, task, message)
  }
}

/** `sent`, one rubis, and `in_relance` only from `pending` or `awaiting_user_confirmation`. */
export function settleAsSent(state: State, task: Task) {
  rest(task, 'sent')
  state.rubis[task.step] = Math.min(3, state.rubis[task.step] + 1)
  if (state.invoice.status === 'pending') {
    state.invoice.status = 'in_relance'
  } else if (state.invoice.status === 'awaiting_user_confirmation') {
    state.invoice.status = 'in_relance'
    releaseHeld(state)
  }
}

/** Whatever ends a hold clears `next_attempt_at`, a check-in that a settled reminder overtakes too. */
export function releaseHeld(state: State) {
  for (const task of state.tasks) {
    if (task.waits === 'held') task.waits = 'no'
  }
}

/** Proven not delivered: void the message and try anew later (4xx), or fail (5xx, attempts used up). */
function applyRefusal(
  state: State,
  model: Model,
  task: Task,
  message: Message,
  answer: 'refused' | 'rejected'
) {
  if (message.doubt && keeps(model, 'sticky_doubt')) {
    resumeOrGiveUp(state, model, task, message)
    return
  }

  if (answer === 'rejected' || task.attempts >= model.maxAttempts) {
    rest(task, 'failed')
    return
  }
  putBack(task, 'backoff')
  task.message = 0
}

/** May have been delivered: `unknown` over SMTP; the same bytes and key again where that is idempotent. */
export function applyAmbiguity(state: State, model: Model, task: Task, message: Message) {
  message.doubt = true
  resumeOrGiveUp(state, model, task, message)
}

function resumeOrGiveUp(state: State, model: Model, task: Task, message: Message) {
  if (mayResume(state, model, task, message)) {
    putBack(task, 'backoff')
  } else {
    rest(task, 'unknown')
  }
}

/** Resend only: under 23 h since the first POST, under five attempts, remainder unchanged. */
export function mayResume(state: State, model: Model, task: Task, message: Message) {
  return (
    model.transport === 'resend' &&
    message.fresh &&
    task.attempts < model.maxAttempts &&
    !isClosed(state.invoice) &&
    state.invoice.status !== 'litigation' &&
    (message.remainder === remainderOf(state.invoice) || !keeps(model, 'same_remainder_resume'))
  )
}

/** Nothing was put on the wire by this attempt. */
export function giveBack(state: State, model: Model, task: Task) {
  const message = messageOf(state, task.message)
  if (!message?.doubt) {
    state.messages = state.messages.filter((other) => other !== message)
    task.message = 0
  }
  task.started = false
  task.attempts = Math.max(0, task.attempts - 1)
  putBackOrCancel(state, model, task)
}

/** Not started when its lease ended: claimed again, five times at most. */
export function releaseUnstarted(state: State, model: Model, task: Task) {
  if (isClosed(state.invoice) || state.invoice.status === 'litigation') {
    cancelTask(state, model, task)
  } else if (task.claims >= model.maxClaims) {
    rest(task, messageOf(state, task.message)?.doubt ? 'unknown' : 'failed')
  } else {
    putBack(task, 'no')
  }
}
