import { recordActivity } from '#services/activity/record'
import { changeInvoice } from '#services/invoices/change_invoice'
import { notifyOrganization } from '#services/notifications/notify'
import { paidInstalments } from '#values/instalments'
import { isClosed } from '#values/invoice_status'
import { remainderCents } from '#values/remainder'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

interface Due {
  table: 'promises' | 'instalments'
  id: string
  organization_id: string
  invoice_id: string
}

const MOST_AT_ONCE = 500

/** What was promised for a day that is over where the creditor is. */
const DUE_SQL = `
  SELECT 'promises' AS table, p.id, p.organization_id, p.invoice_id
  FROM promises AS p JOIN organizations AS o ON o.id = p.organization_id
  WHERE p.status = 'open' AND p.promised_on < (rubis_now() AT TIME ZONE o.time_zone)::date
  UNION ALL
  SELECT 'instalments', s.id, s.organization_id, s.invoice_id
  FROM instalments AS s JOIN organizations AS o ON o.id = s.organization_id
  WHERE s.status = 'accepted' AND s.due_date < (rubis_now() AT TIME ZONE o.time_zone)::date
  LIMIT ${MOST_AT_ONCE}`

/**
 * Once the promised day is over and the money is not there, the promise is broken: counted, told to the
 * user, written in the timeline. The chase goes on by itself when the pause that it made ends. Run at
 * any time, any number of times.
 *
 * @returns how many were broken
 */
export async function breakPromises(): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: Due[] }>(DUE_SQL)
  let broken = 0
  for (const due of rows) {
    try {
      broken += (await settleOverdue(due)) ? 1 : 0
    } catch (error) {
      // One that cannot be settled keeps no other waiting; the next round finds it again.
      logger.error({ err: error, promiseId: due.id }, 'an overdue promise cannot be settled')
    }
  }
  return broken
}

/** Under the lock of its invoice, where a payment that has just come is seen. */
function settleOverdue({ table, id, organization_id: organizationId, invoice_id: invoiceId }: Due) {
  return changeInvoice(organizationId, invoiceId, async ({ trx, invoice }) => {
    const isPromise = table === 'promises'
    const row = await trx
      .from(table)
      .where({ organization_id: organizationId, id })
      .where('status', isPromise ? 'open' : 'accepted')
      .first()
    if (!row) {
      return false
    }
    const settle = (status: string) =>
      trx
        .from(table)
        .where({ organization_id: organizationId, id })
        .update({ status, updated_at: trx.raw('rubis_now()') })
    if (isClosed(invoice.status)) {
      await settle('cancelled')
      return false
    }
    if (!isPromise && (await isCovered(row.client_answer_id, row.position))) {
      await settle('paid')
      return false
    }
    await settle(isPromise ? 'broken' : 'missed')
    const day = isPromise ? row.promised_on : row.due_date
    await recordActivity(trx, {
      organizationId,
      kind: isPromise ? 'promise_broken' : 'instalment_missed',
      invoiceId,
      clientId: invoice.clientId,
      data: { promiseId: id, saidOn: day, amountCents: row.amount_cents },
    })
    await notifyOrganization(trx, {
      organizationId,
      kind: 'promise_broken',
      invoiceId,
      data: { promiseId: id, saidOn: day },
      dedupeKey: `promise_broken/${id}`,
    })
    return true

    async function isCovered(answerId: string, position: number) {
      const parts: { amount_cents: number }[] = await trx
        .from('instalments')
        .where({ organization_id: organizationId, client_answer_id: answerId })
        .orderBy('position')
      const amounts = parts.map((part) => part.amount_cents)
      return paidInstalments(amounts, remainderCents(invoice)) >= position
    }
  })
}
