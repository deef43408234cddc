import { openExcerpt } from '#services/client_replies/list_replies'
import { TODAY_SQL, type ListOwner } from '#services/lists/invoice_filters'
import {
  TODO_INVOICE_COLUMNS,
  TODOS_READ,
  TODOS_SHOWN,
  todoOfInvoice,
  todoOfMany,
  toTodoInvoice,
  type Todo,
} from '#services/lists/home/todo'
import { relanceQuery, toRelanceRow } from '#services/lists/relances'
import db from '@adonisjs/lucid/services/db'

const OPEN = ['pending', 'awaiting_user_confirmation', 'in_relance']

const WITH_CLIENT =
  'JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id'

/** Rows of a table about invoices, with the invoice and its client. */
function aboutInvoices(table: string, owner: { id: string }) {
  return db
    .from(`${table} as q`)
    .joinRaw(
      `JOIN invoices AS i ON i.organization_id = q.organization_id AND i.id = q.invoice_id ${WITH_CLIENT}`
    )
    .where('q.organization_id', owner.id)
    .select(TODO_INVOICE_COLUMNS)
    .limit(TODOS_READ)
}

/** "Has this been paid?", asked and not answered yet; with the reminder that waits for the answer. */
export async function openCheckins(owner: { id: string }): Promise<Todo[]> {
  const rows = await aboutInvoices('checkin_tasks', owner)
    .where('q.status', 'sent')
    .whereIn('i.status', OPEN)
    .orderByRaw('q.send_at, q.id')
    .select('q.id', 'q.send_at', 'q.relance_task_id')
  const held = rows.flatMap((row) => (row.relance_task_id ? [row.relance_task_id] : []))
  const relances = held.length === 0 ? [] : await relanceQuery(owner).whereIn('t.id', held)

  return rows.map((row) => {
    const relance = relances.find(({ id }) => id === row.relance_task_id)
    return todoOfInvoice('checkin', row.id, toTodoInvoice(row), {
      since: (row.send_at as Date).toISOString(),
      relance: relance ? toRelanceRow(relance) : null,
    })
  })
}

/**
 * What clients said and nobody has taken or refused yet. A dispute is a decision of its own; an answer
 * about a closed invoice no longer needs one.
 */
export async function openAnswers(owner: { id: string }): Promise<Todo[]> {
  const rows = await aboutInvoices('client_answers', owner)
    .where('q.status', 'open')
    .whereNot('q.kind', 'dispute')
    .whereIn('i.status', [...OPEN, 'litigation'])
    .orderByRaw('q.created_at, q.id')
    .select('q.id', 'q.created_at', 'q.kind', 'q.said_on', 'q.amount_cents', 'q.topic')
    .select('q.message', 'q.contact_email', 'q.hold_id')
  return rows.map((row) => {
    const invoice = toTodoInvoice(row)
    return todoOfInvoice('client_answer', row.id, invoice, {
      since: (row.created_at as Date).toISOString(),
      amountCents: row.amount_cents ?? invoice.remainderCents,
      holdId: row.hold_id,
      answer: {
        kind: row.kind,
        saidOn: row.said_on,
        topic: row.topic,
        message: row.message,
        contactEmail: row.contact_email,
      },
    })
  })
}

/**
 * What clients wrote by mail and nobody has decided on; the newest of an invoice, which settles those
 * before. Whoever lifted the pause elsewhere has decided.
 */
export async function openReplies(owner: { id: string }): Promise<Todo[]> {
  const rows = await aboutInvoices('reply_triages', owner)
    .joinRaw(
      `JOIN client_replies AS r ON r.organization_id = q.organization_id AND r.id = q.client_reply_id
      JOIN invoice_holds AS h ON h.organization_id = q.organization_id AND h.id = q.hold_id`
    )
    .whereNull('q.triaged_at')
    .whereNull('h.lifted_at')
    .whereIn('i.status', OPEN)
    .whereRaw(
      `NOT EXISTS (
        SELECT 1 FROM reply_triages AS later
        WHERE later.organization_id = q.organization_id AND later.invoice_id = q.invoice_id
          AND later.triaged_at IS NULL AND later.hold_id IS NOT NULL
          AND later.client_reply_id > q.client_reply_id
      )`
    )
    .orderByRaw('r.received_at, q.id')
    .select('q.id', 'q.hold_id', 'r.received_at', 'r.sender', 'r.is_known', 'r.excerpt_encrypted')
  return rows.map((row) =>
    todoOfInvoice('client_reply', row.id, toTodoInvoice(row), {
      since: (row.received_at as Date).toISOString(),
      holdId: row.hold_id,
      reply: {
        sender: row.sender,
        isKnown: row.is_known,
        excerpt: openExcerpt(row.excerpt_encrypted),
      },
    })
  )
}

