import { cancelOpenTasks, cancelTask, insertTask, plan, putBack } from './plan.ts'
import { expireToUnknown } from './sweep.ts'
import { releaseHeld, settleAsSent } from './outcome.ts'
import { draftOf, keeps, type Model, type Rule } from './model.ts'
import { isClosed, isDoubtful, messageOf, remainderOf, type State, type Task } from './state.ts'

/**
 * What people decide. Each is one transaction under the invoice lock; `change` returns false when
 * there is nothing to do, so that a second click is harmless.
 */
interface UserAction {
  name: string
  change: (state: State, model: Model) => boolean
}

const onInvoice: UserAction[] = [
  {
    name: 'pay',
    change(state, model) {
      if (isClosed(state.invoice)) return false
      close(state, model, 'paid')
      return true
    },
  },
  {
    name: 'pay a part',
    change(state) {
      if (isClosed(state.invoice) || state.invoice.partlyPaid) return false
      state.invoice.partlyPaid = true
      giveBackUnstarted(state)
      return true
    },
  },
  {
    name: 'edit the amount',
    change(state) {
      if (isClosed(state.invoice)) return false
      state.invoice.amount = state.invoice.amount === 2 ? 3 : 2
      giveBackUnstarted(state)
      return true
    },
  },
  {
    name: 'undo',
    change(state, model) {
      if (!isClosed(state.invoice)) return false
      const backToLitigation = state.invoice.before === 'litigation'
      state.invoice.status = backToLitigation ? 'litigation' : statusOfChase(state)
      state.invoice.before = 'pending'
      if (!backToLitigation) plan(state, model)
      return true
    },
  },
  {
    name: 'hold',
    change(state) {
      if (state.invoice.hold || isClosed(state.invoice)) return false
      state.invoice.hold = true
      giveBackUnstarted(state)
      return true
    },
  },
  {
    name: 'lift the hold',
    change(state) {
      if (!state.invoice.hold) return false
      state.invoice.hold = false
      releaseHeld(state)
      return true
    },
  },
  {
    name: 'dispute',
    change(state, model) {
      if (isClosed(state.invoice) || state.invoice.status === 'litigation') return false
      close(state, model, 'litigation')
      return true
    },
  },
  {
    name: 'reopen',
    change(state, model) {
      if (state.invoice.status !== 'litigation') return false
      state.invoice.status = statusOfChase(state)
      plan(state, model)
      return true
    },
  },
  {
    name: 'cancel',
    change(state, model) {
      if (isClosed(state.invoice)) return false
      close(state, model, 'cancelled')
      return true
    },
  },
  {
    name: 'change the plan',
    change(state, model) {
      if (isClosed(state.invoice) || state.invoice.status === 'litigation') return false
      cancelOpenTasks(state, model)
      plan(state, model)
      return true
    },
  },
  {
    name: 'ask (check-in)',
    change(state) {
      if (state.invoice.status !== 'pending') return false
      state.invoice.status = 'awaiting_user_confirmation'
      giveBackUnstarted(state)
      return true
    },
  },
  {
    name: 'answer (still pending)',
    change(state) {
      if (state.invoice.status !== 'awaiting_user_confirmation') return false
      state.invoice.status = 'pending'
      releaseHeld(state)
      return true
    },
  },
]

function close(state: State, model: Model, status: 'paid' | 'cancelled' | 'litigation') {
  const { invoice } = state
  if (status !== 'litigation') invoice.before = invoice.status
  invoice.status = status
  cancelOpenTasks(state, model)
}

/** `in_relance` if a reminder was sent; a check-in does not survive a closing. */
const statusOfChase = (state: State) =>
  state.tasks.some((task) => task.status === 'sent') ? 'in_relance' : 'pending'

function giveBackUnstarted(state: State) {
  for (const task of state.tasks) {
    if (task.status === 'sending' && !task.started) {
      putBack(task, 'no')
    }
  }
}

export const peopleOnInvoice: Rule = (state, model, emit) => {
  if (state.userActions === 0) {
    return
  }

  for (const { name, change } of onInvoice) {
    if (model.only && !model.only.includes(name)) {
      continue
    }
    const next = draftOf(state)
    if (passesWaitRule(next, model) && change(next, model)) {
      next.userActions -= 1
      emit('user', `people: ${name}`, next)
    }
  }
}

/**
 * **Pay during send**. A started, unanswered message under a living lease makes everybody wait
 * (here: the action cannot happen yet). One whose lease is over is expired to `unknown` on the spot.
 */
function passesWaitRule(state: State, model: Model): boolean {
  if (!keeps(model, 'wait_rule')) {
    return true
  }

  for (const task of state.tasks) {
    const unanswered = messageOf(state, task.message)?.answer === 'none'
    if (task.status !== 'sending' || !task.started || !unanswered) {
      continue
    }
    if (task.lease === 'alive') {
      return false
    }
    expireToUnknown(state, task)
  }
  return true
}

const onTask: { name: string; change: (state: State, model: Model, task: Task) => boolean }[] = [
  {
    name: 'approve',
    change(state, _model, task) {
      if (task.status !== 'drafted') return false
      putBack(task, 'no')
      task.approvedFor = remainderOf(state.invoice)
      return true
    },
  },
  {
    name: 'skip',
    change(state, model, task) {
      if (task.status !== 'scheduled' && task.status !== 'drafted') return false
      if (isDoubtful(state, task)) return false
      state.skipped[task.step] = true
      cancelTask(state, model, task)
      return true
    },
  },
  {
    name: 'resolve (left)',
    change(state, _model, task) {
      if (task.status !== 'unknown') return false
      settleAsSent(state, task)
      task.saidLeft = true
      return true
    },
  },
  {
    name: 'resolve (send again)',
    change(state, model, task) {
      const doubtful = task.status === 'unknown'
      if ((!doubtful && task.status !== 'failed') || isClosed(state.invoice)) return false
      if (state.invoice.status === 'litigation') return false
      if (doubtful) state.sentAgain[task.step] += 1
      state.tasks = state.tasks.filter((other) => other !== task)
      insertTask(state, model, task.step)
      return true
    },
  },
]

export const peopleOnTask: Rule = (state, model, emit) => {
  if (state.userActions === 0) {
    return
  }

  for (const { name, change } of onTask) {
    if (model.only && !model.only.includes(name)) {
      continue
    }
    state.tasks.forEach((task, index) => {
      const next = draftOf(state)
      if (passesWaitRule(next, model) && change(next, model, next.tasks[index])) {
        next.userActions -= 1
        emit('user', `people: ${name}, step ${task.step + 1}`, next)
      }
    })
  }
}
