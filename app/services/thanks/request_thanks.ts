import { v7 as uuidv7 } from 'uuid'
import { databaseNow } from '#lib/clock'
import Organization from '#models/organization'
import type { InvoiceChange } from '#services/invoices/change_invoice'
import { loadManners } from '#services/relances/planning_context'
import { nextOpening } from '#values/business_calendar'

/** Long enough for a payment noted by mistake to be taken back before its client reads of it. */
const WAIT_HOURS = 1

/** Thanks that come later than this, since sending was off, would only surprise. */
const LATEST_DAYS = 3

/** What the outbox keeps; the words are made when it leaves. */
export interface ThanksPayload {
  invoiceId: string
  /** ISO; not worth sending after it */
  until: string | null
}

export const thanksKey = (invoiceId: string) => `client_thanks/${invoiceId}`

/**
 * A payment completed this invoice after a reminder: the client will be thanked, in the sending hours,
 * if the organization wants it. One row an invoice for ever: what was begun is never asked again, what
 * was given up before it left, as when its payment was taken back, waits anew.
 */
export async function requestThanks({ trx, invoice }: InvoiceChange) {
  const { id: invoiceId, organizationId } = invoice
  if (invoice.status !== 'paid' || invoice.firstRemindedAt === null) {
    return
  }
  const organization = await Organization.findOrFail(organizationId, { client: trx })
  if (!organization.thanksClients || organization.dryRunSince || !organization.verifiedAt) {
    return
  }
  const { calendar } = await loadManners(trx, invoice)
  const now = await databaseNow(trx)
  const at = nextOpening(now.plus({ hours: WAIT_HOURS }), calendar)
  const payload: ThanksPayload = { invoiceId, until: at.plus({ days: LATEST_DAYS }).toISO() }
  await trx.rawQuery(
    `INSERT INTO outbox (id, organization_id, dedupe_key, kind, payload, available_at)
      VALUES (:id, :organizationId, :key, 'client_thanks', :payload, :at)
      ON CONFLICT (dedupe_key) DO UPDATE
        SET payload = excluded.payload, available_at = excluded.available_at, attempts = 0,
          gave_up_at = NULL, last_error = NULL
        WHERE outbox.started_at IS NULL AND outbox.done_at IS NULL`,
    {
      id: uuidv7(),
      organizationId,
      key: thanksKey(invoiceId),
      payload: JSON.stringify(payload),
      at: at.toJSDate(),
    }
  )
}
