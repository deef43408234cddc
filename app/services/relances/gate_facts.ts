import { askedInstalments } from '#services/relances/asked_instalments'
import type { StartRow } from '#services/relances/start_facts'
import { startOfLocalDay, startOfLocalWeek, type GateFacts } from '#values/relance_gate'
import { sendingManners } from '#values/sending_manners'
import { DateTime } from 'luxon'

/** The row of Start in the words of the gate. */
export function gateFacts(row: StartRow): GateFacts {
  const now = DateTime.fromJSDate(row.now, { zone: 'utc' })
  const { calendar, minGapHours } = sendingManners(row.manners, row.client_zone)
  const recipients = row.contacts.filter(({ role }) => role === 'to')
  // Reminders that were rehearsed together would have been one mail.
  const rehearsals = new Set(row.rehearsed.map(({ at }) => at))
  const sends = [...row.client_sends, ...rehearsals].map(utc)
  // Midnight in a zone costs more than the rest of the gate, and most clients were left alone.
  const since = (start: () => DateTime) => {
    const from = sends.length > 0 ? start() : now
    return sends.filter((at) => at >= from).length
  }

  return {
    now,
    calendar,
    invoiceStatus: row.invoice_status,
    remainderCents: row.remainder_cents,
    dueDate: row.due_date,
    offsetDays: row.offset_days,
    tone: row.tone,
    requiresManualValidation: row.requires_manual_validation,
    approvedAt: standingApproval(row),
    approvedRemainderCents: row.approved_remainder_cents,
    dryRun: row.dry_run,
    verified: row.verified,
    sendingEnabled: row.sending_enabled,
    openCheckinHolds: row.checkin_holds,
    replanPending: row.replan_pending,
    holds: row.holds.map((hold) => ({
      reason: hold.reason,
      until: hold.ends_at === null ? null : utc(hold.ends_at),
    })),
    hasRecipient: recipients.length > 0,
    addressSuppressed: recipients.length > 0 && recipients.every(({ suppressed }) => suppressed),
    wayToPay: Boolean(
      row.creditor.iban_encrypted ?? row.creditor.payment_link ?? row.invoice_payment_link
    ),
    otherStepStarted: row.other_started,
    earlierStepOpen: row.earlier_step_open,
    lastInvoiceSendAt: lastInvoiceSend(row),
    minGapHours,
    lastClientSendAt: DateTime.max(...sends) ?? null,
    clientSendsToday: since(() => startOfLocalDay(now, calendar)),
    clientSendsThisWeek: since(() => startOfLocalWeek(now, calendar)),
    dailyCap: row.client_daily_cap,
    weeklyCap: row.client_weekly_cap,
  }
}

/**
 * What was approved was approved as it read: once its step was rewritten, or another instalment fell due
 * since, it is asked again.
 */
function standingApproval(row: StartRow) {
  const { approved_at: at, step_updated_at: rewritten } = row
  return at && at >= rewritten && asksAsApproved(row, at) ? instant(at) : null
}

function asksAsApproved(row: StartRow, approvedAt: Date): boolean {
  return askedInstalments(row)?.askedCents === askedInstalments(row, approvedAt)?.askedCents
}

function lastInvoiceSend(row: StartRow): DateTime | null {
  const rehearsed = row.rehearsed.filter(({ invoice_id: id }) => id === row.invoice_id)
  const left = instant(row.last_invoice_send_at)
  return DateTime.max(...rehearsed.map(({ at }) => utc(at)), ...(left ? [left] : [])) ?? null
}

function utc(at: string): DateTime {
  return DateTime.fromISO(at, { zone: 'utc' })
}

function instant(at: Date | null): DateTime | null {
  return at && DateTime.fromJSDate(at, { zone: 'utc' })
}
