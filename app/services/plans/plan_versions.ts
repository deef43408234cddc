import { v7 as uuidv7 } from 'uuid'
import type Plan from '#models/plan'
import { stepsInUse } from '#services/plans/plan_steps'
import type { Actor } from '#services/activity/record'
import type { Tone } from '#values/tones'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface StepContent {
  id: string
  /** days from the due date, negative before it */
  offsetDays: number
  tone: Tone
  subject: string
  body: string
  requiresManualValidation: boolean
  attachInvoice: boolean
}

/** What a version of a plan says; two that are equal are one. */
export interface PlanContent {
  name: string
  description: string
  silencePolicy: 'friendly_goes_on' | 'always_hold'
  steps: StepContent[]
}

/** The plan as it is. The caller holds its lock. */
export async function contentOf(trx: TransactionClientContract, plan: Plan): Promise<PlanContent> {
  const steps = await stepsInUse(trx, plan)
  return {
    name: plan.name,
    description: plan.description,
    silencePolicy: plan.silencePolicy,
    steps: steps.map((step) => ({
      id: step.id,
      offsetDays: step.offsetDays,
      tone: step.tone,
      subject: step.subject,
      body: step.body,
      requiresManualValidation: step.requiresManualValidation,
      attachInvoice: step.attachInvoice,
    })),
  }
}

/**
 * Keeps what the plan says now, under its number. A plan older than its history gets its first version
 * when it is first changed. The caller holds its lock.
 */
export async function keepVersion(
  trx: TransactionClientContract,
  plan: Plan,
  content: PlanContent,
  by: { actor: Actor; at: DateTime; restoredFrom?: number | null }
) {
  const key = {
    organization_id: plan.organizationId,
    plan_id: plan.id,
    number: plan.version,
  }
  if (await trx.from('plan_versions').where(key).first()) {
    return
  }
  await trx.table('plan_versions').insert({
    ...key,
    id: uuidv7(),
    name: content.name,
    description: content.description,
    silence_policy: content.silencePolicy,
    steps: JSON.stringify(content.steps),
    author_id: by.actor.userId ?? null,
    restored_from: by.restoredFrom ?? null,
    created_at: by.at.toJSDate(),
  })
}
