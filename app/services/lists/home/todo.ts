import type { Instant } from '#services/lists/invoice_row'
import type { AnswerKind } from '#values/client_answers'
import type { LocalDate } from '#values/local_date'
import type { RelanceRow } from '#services/lists/relances'

export const TODO_KINDS = [
  'warning_to_approve',
  'checkin',
  'relance_unknown',
  'relance_failed',
  'no_way_to_pay',
  'no_address',
  'missing_data',
  'client_answer',
  'client_reply',
  'promise_broken',
  'dispute',
  'import_drafts',
  'plan_ended',
] as const

export type TodoKind = (typeof TODO_KINDS)[number]

export type TodoInvoice = RelanceRow['invoice']

/** One decision that waits for the person. */
export interface Todo {
  kind: TodoKind
  /** what the decision is taken on: a relance, check-in, promise, triage, client, batch, notice or invoice */
  id: string
  /** since when it waits; null when it was always so */
  since: Instant | null
  /** the one it is about; null when it is about none, or several */
  invoice: TodoInvoice | null
  /** null when it is about the organization itself */
  client: { id: string; name: string } | null
  relance: RelanceRow | null
  /** how many reminders or documents this one decision frees */
  count: number
  /** cents that wait behind it */
  amountCents: number | null
  /** the obstacle, or the words of the dispute */
  reason: string | null
  /** the mail pause that the decision lifts */
  holdId: string | null
  /** what the client said, when that is what the decision is about */
  answer: TodoAnswer | null
  /** what the client wrote by mail, when that is what the decision is about */
  reply: TodoReply | null
}

export interface TodoAnswer {
  kind: AnswerKind
  saidOn: LocalDate | null
  topic: string | null
  message: string
  contactEmail: string | null
}

export interface TodoReply {
  /** address it came from; empty when the mail says none */
  sender: string
  /** one of the client's contacts */
  isKnown: boolean
  /** empty when it has no words, or too many to be read */
  excerpt: string
}

/** Reads no further: a person decides these before the next ones are worth fetching. */
export const TODOS_SHOWN = 20
/** One more of each kind tells that there are others. */
export const TODOS_READ = TODOS_SHOWN + 1

const NOTHING_ELSE = {
  since: null,
  relance: null,
  count: 1,
  reason: null,
  holdId: null,
  answer: null,
  reply: null,
}

/** A decision about one invoice. */
export function todoOfInvoice(
  kind: TodoKind,
  id: string,
  invoice: TodoInvoice,
  more: Partial<Todo> = {}
): Todo {
  return {
    ...NOTHING_ELSE,
    kind,
    id,
    invoice,
    client: invoice.client,
    amountCents: invoice.remainderCents,
    ...more,
  }
}

/** A decision that settles several things at once, or none that is an invoice. */
export function todoOfMany(kind: TodoKind, id: string, more: Partial<Todo>): Todo {
  return { ...NOTHING_ELSE, kind, id, invoice: null, client: null, amountCents: null, ...more }
}

/** Columns of an invoice `i` and its client `c`, as `toTodoInvoice` reads them. */
export const TODO_INVOICE_COLUMNS = [
  'i.id as invoice_id',
  'i.numero',
  'i.remainder_cents',
  'i.due_date',
  'i.client_id',
  'c.name as client_name',
]

export function toTodoInvoice(row: Record<string, never>): TodoInvoice {
  return {
    id: row.invoice_id,
    numero: row.numero,
    remainderCents: row.remainder_cents,
    dueDate: row.due_date,
    client: { id: row.client_id, name: row.client_name },
  }
}
