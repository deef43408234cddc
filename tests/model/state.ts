/**
 * One state of the small world the protocol lives in: one invoice, the steps of its plan, two or
 * three workers, the outgoing messages and what is still on the wire. Time is abstract: a lease is
 * alive or over, a message is recent (inside the gap) or not, fresh (under 23 h) or not.
 */

export type InvoiceStatus =
  'pending' | 'awaiting_user_confirmation' | 'in_relance' | 'paid' | 'litigation' | 'cancelled'

/** A `cancelled` row is final and takes no further part: the model forgets it. */
export type TaskStatus = 'scheduled' | 'sending' | 'drafted' | 'sent' | 'failed' | 'unknown'

/** What the mail server told the worker, as the worker understood it. */
export type Answer = 'none' | 'accepted' | 'refused' | 'rejected' | 'ambiguous' | 'not_sent'

/** Why a scheduled row is not due yet (`next_attempt_at`). */
export type Wait = 'no' | 'backoff' | 'gap' | 'held'

export type Phase = 'idle' | 'claimed' | 'started' | 'sending' | 'answered' | 'recorded'

export interface Invoice {
  status: InvoiceStatus
  /** `status_before_close`: undo leads back there, or further if a reminder left since. */
  before: InvoiceStatus
  /** Units of money: 2, or 3 after an edit. */
  amount: number
  partlyPaid: boolean
  hold: boolean
}

export interface Task {
  id: number
  step: number
  status: TaskStatus
  /** 0 = NULL. */
  token: number
  lease: 'none' | 'alive' | 'over'
  /** `started_at` is set. */
  started: boolean
  /** Claims since the last Start. */
  claims: number
  attempts: number
  /** The remainder a human approved a mise en demeure for; 0 = not approved. */
  approvedFor: number
  waits: Wait
  /** `outbound_message_id`; 0 = NULL. */
  message: number
  /** A human said "it left". */
  saidLeft: boolean
  /** Ground truth, unknown to the system: the client received a mail of this row. */
  delivered: boolean
}

export interface Message {
  id: number
  task: number
  step: number
  remainder: number
  approvedFor: number
  attempt: number
  /** The answer to the current attempt. */
  answer: Answer
  /** At least one attempt was ambiguous. */
  doubt: boolean
  fresh: boolean
  recent: boolean
  /** Ground truth. */
  delivered: boolean
}

export interface Worker {
  phase: Phase
  task: number
  token: number
  message: number
  attempt: number
  /** The time allowed since Start is over. */
  late: boolean
  answer: Answer
}

/** A mail between the last byte written and the server's decision; `worker` -1 once its sender died. */
export interface InFlight {
  message: number
  attempt: number
  worker: number
}

export interface State {
  invoice: Invoice
  tasks: Task[]
  messages: Message[]
  workers: Worker[]
  wire: InFlight[]
  /** The queue holds a wake-up. */
  alarm: boolean
  /** Mails the client received, per step (ground truth). */
  received: number[]
  /** "Send again" decided by a human on an unknown row, per step: each allows one more mail. */
  sentAgain: number[]
  rubis: number[]
  /** Steps a human skipped: they do not come back. */
  skipped: boolean[]
  /** What is left of the budget that keeps the world finite. */
  userActions: number
  days: number
  nextId: number
  /** The invariant this state breaks, if any. */
  broken: string | null
}

export const IDLE: Worker = {
  phase: 'idle',
  task: 0,
  token: 0,
  message: 0,
  attempt: 0,
  late: false,
  answer: 'none',
}

export function cloneState(state: State): State {
  return {
    ...state,
    invoice: { ...state.invoice },
    tasks: state.tasks.map((task) => ({ ...task })),
    messages: state.messages.map((message) => ({ ...message })),
    workers: state.workers.map((worker) => ({ ...worker })),
    wire: state.wire.map((mail) => ({ ...mail })),
    received: [...state.received],
    sentAgain: [...state.sentAgain],
    rubis: [...state.rubis],
    skipped: [...state.skipped],
  }
}

/** What is left to pay, in units. The only place the model computes it. */
export function remainderOf(invoice: Invoice): number {
  if (invoice.status === 'paid') {
    return 0
  }
  return invoice.amount - (invoice.partlyPaid ? 1 : 0)
}

export const isClosed = (invoice: Invoice) =>
  invoice.status === 'paid' || invoice.status === 'cancelled'

export const isChaseable = (invoice: Invoice) =>
  invoice.status === 'pending' || invoice.status === 'in_relance'

export const taskOf = (state: State, id: number) => state.tasks.find((task) => task.id === id)

export const messageOf = (state: State, id: number) =>
  state.messages.find((message) => message.id === id)

/** Doubt belongs to the message the row points at: it may have reached the client. */
export const isDoubtful = (state: State, task: Task) =>
  messageOf(state, task.message)?.doubt ?? false

/**
 * Started and unknown messages count for the gap; proven refusals do not, unless an earlier attempt
 * of the same message was ambiguous.
 */
export const countsForGap = ({ recent, answer, doubt }: Message) =>
  recent && (doubt || (answer !== 'refused' && answer !== 'rejected'))
