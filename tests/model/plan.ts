import { isClosed, isDoubtful, type State, type Task } from './state.ts'
import { isFormalNotice, keeps, type Model } from './model.ts'

/**
 * **Plan**: `scheduleRelancesForInvoice`. Inserts the missing steps, `ON CONFLICT DO NOTHING`: a
 * step with any row that is not cancelled is not missing.
 */
export function plan(state: State, model: Model) {
  for (let step = 0; step < model.plan.length; step++) {
    const living = state.tasks.filter((task) => task.step === step)
    const blocked = keeps(model, 'unique_step')
      ? living.length > 0
      : living.some((task) => ['scheduled', 'sending', 'drafted'].includes(task.status))
    if (!blocked && !state.skipped[step]) {
      insertTask(state, model, step)
    }
  }
  state.alarm = true
}

export function insertTask(state: State, model: Model, step: number) {
  state.tasks.push({
    id: state.nextId++,
    step,
    status: isFormalNotice(model, step) ? 'drafted' : 'scheduled',
    token: 0,
    lease: 'none',
    started: false,
    claims: 0,
    attempts: 0,
    approvedFor: 0,
    waits: 'no',
    message: 0,
    saidLeft: false,
    delivered: false,
  })
}

/** Cancels what has not left: `scheduled`, `drafted` and unstarted `sending` rows. */
export function cancelOpenTasks(state: State, model: Model) {
  for (const task of [...state.tasks]) {
    const unstarted = task.status === 'sending' && !task.started
    if (task.status === 'scheduled' || task.status === 'drafted' || unstarted) {
      cancelTask(state, model, task)
    }
  }
}

/**
 * A row whose earlier attempt was ambiguous may have reached the client: it is never cancelled, or
 * planning again would open a second key for the same step. It keeps its place until Start, which
 * finds that nothing more may leave and says `unknown`.
 */
export function cancelTask(state: State, model: Model, task: Task) {
  if (!isDoubtful(state, task) || !keeps(model, 'doubt_outlives_cancel')) {
    state.tasks = state.tasks.filter((other) => other !== task)
  } else if (task.status === 'sending') {
    rest(task, 'unknown')
  } else {
    task.waits = 'no'
  }
}

/** The row leaves `sending`: nobody owns it any more. */
export function rest(task: Task, status: Task['status']) {
  task.status = status
  task.token = 0
  task.lease = 'none'
  task.waits = 'no'
}

/** Back to `scheduled`, due again once what it waits for is over. */
export function putBack(task: Task, waits: Task['waits']) {
  rest(task, 'scheduled')
  task.started = false
  task.waits = waits
}

/** Given back, or cancelled when the invoice was closed meanwhile. */
export function putBackOrCancel(state: State, model: Model, task: Task) {
  if (isClosed(state.invoice) || state.invoice.status === 'litigation') {
    task.started = false
    cancelTask(state, model, task)
    return
  }
  putBack(task, 'no')
}