/** The day that was promised is over and the money is not there. */
export async function brokenPromises(owner: ListOwner): Promise<Todo[]> {
  const rows = await aboutInvoices('promises', owner)
    .whereIn('q.status', ['open', 'broken'])
    .whereNull('q.acknowledged_at')
    .whereRaw(`q.promised_on < ${TODAY_SQL}`, [owner.timeZone])
    .whereIn('i.status', OPEN)
    .orderByRaw('q.promised_on, q.id')
    .select('q.id', db.raw(`(q.promised_on::timestamp AT TIME ZONE ?) AS since`, [owner.timeZone]))
  return rows.map((row) =>
    todoOfInvoice('promise_broken', row.id, toTodoInvoice(row), {
      since: (row.since as Date).toISOString(),
    })
  )
}

/** Disputes that nobody has settled: nothing leaves meanwhile. */
export async function openDisputes(owner: { id: string }): Promise<Todo[]> {
  const rows = await db
    .from('invoices as i')
    .joinRaw(WITH_CLIENT)
    .where('i.organization_id', owner.id)
    .where('i.status', 'litigation')
    .orderByRaw('i.due_date, i.id')
    .limit(TODOS_READ)
    .select(TODO_INVOICE_COLUMNS)
    .select('i.litigation_at', 'i.litigation_reason')
  return rows.map((row) =>
    todoOfInvoice('dispute', row.invoice_id, toTodoInvoice(row), {
      since: (row.litigation_at as Date | null)?.toISOString() ?? null,
      reason: row.litigation_reason,
    })
  )
}

/** Addresses that refused a mail; writing to them again would only hurt the sender. */
export async function bouncedAddresses(owner: { id: string }): Promise<Todo[]> {
  const rows = await db
    .from('invoice_holds as h')
    .joinRaw(
      `LEFT JOIN invoices AS i ON i.organization_id = h.organization_id AND i.id = h.invoice_id
      JOIN clients AS c ON c.organization_id = h.organization_id AND c.id = coalesce(h.client_id, i.client_id)`
    )
    .where('h.organization_id', owner.id)
    .whereIn('h.reason', ['bounce', 'unsubscribed'])
    // Of one invoice, it is an answer: the address is good.
    .whereRaw("(h.reason <> 'unsubscribed' OR h.invoice_id IS NULL)")
    .whereNull('h.lifted_at')
    .orderByRaw('h.starts_at, h.id')
    .limit(TODOS_READ)
    .select(
      'h.id',
      'h.reason',
      'h.starts_at',
      'i.remainder_cents',
      'c.id as client_id',
      'c.name as client_name'
    )
  return rows.map((row) =>
    todoOfMany('no_address', row.client_id, {
      client: { id: row.client_id, name: row.client_name },
      since: (row.starts_at as Date).toISOString(),
      amountCents: row.remainder_cents,
      reason: row.reason,
      holdId: row.id,
    })
  )
}

/** Documents that were read and wait to be reviewed, one line a batch. */
export async function draftsToReview(owner: { id: string }): Promise<Todo[]> {
  const pending = db
    .from('import_drafts')
    .where('organization_id', owner.id)
    .where('status', 'pending')
    .orderByRaw('import_batch_id, id')
    .limit(TODOS_SHOWN * 20)
    .select('import_batch_id', 'created_at')
  const rows = await db
    .from(pending.as('pending'))
    .select('import_batch_id as id')
    .select(db.raw('count(*)::integer AS count, min(created_at) AS since'))
    .groupBy('import_batch_id')
    .orderByRaw('since, id')
    .limit(TODOS_READ)
  return rows.map((row) =>
    todoOfMany('import_drafts', row.id, {
      count: row.count,
      since: (row.since as Date).toISOString(),
    })
  )
}

/** Invoices whose last reminder left without effect, until the person has seen the notice. */
export async function endedPlans(owner: { id: string }, userId: string): Promise<Todo[]> {
  const rows = await aboutInvoices('notifications', owner)
    .where('q.user_id', userId)
    .where('q.kind', 'plan_ended')
    .whereNull('q.read_at')
    .whereRaw(`q.created_at > rubis_now() - interval '60 days'`)
    .whereIn('i.status', ['pending', 'in_relance'])
    .orderByRaw('q.created_at DESC, q.id DESC')
    .select('q.id', 'q.created_at')
  return rows.map((row) =>
    todoOfInvoice('plan_ended', row.id, toTodoInvoice(row), {
      since: (row.created_at as Date).toISOString(),
    })
  )
}
