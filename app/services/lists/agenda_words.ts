import { vault } from '#lib/vault'
import type Organization from '#models/organization'
import type { FrozenPayload } from '#values/frozen_payload'
import { localDateOf } from '#values/local_date'
import { relanceValues } from '#values/relance_values'
import { renderSubject } from '#values/template'
import type { DateTime } from 'luxon'

export interface AgendaWords {
  /** to whom it is written; null while the client has no address */
  recipient: string | null
  /** its subject, as it left or as it would read on its day; null while a word of it is missing */
  subject: string | null
}

/** What the subject of a reminder and its recipient are made of, without composing the mail. */
export const AGENDA_WORDS_SQL = `
  JOIN plans AS p ON p.organization_id = s.organization_id AND p.id = s.plan_id
  LEFT JOIN rehearsals AS rehearsal ON rehearsal.organization_id = t.organization_id
    AND rehearsal.relance_task_id = t.id
  CROSS JOIN LATERAL (
    SELECT coalesce(t.subject_override, s.subject) AS subject_template, i.subject AS invoice_subject,
      i.amount_ttc_cents, i.paid_cents, i.credited_cents, i.issue_date, i.payment_link AS invoice_link,
      c.locale AS client_locale, c.time_zone AS client_zone, to_contact.name AS contact_name,
      to_contact.email AS contact_email, m.payload_encrypted AS message_sealed,
      rehearsal.payload_encrypted AS rehearsal_sealed
    FROM (SELECT 1) AS one LEFT JOIN LATERAL (
      SELECT k.name, k.email FROM client_contacts AS k
      WHERE k.organization_id = c.organization_id AND k.client_id = c.id AND k.role = 'to'
      ORDER BY k.position, k.id LIMIT 1
    ) AS to_contact ON true
  ) AS words`

export function agendaWords(
  row: Record<string, never>,
  owner: Organization,
  leavesAt: DateTime
): AgendaWords {
  const frozen = frozenPayload(row)
  if (frozen) {
    return { recipient: frozen.to.address, subject: frozen.subject }
  }
  const rendered = renderSubject(
    row.subject_template,
    relanceValues({
      locale: row.client_locale,
      clientName: row.client_name,
      contactName: row.contact_name,
      numero: row.numero,
      invoiceSubject: row.invoice_subject,
      amountTtcCents: row.amount_ttc_cents,
      paidCents: row.paid_cents + row.credited_cents,
      remainderCents: row.remainder_cents,
      issueDate: row.issue_date,
      dueDate: row.due_date,
      today: localDateOf(leavesAt, row.client_zone ?? owner.timeZone),
      iban: owner.iban,
      paymentLink: row.invoice_link ?? owner.paymentLink,
      senderName: owner.senderName,
      senderCompany: owner.name,
      signature: owner.signature || owner.senderName,
    })
  )
  return { recipient: row.contact_email, subject: rendered.ok ? rendered.text : null }
}

/** The words that left, may have left, or would have, when there are some. */
function frozenPayload(row: Record<string, never>): FrozenPayload | null {
  if (row.rehearsal_sealed) {
    return vault.open('rehearsals.payload', row.rehearsal_sealed)
  }
  return row.message_sealed && ['sent', 'unknown', 'failed', 'sending'].includes(row.status)
    ? vault.open('outbound_messages.payload', row.message_sealed)
    : null
}
