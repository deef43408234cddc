import { instalmentsToAsk, type InstalmentAsk } from '#values/instalments'
import { localDateOf } from '#values/local_date'
import type { MannersColumns } from '#values/sending_manners'
import { DateTime } from 'luxon'

/** The accepted plan of an invoice, as the facts of Start tell it. */
export interface InstalmentFacts {
  now: Date
  remainder_cents: number
  instalments: { due_date: string; amount_cents: number }[]
  manners: Pick<MannersColumns, 'timeZone'>
}

/**
 * The instalments of the newest plan that was accepted, whatever became of each: what is left of the
 * invoice says which are paid. It reads `i`, the invoice.
 */
export const ACCEPTED_INSTALMENTS_SQL = `
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('due_date', p.due_date, 'amount_cents', p.amount_cents)
      ORDER BY p.position)
    FROM instalments AS p
    WHERE p.organization_id = i.organization_id AND p.invoice_id = i.id
      AND p.status IN ('accepted', 'paid', 'missed')
      AND p.client_answer_id = (
        SELECT a.id FROM client_answers AS a
        WHERE a.organization_id = i.organization_id AND a.invoice_id = i.id
          AND a.kind = 'instalments' AND a.status = 'accepted'
        ORDER BY a.id DESC LIMIT 1)
  ), '[]')`

/**
 * What a reminder of this invoice asks for, when its client pays in instalments. Null when it asks for
 * all that is left.
 *
 * @param at the instant of the mail; that of the facts unless given
 */
export function askedInstalments(row: InstalmentFacts, at: Date = row.now): InstalmentAsk | null {
  if (row.instalments.length === 0) {
    return null
  }
  const plan = row.instalments.map((one) => ({
    dueDate: one.due_date,
    amountCents: one.amount_cents,
  }))
  const today = localDateOf(DateTime.fromJSDate(at, { zone: 'utc' }), row.manners.timeZone)
  return instalmentsToAsk(plan, row.remainder_cents, today)
}
