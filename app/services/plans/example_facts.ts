import type Organization from '#models/organization'
import type { MailFacts } from '#services/relances/compose_relance'
import { addDays, localDateOf } from '#values/local_date'
import type { DateTime } from 'luxon'

/** An invoice partly paid, so that every word has something to say, for whoever has none yet. */
export function exampleFacts(organization: Organization, now: DateTime): MailFacts {
  const today = localDateOf(now, organization.timeZone)
  return {
    task_id: organization.id,
    invoice_id: organization.id,
    now: now.toJSDate(),
    numero: 'F-2026-0042',
    invoice_subject: 'Refonte du site',
    amount_ttc_cents: 120_000,
    paid_cents: 20_000,
    credited_cents: 0,
    remainder_cents: 100_000,
    issue_date: addDays(today, -37),
    due_date: addDays(today, -7),
    invoice_payment_link: null,
    tone: 'courtois',
    subject: '',
    body: '',
    subject_override: null,
    body_override: null,
    client_name: 'Atelier Lumière',
    client_locale: 'fr',
    client_zone: null,
    contacts: [
      { name: 'Claire Martin', email: 'claire@atelier.example', role: 'to', suppressed: false },
    ],
    creditor: {
      name: organization.name,
      sender_name: organization.senderName,
      reply_to: organization.replyTo,
      reads_replies: organization.readsReplies,
      signature: organization.signature,
      trade: organization.trade,
      address: organization.address,
      postal_code: organization.postalCode,
      city: organization.city,
      siret: organization.siret,
      phone: organization.phone,
      email: organization.email,
      iban_encrypted: organization.ibanEncrypted,
      account_holder: organization.accountHolder,
      payment_link: organization.paymentLink,
    },
    credits: [],
    payments: [{ amount_cents: 20_000, paid_on: addDays(today, -9) }],
    instalments: [],
    attachment: null,
    previous_message_id: null,
    manners: { timeZone: organization.timeZone },
  }
}
