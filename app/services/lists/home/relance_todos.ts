import type { ListOwner } from '#services/lists/invoice_filters'
import {
  TODOS_READ,
  todoOfInvoice,
  todoOfMany,
  type Todo,
  type TodoKind,
} from '#services/lists/home/todo'
import { relanceQuery, toRelanceRow, type RelanceRow } from '#services/lists/relances'

const NO_ADDRESS = ['no_recipient', 'address_suppressed']

/** Obstacles that only the person can remove (relances: `start_decisions`). */
export const NEEDS_USER = [...NO_ADDRESS, 'no_way_to_pay', 'missing_values', 'attachment_missing']

const KIND_OF_STATUS: Record<string, TodoKind> = {
  drafted: 'warning_to_approve',
  unknown: 'relance_unknown',
  failed: 'relance_failed',
}

/** Drafted, unknown and failed reminders: each one waits for a decision. */
export async function relancesInDoubt(owner: ListOwner): Promise<Todo[]> {
  const rows = await relanceQuery(owner)
    .whereIn('t.status', ['drafted', 'unknown', 'failed'])
    .select('t.drafted_at', 't.updated_at')
    .orderByRaw('t.send_at, t.id')
    .limit(TODOS_READ)
  return rows.map((row) => {
    const relance = toRelanceRow(row)
    return todoOfInvoice(KIND_OF_STATUS[relance.status], relance.id, relance.invoice, {
      relance,
      since: relance.draftedAt ?? (row.updated_at as Date).toISOString(),
      reason: relance.lastError,
    })
  })
}

/** Beyond, the figure of a group is not worth reading further rows. */
const BLOCKED_READ = 100

/**
 * Reminders that cannot leave before the person completes something; they are asked again daily. What
 * one answer frees is one line: an IBAN for all of them, an address for those of a client.
 */
export async function blockedRelances(owner: ListOwner): Promise<Todo[]> {
  const rows = await relanceQuery(owner)
    .where('t.status', 'scheduled')
    .whereIn('t.wait_reason', NEEDS_USER)
    .whereRaw(`t.due_at < rubis_now() + interval '2 days'`)
    .orderByRaw('t.due_at, t.id')
    .limit(BLOCKED_READ)
  const groups = Map.groupBy(rows.map(toRelanceRow), groupOf)
  return [...groups.values()].map(toGroup)
}

function groupOf({ id, reason, invoice }: RelanceRow): string {
  if (reason === 'no_way_to_pay') {
    return reason
  }
  return NO_ADDRESS.includes(reason ?? '') ? invoice.client.id : id
}

function toGroup(relances: RelanceRow[]): Todo {
  const [first] = relances
  const { invoice, reason } = first
  const more = {
    reason,
    relance: first,
    count: relances.length,
    amountCents: sumOfInvoices(relances),
  }

  if (reason === 'no_way_to_pay') {
    return todoOfMany('no_way_to_pay', 'no_way_to_pay', more)
  }
  if (NO_ADDRESS.includes(reason ?? '')) {
    return todoOfMany('no_address', invoice.client.id, { ...more, client: invoice.client })
  }
  return todoOfInvoice('missing_data', first.id, invoice, more)
}

/** Two blocked reminders of one invoice ask for the same money. */
function sumOfInvoices(relances: RelanceRow[]): number {
  const byInvoice = new Map(relances.map(({ invoice }) => [invoice.id, invoice.remainderCents]))
  return [...byInvoice.values()].reduce((sum, cents) => sum + cents, 0)
}
