import NotFoundException from '#exceptions/not_found_exception'
import { databaseNow } from '#lib/clock'
import type Organization from '#models/organization'
import {
  draftClient,
  obstaclesOf,
  sameNumero,
  stepsOf,
  type DraftClient,
  type PlanObstacle,
  type SameNumero,
  type StepRow,
} from '#services/relances/plan_preview_facts'
import { isOpen } from '#values/business_calendar'
import { localDateOf, type LocalDate } from '#values/local_date'
import { planRelances } from '#values/relance_plan'
import { relanceValues } from '#values/relance_values'
import { sendingManners } from '#values/sending_manners'
import { renderSubject, renderTemplate } from '#values/template'
import type { Tone } from '#values/tones'
import type { DateTime } from 'luxon'

/** An invoice that is being typed: only its due date is needed to date its reminders. */
export interface InvoiceDraft {
  clientId?: string | null
  /** undefined: the client's plan, else the organization's; null: none */
  planId?: string | null
  numero?: string | null
  amountTtcCents?: number | null
  prepaidCents?: number | null
  issueDate?: LocalDate | null
  dueDate: LocalDate
}

export interface PlannedStep {
  stepId: string
  offsetDays: number
  tone: Tone
  requiresManualValidation: boolean
  /** UTC, at the earliest of its morning's spread; null when its moment has passed */
  sendAt: DateTime | null
  /** true when it leaves later than the plan alone would say */
  late: boolean
  /** the words as they would be that day; null while one of them has no value yet */
  subject: string | null
  body: string | null
}

export interface PlanPreview {
  /** the plan that would be followed; null for none */
  planId: string | null
  steps: PlannedStep[]
  /** when the due date is past: does the first reminder leave in a minute, or when the window opens */
  lateStart: 'one_minute' | 'next_opening' | null
  obstacles: PlanObstacle[]
  /** invoices that bear the same number */
  duplicates: SameNumero[]
}

/**
 * Everything that would be sent for an invoice, were it saved now: the planner itself, the words
 * themselves. Writes nothing, locks nothing.
 *
 * @throws NotFoundException for a client or a plan of someone else
 */
export async function previewPlan(
  organization: Organization,
  draft: InvoiceDraft
): Promise<PlanPreview> {
  const client = draft.clientId ? await draftClient(organization, draft.clientId) : null
  const planId =
    draft.planId === undefined ? (client?.planId ?? organization.defaultPlanId) : draft.planId
  const [now, steps, duplicates, obstacles] = await Promise.all([
    databaseNow(),
    planId ? stepsOf(organization, planId) : [],
    sameNumero(organization, draft),
    obstaclesOf(organization, client),
  ])
  if (steps === null) {
    throw new NotFoundException()
  }

  const planned = dated(organization, client, steps, { ...draft, now })
  const starts = planned.find(({ sendAt }) => sendAt !== null)
  const manners = sendingManners(organization, client?.timeZone)
  const lateStart = isOpen(now, manners.calendar) ? 'one_minute' : 'next_opening'
  return {
    planId,
    steps: planned,
    lateStart: starts?.late ? lateStart : null,
    obstacles: steps.length > 0 ? obstacles : [],
    duplicates,
  }
}

/**
 * The minute within the morning's spread follows from the id that the invoice will be given: here
 * each hour is the earliest one.
 */
function dated(
  organization: Organization,
  client: DraftClient | null,
  steps: StepRow[],
  draft: InvoiceDraft & { now: DateTime }
): PlannedStep[] {
  const manners = { ...sendingManners(organization, client?.timeZone), spreadMinutes: 0 }
  const { insert } = planRelances({
    steps,
    existing: [],
    dueDate: draft.dueDate,
    now: draft.now,
    manners,
    lastSentAt: null,
    seed: '',
  })

  return steps.map((step) => {
    const { sendAt = null, late = false } = insert.find((row) => row.planStepId === step.id) ?? {}
    const day = localDateOf(sendAt ?? draft.now, manners.calendar.zone)
    const values = wordsOf(organization, client, draft, day)
    const subject = renderSubject(step.subject, values)
    const body = renderTemplate(step.body, values)
    return {
      stepId: step.id,
      offsetDays: step.offsetDays,
      tone: step.tone,
      requiresManualValidation: step.requiresManualValidation,
      sendAt,
      late,
      subject: subject.ok ? subject.text : null,
      body: body.ok ? body.text : null,
    }
  })
}

/** What is not typed yet is empty, and an empty word is a missing one. */
function wordsOf(
  organization: Organization,
  client: DraftClient | null,
  draft: InvoiceDraft,
  day: LocalDate
) {
  const { amountTtcCents: total, prepaidCents: paid = 0, issueDate, numero } = draft
  const values = relanceValues({
    locale: client?.locale ?? organization.locale,
    clientName: client?.name ?? '',
    contactName: client?.contactName ?? null,
    numero: numero ?? '',
    invoiceSubject: '',
    amountTtcCents: total ?? 0,
    paidCents: paid ?? 0,
    remainderCents: Math.max(0, (total ?? 0) - (paid ?? 0)),
    issueDate: issueDate ?? draft.dueDate,
    dueDate: draft.dueDate,
    today: day,
    iban: organization.iban,
    paymentLink: organization.paymentLink,
    senderName: organization.senderName,
    senderCompany: organization.name,
    signature: organization.signature || organization.senderName,
  })
  return {
    ...values,
    ...(!total && { amount: undefined, paid: undefined, remainder: undefined }),
    ...(!issueDate && { issueDate: undefined }),
  }
}
