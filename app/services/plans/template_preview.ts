import NotFoundException from '#exceptions/not_found_exception'
import type Organization from '#models/organization'
import { relanceValues, type RelanceSubject } from '#values/relance_values'
import { addDays, localDateOf, type LocalDate } from '#values/local_date'
import {
  renderSubject,
  renderTemplate,
  validateTemplate,
  type TemplateError,
} from '#values/template'
import { databaseNow } from '#lib/clock'
import db from '@adonisjs/lucid/services/db'

export interface TemplatePreview {
  /** null while a word is wrong or has no value */
  subject: string | null
  body: string | null
  /** where each wrong word is, and what was probably meant */
  errors: { subject: TemplateError[]; body: TemplateError[] }
  /** words without a value for this invoice: its reminder would not leave */
  missing: string[]
}

/**
 * What a text would say, for one invoice or for an example.
 *
 * @throws NotFoundException when the organization has no such invoice
 */
export async function previewTemplate(
  organization: Organization,
  template: { subject: string; body: string },
  invoiceId: string | null
): Promise<TemplatePreview> {
  const today = localDateOf(await databaseNow(), organization.timeZone)
  const facts = invoiceId ? await factsOf(organization, invoiceId) : example(today)
  const values = relanceValues({
    ...facts,
    today,
    iban: organization.iban,
    paymentLink: facts.paymentLink ?? organization.paymentLink,
    senderName: organization.senderName,
    senderCompany: organization.name,
    signature: organization.signature || organization.senderName,
  })

  const subject = renderSubject(template.subject, values)
  const body = renderTemplate(template.body, values)
  const errors = { subject: errorsOf(template.subject), body: errorsOf(template.body) }
  const wrong = new Set([...errors.subject, ...errors.body].map(({ variable }) => variable))
  const missing = [subject, body].flatMap((part) => (part.ok ? [] : part.missing))
  return {
    subject: subject.ok ? subject.text : null,
    body: body.ok ? body.text : null,
    errors,
    missing: [...new Set(missing)].filter((word) => !wrong.has(word)),
  }
}

const errorsOf = (source: string) => {
  const validation = validateTemplate(source)
  return validation.ok ? [] : validation.errors
}

type InvoiceFacts = Omit<
  RelanceSubject,
  'today' | 'iban' | 'senderName' | 'senderCompany' | 'signature'
>

async function factsOf(organization: Organization, invoiceId: string): Promise<InvoiceFacts> {
  const row = await db
    .from('invoices as i')
    .joinRaw(
      `JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
      LEFT JOIN LATERAL (
        SELECT name FROM client_contacts AS k
        WHERE k.organization_id = c.organization_id AND k.client_id = c.id AND k.role = 'to'
        ORDER BY k.position, k.id LIMIT 1
      ) AS contact ON true`
    )
    .where('i.organization_id', organization.id)
    .where('i.id', invoiceId)
    .select('i.*', 'c.name as client_name', 'c.locale', 'contact.name as contact_name')
    .first()
  if (!row) {
    throw new NotFoundException()
  }
  return {
    locale: row.locale,
    clientName: row.client_name,
    contactName: row.contact_name,
    numero: row.numero,
    invoiceSubject: row.subject,
    amountTtcCents: row.amount_ttc_cents,
    paidCents: row.paid_cents + row.credited_cents,
    remainderCents: row.remainder_cents,
    issueDate: row.issue_date,
    dueDate: row.due_date,
    paymentLink: row.payment_link,
  }
}

/** An invoice a week late, partly paid, so that every word has something to say. */
function example(today: LocalDate): InvoiceFacts {
  return {
    locale: 'fr',
    clientName: 'Atelier Lumière',
    contactName: 'Claire Martin',
    numero: 'F-2026-0042',
    invoiceSubject: 'Refonte du site',
    amountTtcCents: 120_000,
    paidCents: 20_000,
    remainderCents: 100_000,
    issueDate: addDays(today, -37),
    dueDate: addDays(today, -7),
    paymentLink: null,
  }
}
