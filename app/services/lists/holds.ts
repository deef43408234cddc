import type InvoiceHold from '#models/invoice_hold'
import type { HoldInput } from '#services/invoices/holds'
import type { HoldRow } from '#services/lists/invoice_detail'
import type { HoldReason } from '#values/holds'
import { DateTime } from 'luxon'

/** A hold just placed or lifted, as lists show it. */
export function holdRowOf(hold: InvoiceHold): HoldRow {
  return {
    id: hold.id,
    scope: hold.invoiceId ? 'invoice' : hold.clientId ? 'client' : 'organization',
    reason: hold.reason,
    note: hold.note,
    startsAt: (hold.startsAt ?? hold.createdAt).toUTC().toISO() ?? '',
    endsAt: hold.endsAt?.toUTC().toISO() ?? null,
    liftedAt: hold.liftedAt?.toUTC().toISO() ?? null,
  }
}

/** A hold as a person asks for it: by hand and without an end, unless said otherwise. */
export function holdInputOf(asked: {
  reason?: HoldReason
  endsAt?: string | null
  note?: string | null
}): HoldInput {
  return {
    reason: asked.reason ?? 'manual',
    endsAt: asked.endsAt ? DateTime.fromISO(asked.endsAt).toUTC() : null,
    note: asked.note ?? '',
  }
}
