import { databaseNow } from '#lib/clock'
import type Organization from '#models/organization'
import type { SettledLine } from '#services/csv_imports/settle_lines'
import { stepsOf, type StepRow } from '#services/relances/plan_preview_facts'
import NotFoundException from '#exceptions/not_found_exception'
import { isOpen } from '#values/business_calendar'
import { planRelances } from '#values/relance_plan'
import { sendingManners } from '#values/sending_manners'
import type { Tone } from '#values/tones'
import type { DateTime } from 'luxon'

/** The first reminder that a line would send. */
export interface Departure {
  /** UTC, at the earliest of its morning's spread */
  sendAt: DateTime
  tone: Tone
  /** its moment has passed: it leaves as soon as sending is open */
  late: boolean
}

export interface Departures {
  byLine: ReadonlyMap<number, Departure>
  /** lines whose first reminder leaves as soon as sending is open */
  lateCount: number
  /** when those leave; null when there are none */
  lateStart: 'one_minute' | 'next_opening' | null
}

/**
 * When each ready line would first write to its client, by the planner itself (late-step rule).
 *
 * @param planId undefined: the client's plan, else the organization's; null: none
 * @throws NotFoundException for a plan of someone else
 */
export async function departuresOf(
  organization: Organization,
  lines: readonly SettledLine[],
  planId: string | null | undefined
): Promise<Departures> {
  const now = await databaseNow()
  const steps = new Map<string, StepRow[]>()
  const byLine = new Map<number, Departure>()
  for (const { line, invoice, client, status } of lines) {
    const known = client?.kind === 'known' ? client.client : null
    const plan = planId === undefined ? (known?.planId ?? organization.defaultPlanId) : planId
    if (status !== 'ready' || !invoice || !plan) {
      continue
    }
    const planSteps = steps.get(plan) ?? (await usableSteps(organization, plan))
    steps.set(plan, planSteps)
    const { insert } = planRelances({
      steps: planSteps,
      existing: [],
      dueDate: invoice.dueDate,
      now,
      manners: { ...sendingManners(organization, known?.timeZone), spreadMinutes: 0 },
      lastSentAt: null,
      seed: '',
    })
    const [first] = insert.toSorted((a, b) => a.sendAt.toMillis() - b.sendAt.toMillis())
    const tone = planSteps.find(({ id }) => id === first?.planStepId)?.tone
    if (first && tone) {
      byLine.set(line, { sendAt: first.sendAt, tone, late: first.late })
    }
  }
  const lateCount = [...byLine.values()].filter(({ late }) => late).length
  const isOpenNow = isOpen(now, sendingManners(organization).calendar)
  return {
    byLine,
    lateCount,
    lateStart: lateCount === 0 ? null : isOpenNow ? 'one_minute' : 'next_opening',
  }
}

async function usableSteps(organization: Organization, planId: string): Promise<StepRow[]> {
  const steps = await stepsOf(organization, planId)
  if (!steps) {
    throw new NotFoundException()
  }
  return steps
}
