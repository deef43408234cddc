import type { Tone } from './plan_draft.ts'

interface ComparedStep {
  id: string | null
  offsetDays: number | null
  tone: Tone
  subject: string
  body: string
  requiresManualValidation: boolean
  attachInvoice: boolean
}

interface ComparedPlan {
  name: string
  description: string
  silencePolicy: string
  steps: ComparedStep[]
}

export interface PlanChange {
  kind: 'renamed' | 'described' | 'policy' | 'added' | 'removed' | 'moved' | 'toned' | 'rewritten'
  /** of the step, as it is after; before, for one that is gone */
  offsetDays?: number
  /** where it was */
  from?: number
  tone?: Tone
}

/** What a person would say changed from one state of a plan to the next, in the order of its steps. */
export function changesBetween(before: ComparedPlan, after: ComparedPlan): PlanChange[] {
  const changes: PlanChange[] = []
  if (before.name !== after.name) changes.push({ kind: 'renamed' })
  if (before.description !== after.description) changes.push({ kind: 'described' })
  if (before.silencePolicy !== after.silencePolicy) changes.push({ kind: 'policy' })

  const old = new Map(before.steps.map((step) => [step.id, step]))
  for (const step of after.steps) {
    const was = step.id === null ? undefined : old.get(step.id)
    old.delete(step.id)
    changes.push(...(was ? stepChanges(was, step) : [about('added', step)]))
  }
  return [...changes, ...[...old.values()].map((step) => about('removed', step))]
}

function stepChanges(was: ComparedStep, step: ComparedStep): PlanChange[] {
  const changes: PlanChange[] = []
  if (was.offsetDays !== step.offsetDays) {
    changes.push({ ...about('moved', step), from: was.offsetDays ?? 0 })
  }
  if (was.tone !== step.tone) changes.push(about('toned', step))
  const sameWords = was.subject === step.subject && was.body === step.body
  const sameRules =
    was.requiresManualValidation === step.requiresManualValidation &&
    was.attachInvoice === step.attachInvoice
  if (!sameWords || !sameRules) changes.push(about('rewritten', step))
  return changes
}

const about = (kind: PlanChange['kind'], step: ComparedStep): PlanChange => ({
  kind,
  offsetDays: step.offsetDays ?? 0,
  tone: step.tone,
})
