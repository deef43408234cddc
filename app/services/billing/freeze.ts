import Organization from '#models/organization'
import { databaseNow } from '#lib/clock'
import { RUBIS } from '#services/activity/record'
import { quotaColumns } from '#services/billing/quota_columns'
import { liftHold, placeHold } from '#services/invoices/holds'
import { activeInvoicesLimit } from '#values/quota'
import db from '@adonisjs/lucid/services/db'

interface ActiveInvoice {
  id: string
  hold_id: string | null
}

/**
 * Holds what is beyond the offer, the newest first, and lets go what is within: a downgrade deletes
 * nothing, an upgrade gives everything back (product.md, rule 9). Run again it changes nothing.
 *
 * @throws ReminderLeavingNowException; the caller comes again
 */
export async function settleFreeze(organizationId: string) {
  const organization = await Organization.findOrFail(organizationId)
  const limit = activeInvoicesLimit({ ...quotaColumns(organization), now: await databaseNow() })
  const { rows } = await db.rawQuery<{ rows: ActiveInvoice[] }>(
    `SELECT i.id, h.id AS hold_id
      FROM invoices AS i
      LEFT JOIN invoice_holds AS h ON h.organization_id = i.organization_id AND h.invoice_id = i.id
        AND h.reason = 'quota' AND h.lifted_at IS NULL
      WHERE i.organization_id = ? AND i.status NOT IN ('paid', 'cancelled') AND (h.id IS NOT NULL OR ?::int IS NOT NULL)
      ORDER BY i.created_at, i.id`,
    [organizationId, limit]
  )
  for (const [place, { id, hold_id: holdId }] of rows.entries()) {
    const isBeyond = limit !== null && place >= limit
    if (isBeyond && !holdId) {
      await placeHold(organizationId, { invoiceId: id }, { reason: 'quota', endsAt: null }, RUBIS)
    } else if (!isBeyond && holdId) {
      await liftHold(organizationId, holdId, RUBIS)
    }
  }
}
