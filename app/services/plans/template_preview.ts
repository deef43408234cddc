import NotFoundException from '#exceptions/not_found_exception'
import type Organization from '#models/organization'
import { exampleFacts } from '#services/plans/example_facts'
import { composeRelance, valuesOf, type MailFacts } from '#services/relances/compose_relance'
import { readFactsOfDraft, type DraftStep } from '#services/relances/draft_facts'
import type { FrozenPayload } from '#values/frozen_payload'
import { addDays, instantAt } from '#values/local_date'
import { findPenalties, lintTone, type Excerpt } from '#values/template_lint'
import {
  renderSubject,
  renderTemplate,
  validateTemplate,
  type TemplateError,
} from '#values/template'
import { databaseNow } from '#lib/clock'
import db from '@adonisjs/lucid/services/db'

/** A text as it is being written, and on what it is tried. */
export interface TemplateDraft extends Partial<DraftStep> {
  subject: string
  body: string
  /** an example unless given */
  invoiceId?: string | null
  /** the client's own unless given: the frame of the mail, dates and amounts */
  locale?: 'fr' | 'en'
}

export interface TemplateWarning extends Excerpt {
  code: 'harsh_word' | 'penalties_for_consumer'
}

export interface TemplatePreview {
  /** null while a word is wrong or has no value, here and below */
  subject: string | null
  body: string | null
  /** the exact mail, by the code that sends it */
  mail: FrozenPayload | null
  /** where each wrong word is, and what was probably meant */
  errors: { subject: TemplateError[]; body: TemplateError[] }
  /** what a careful reader would say; nothing is refused for it here */
  warnings: { subject: TemplateWarning[]; body: TemplateWarning[] }
  /** words without a value for this invoice: its reminder would not leave */
  missing: string[]
}

/**
 * What a text would say, for one invoice or for an example, on the day of its step.
 *
 * @throws NotFoundException when the organization has no such invoice
 */
export async function previewTemplate(
  organization: Organization,
  draft: TemplateDraft
): Promise<TemplatePreview> {
  const facts = await factsOf(organization, draft)
  const values = valuesOf(facts)
  const subject = renderSubject(draft.subject, values)
  const body = renderTemplate(draft.body, values)
  const errors = { subject: errorsOf(draft.subject), body: errorsOf(draft.body) }
  const wrong = new Set([...errors.subject, ...errors.body].map(({ variable }) => variable))
  const composed = composeRelance(facts, facts.task_id)
  const missing = [
    ...[subject, body].flatMap((part) => (part.ok ? [] : part.missing)),
    ...(composed.ok ? [] : composed.missing),
  ]
  return {
    subject: subject.ok ? subject.text : null,
    body: body.ok ? body.text : null,
    mail: composed.ok ? composed.payload : null,
    errors,
    warnings: {
      subject: warningsOf(draft.subject, facts),
      body: warningsOf(draft.body, facts),
    },
    missing: [...new Set(missing)].filter((word) => !wrong.has(word)),
  }
}

const errorsOf = (source: string) => {
  const validation = validateTemplate(source)
  return validation.ok ? [] : validation.errors
}

function warningsOf(text: string, { tone, forConsumer }: DraftFacts): TemplateWarning[] {
  const penalties = forConsumer ? findPenalties(text) : null
  return [
    ...lintTone(text, tone),
    ...(penalties ? [{ code: 'penalties_for_consumer' as const, ...penalties }] : []),
  ]
}

type DraftFacts = MailFacts & { forConsumer: boolean }

/** The facts of the mail, dated at noon of the day its step falls on. */
async function factsOf(organization: Organization, draft: TemplateDraft): Promise<DraftFacts> {
  const { subject, body, tone = 'courtois', offsetDays, attachInvoice = true } = draft
  const step: DraftStep = { subject, body, tone, offsetDays: offsetDays ?? 0, attachInvoice }
  const row = draft.invoiceId
    ? await readFactsOfDraft(db.connection(), organization.id, draft.invoiceId, step)
    : null
  if (draft.invoiceId && !row) {
    throw new NotFoundException()
  }
  const facts = row ?? exampleFacts(organization, await databaseNow())
  const zone = facts.client_zone ?? facts.manners.timeZone
  return {
    ...facts,
    ...step,
    now:
      offsetDays === undefined
        ? facts.now
        : instantAt(addDays(facts.due_date, offsetDays), NOON, zone).toJSDate(),
    client_locale: draft.locale ?? facts.client_locale,
    forConsumer: row?.client_kind === 'consumer',
  }
}

const NOON = 12 * 60
