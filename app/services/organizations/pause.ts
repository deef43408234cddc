import UnprocessableException from '#exceptions/unprocessable_exception'
import type InvoiceHold from '#models/invoice_hold'
import type { Actor } from '#services/activity/record'
import { placeHold } from '#services/invoices/holds'
import { DateTime } from 'luxon'

/** Instants as a request carries them, ISO 8601. */
export interface AskedPause {
  startsAt?: string | null
  endsAt?: string | null
  note?: string | null
}

/**
 * Holidays: nothing leaves for anyone between two moments, now and never unless told.
 *
 * @throws UnprocessableException `ends_before_start`, ReminderLeavingNowException
 */
export async function pauseOrganization(
  organizationId: string,
  { startsAt, endsAt, note }: AskedPause,
  actor: Actor
): Promise<InvoiceHold> {
  const [start, end] = [startsAt, endsAt].map((at) => (at ? DateTime.fromISO(at).toUTC() : null))
  if (start && end && end <= start) {
    throw new UnprocessableException(
      'ends_before_start',
      'La fin de la pause doit suivre son début.',
      'endsAt'
    )
  }
  return placeHold(
    organizationId,
    {},
    { reason: 'holiday', note: note ?? '', startsAt: start, endsAt: end },
    actor
  )
}
