import {
  ONBOARDING_STEPS,
  sourcesOf,
  type OnboardingStep,
  type StepState,
} from '#values/onboarding'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** One step of somebody's beginning, and how it stands. */
export interface Progress {
  step: OnboardingStep
  state: StepState
}

/** Begins the way in, with the organization itself. */
export const beginOnboarding = (trx: TransactionClientContract, organizationId: string) =>
  trx
    .table('onboarding_steps')
    .multiInsert(ONBOARDING_STEPS.map((step) => ({ organization_id: organizationId, step })))

/**
 * How far an organization has come, in the order of the way; empty for one that was here before there
 * was one. What was done elsewhere (an invoice from an import, a subscription) is done.
 */
export async function onboardingOf(organizationId: string): Promise<Progress[]> {
  const { rows } = await db.rawQuery<{ rows: Progress[] }>(
    `SELECT s.step, CASE
        WHEN s.step = 'invoice' AND EXISTS
          (SELECT 1 FROM invoices WHERE organization_id = s.organization_id) THEN 'done'
        WHEN s.step = 'billing' AND o.subscription_status IS NOT NULL THEN 'done'
        ELSE s.state END AS state
      FROM onboarding_steps AS s JOIN organizations AS o ON o.id = s.organization_id
      WHERE s.organization_id = ?`,
    [organizationId]
  )
  const order = (step: OnboardingStep) => ONBOARDING_STEPS.indexOf(step)
  return rows.toSorted((one, other) => order(one.step) - order(other.step))
}

/** Done or skipped; what may not become so stays what it is, so that a repeated click is harmless. */
export const settleStep = (
  organizationId: string,
  step: OnboardingStep,
  to: Exclude<StepState, 'todo'>
) => moveSteps(organizationId, [step], to)

/** Puts what is left of the list away: it is not shown again. */
export const dismissOnboarding = (organizationId: string) =>
  moveSteps(organizationId, ONBOARDING_STEPS, 'dismissed')

const moveSteps = (organizationId: string, steps: readonly OnboardingStep[], to: StepState) =>
  db.transaction((trx) =>
    trx.rawQuery(
      `UPDATE onboarding_steps SET state = ?, settled_at = rubis_now()
        WHERE organization_id = ? AND step = ANY(?::text[]) AND state = ANY(?::text[])`,
      [to, organizationId, [...steps], sourcesOf(to)]
    )
  )
