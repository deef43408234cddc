import { isFormalNotice, type Model } from './model.ts'
import { isChaseable, messageOf, type State } from './state.ts'

/**
 * What must hold in every state. The promises about a mail reaching the client are checked at that
 * moment (world.ts, `promiseBrokenBy`); these are about what the ledger says.
 */
export function brokenInvariant(state: State, model: Model): string | null {
  if (state.broken) {
    return state.broken
  }

  for (let step = 0; step < model.plan.length; step++) {
    const sent = state.tasks.filter((task) => task.step === step && task.status === 'sent').length
    if (state.rubis[step] !== sent || sent > 1) {
      return 'the rubis of a step were not counted once'
    }
  }

  for (const task of state.tasks) {
    if (task.status === 'unknown' && !messageOf(state, task.message)?.doubt) {
      return 'a row is unknown though nothing of it was ever started'
    }
    if (task.status === 'sent' && !task.saidLeft && !task.delivered) {
      return 'a row is sent though no mail of it was accepted'
    }
    if (task.status === 'failed' && task.delivered) {
      return 'a row is failed though the client received its mail'
    }
    if (task.status === 'sending' && task.token === 0) {
      return 'a row is sending and nobody owns it'
    }
    if (isFormalNotice(model, task.step) && task.status === 'scheduled' && task.approvedFor === 0) {
      return 'a mise en demeure is scheduled without approval'
    }
  }
  return null
}

/**
 * Nothing is stuck: checked where Rubis has nothing left to do by itself. What remains must wait
 * for a person or for the calendar.
 */
export function stuckAtRest(state: State): string | null {
  for (const task of state.tasks) {
    if (task.status === 'sending') {
      return 'a row stays in sending for ever'
    }
    if (task.status === 'scheduled' && (task.waits === 'no' || task.waits === 'backoff')) {
      return 'a due row is never taken'
    }
    if (task.waits === 'held' && !state.invoice.hold && isChaseable(state.invoice)) {
      return 'a row still waits for a hold that was lifted'
    }
    if (task.status === 'unknown' && messageOf(state, task.message)?.answer === 'accepted') {
      return 'a row stays unknown though its message was accepted'
    }
  }
  return null
}
