import type { HoldReason } from '#values/holds'
import { decideAtStart, type GateFacts, type PostponeReason } from '#values/relance_gate'
import { startOfLocalDay, startOfLocalWeek } from '#values/relance_gate'
import { planRelances, type RelancePlan, type WantedStep } from '#values/relance_plan'
import type { SendingManners } from '#values/relance_dates'
import type { LocalDate } from '#values/local_date'
import { DateTime } from 'luxon'

/** What is known of one invoice of a client, up to the day of the demo. */
export interface ChasedInvoice {
  id: string
  dueDate: LocalDate
  steps: readonly WantedStep[]
  /** UTC instants, here and below */
  enteredAt: DateTime
  /** from then on nothing more was done for it: it was closed, or the demo begins */
  until: DateTime
  /** `until` is null for a pause that somebody has to end */
  hold: { reason: HoldReason; from: DateTime; until: DateTime | null } | null
  /** days from the draft of a formal notice to its approval; null: it waits */
  approvedAfterDays: number | null
  /** offsets of steps whose mail the server refused: they count nowhere */
  refusedOffsets: readonly number[]
}

export type PastStep = { stepId: string; at: DateTime } & (
  | { kind: 'departure' }
  | { kind: 'wait'; reason: PostponeReason; until: DateTime }
  | { kind: 'draft' }
  | { kind: 'approval' }
)

export interface PastChase {
  /** what the planner wanted when the invoice was entered */
  plan: RelancePlan
  /** what then became of it, in order */
  steps: PastStep[]
}

interface WaitingStep {
  invoice: ChasedInvoice
  step: WantedStep
  dueAt: DateTime
  approvedAt: DateTime | null
  isOpen: boolean
}

/** A worker wakes a few seconds after a reminder is due. */
const WAKE_SECONDS = 4
const CAPS = { daily: 1, weekly: 2 }

/**
 * What Rubis did for the invoices of one client until today: planned by the planner on the day each
 * was entered, then decided by the gate, reminder after reminder, with the gap and the client's caps.
 * Pure, so that the past of the demo is one that the rules would have made.
 *
 * @returns by invoice id
 */
export function replayChase(
  invoices: readonly ChasedInvoice[],
  manners: SendingManners
): Map<string, PastChase> {
  const chases = new Map(invoices.map((invoice) => [invoice.id, planAtEntry(invoice, manners)]))
  const queue = invoices.flatMap((invoice) => toQueue(invoice, chases.get(invoice.id)))
  const sends: { invoiceId: string; at: DateTime }[] = []

  for (let next = takeNext(queue); next; next = takeNext(queue)) {
    const at = next.dueAt.plus({ seconds: WAKE_SECONDS })
    const { invoice, step } = next
    const verdict = decideAtStart(factsOf(next, at, { queue, sends, manners }))
    const past = chases.get(invoice.id)?.steps
    switch (verdict.action) {
      case 'send':
        past?.push({ kind: 'departure', stepId: step.id, at })
        next.isOpen = false
        if (!invoice.refusedOffsets.includes(step.offsetDays)) {
          sends.push({ invoiceId: invoice.id, at })
        }
        break
      case 'postpone': {
        const until = verdict.until ?? invoice.until
        past?.push({ kind: 'wait', stepId: step.id, at, reason: verdict.reason, until })
        next.dueAt = until
        break
      }
      case 'draft':
        past?.push({ kind: 'draft', stepId: step.id, at })
        next.approvedAt = approvalOf(invoice, at)
        next.dueAt = next.approvedAt ?? invoice.until
        if (next.approvedAt && next.approvedAt < invoice.until) {
          past?.push({ kind: 'approval', stepId: step.id, at: next.approvedAt })
        }
        break
      case 'cancel':
        throw new Error(`A reminder of the demo would be cancelled: ${verdict.reason}`)
    }
  }
  return chases
}

function planAtEntry(invoice: ChasedInvoice, manners: SendingManners): PastChase {
  const plan = planRelances({
    steps: invoice.steps,
    existing: [],
    dueDate: invoice.dueDate,
    now: invoice.enteredAt,
    manners,
    lastSentAt: null,
    seed: invoice.id,
  })
  return { plan, steps: [] }
}

function toQueue(invoice: ChasedInvoice, chase: PastChase | undefined): WaitingStep[] {
  return (chase?.plan.insert ?? []).flatMap(({ planStepId, sendAt }) => {
    const step = invoice.steps.find(({ id }) => id === planStepId)
    return step ? [{ invoice, step, dueAt: sendAt, approvedAt: null, isOpen: true }] : []
  })
}

/** The first of the reminders that were due while Rubis looked after their invoice. */
function takeNext(queue: readonly WaitingStep[]): WaitingStep | undefined {
  return queue
    .filter(({ isOpen, dueAt, invoice }) => isOpen && dueAt.plus({ minutes: 1 }) < invoice.until)
    .toSorted((a, b) => a.dueAt.toMillis() - b.dueAt.toMillis())
    .at(0)
}

function approvalOf(invoice: ChasedInvoice, draftedAt: DateTime): DateTime | null {
  const days = invoice.approvedAfterDays
  return days === null ? null : draftedAt.plus({ days, minutes: 73 })
}

function factsOf(
  { invoice, step, approvedAt }: WaitingStep,
  now: DateTime,
  past: {
    queue: readonly WaitingStep[]
    sends: readonly { invoiceId: string; at: DateTime }[]
    manners: SendingManners
  }
): GateFacts {
  const { calendar, minGapHours } = past.manners
  const since = (start: DateTime) => past.sends.filter(({ at }) => at >= start).length
  const last = (sends: readonly { at: DateTime }[]) =>
    DateTime.max(...sends.map(({ at }) => at)) ?? null

  return {
    now,
    calendar,
    invoiceStatus: 'pending',
    remainderCents: 1,
    dueDate: invoice.dueDate,
    offsetDays: step.offsetDays,
    tone: step.tone,
    requiresManualValidation: step.requiresManualValidation,
    approvedAt,
    approvedRemainderCents: approvedAt && 1,
    dryRun: false,
    sendingEnabled: true,
    verified: true,
    openCheckinHolds: false,
    replanPending: false,
    holds:
      invoice.hold && invoice.hold.from <= now
        ? [{ reason: invoice.hold.reason, until: invoice.hold.until }]
        : [],
    hasRecipient: true,
    addressSuppressed: false,
    wayToPay: true,
    otherStepStarted: false,
    earlierStepOpen: past.queue.some(
      (other) =>
        other.isOpen && other.invoice === invoice && other.step.offsetDays < step.offsetDays
    ),
    lastInvoiceSendAt: last(past.sends.filter(({ invoiceId }) => invoiceId === invoice.id)),
    minGapHours,
    lastClientSendAt: last(past.sends),
    clientSendsToday: since(startOfLocalDay(now, calendar)),
    clientSendsThisWeek: since(startOfLocalWeek(now, calendar)),
    dailyCap: CAPS.daily,
    weeklyCap: CAPS.weekly,
  }
}
