import type { Data } from '@generated/data'

export type Tone = Data.Plan['steps'][number]['tone']

export const TONES: readonly Tone[] = ['amical', 'courtois', 'ferme', 'mise_en_demeure']

/** A step as it is being written. `key` tells it apart whether or not it was ever saved. */
export interface StepDraft {
  key: string
  /** of the saved step; null for a new one */
  id: string | null
  /** days from the due date, negative before it; null while its field is empty */
  offsetDays: number | null
  tone: Tone
  subject: string
  body: string
  requiresManualValidation: boolean
  attachInvoice: boolean
}

export interface PlanDraft {
  name: string
  description: string
  silencePolicy: Data.Plan['silencePolicy']
  steps: StepDraft[]
}

export const MIN_OFFSET = -90
export const MAX_OFFSET = 365

let keys = 0
const nextKey = () => `step-${++keys}`

type PlanWords = Omit<PlanDraft, 'steps'> & {
  steps: (Omit<StepDraft, 'key' | 'id' | 'attachInvoice'> & {
    id?: string
    attachInvoice?: boolean
  })[]
}

/** A draft of what a plan, one of its versions or a model says. */
export function draftOf({ name, description, silencePolicy, steps }: PlanWords): PlanDraft {
  return {
    name,
    description,
    silencePolicy,
    steps: steps.map((step) => ({
      key: step.id ?? nextKey(),
      id: step.id ?? null,
      offsetDays: step.offsetDays,
      tone: step.tone,
      subject: step.subject,
      body: step.body,
      requiresManualValidation: step.requiresManualValidation,
      attachInvoice: step.attachInvoice ?? true,
    })),
  }
}

export function blankStep(offsetDays: number, tone: Tone = 'courtois'): StepDraft {
  return {
    key: nextKey(),
    id: null,
    offsetDays,
    tone,
    subject: 'Facture {{numero}}',
    body: 'Bonjour,\n\n\n\n---\n\n{{signature}}',
    requiresManualValidation: tone === 'mise_en_demeure',
    attachInvoice: true,
  }
}

/** Steps in the order in which they leave; one without a day yet stays last. */
export function inOrder(steps: readonly StepDraft[]): StepDraft[] {
  const day = ({ offsetDays }: StepDraft) => offsetDays ?? Number.POSITIVE_INFINITY
  return steps.toSorted((a, b) => day(a) - day(b))
}

/** The same plan with one step changed; a formal notice always waits for a person. */
export function withStep(draft: PlanDraft, key: string, change: Partial<StepDraft>): PlanDraft {
  return {
    ...draft,
    steps: inOrder(
      draft.steps.map((step) => {
        if (step.key !== key) return step
        const changed = { ...step, ...change }
        return {
          ...changed,
          requiresManualValidation:
            changed.requiresManualValidation || changed.tone === 'mise_en_demeure',
        }
      })
    ),
  }
}

/** Where a new step goes: a week after the last one that is not a formal notice, on a free day. */
export function freeDay(steps: readonly StepDraft[]): number {
  const taken = new Set(steps.map(({ offsetDays }) => offsetDays))
  const formal = steps.find(({ tone }) => tone === 'mise_en_demeure')?.offsetDays ?? null
  const others = steps.flatMap(({ tone, offsetDays }) =>
    tone === 'mise_en_demeure' || offsetDays === null ? [] : [offsetDays]
  )
  let day = others.length === 0 ? 0 : Math.max(...others) + 7
  if (formal !== null) day = Math.min(day, formal - 1)
  while (taken.has(day)) day -= 1
  return day
}

export type StepProblem = 'noDay' | 'outOfRange' | 'sameDay' | 'oneFormal' | 'formalLast' | 'empty'

export interface StepProblems {
  offsetDays?: StepProblem
  tone?: StepProblem
  subject?: StepProblem
  body?: StepProblem
}

/** What the server would refuse, said before it is asked, by step. */
export function problemsOf(steps: readonly StepDraft[]): Map<string, StepProblems> {
  const formal = steps.filter(({ tone }) => tone === 'mise_en_demeure')
  const last = Math.max(...steps.map(({ offsetDays }) => offsetDays ?? Number.NEGATIVE_INFINITY))
  const entries = steps.map((step): [string, StepProblems] => {
    const problems: StepProblems = {}
    const day = dayProblem(step, steps, last)
    if (day) problems.offsetDays = day
    if (formal.indexOf(step) > 0) problems.tone = 'oneFormal'
    if (step.subject.trim() === '') problems.subject = 'empty'
    if (step.body.trim() === '') problems.body = 'empty'
    return [step.key, problems]
  })
  return new Map(entries.filter(([, problems]) => Object.keys(problems).length > 0))
}

function dayProblem(step: StepDraft, steps: readonly StepDraft[], last: number) {
  const { offsetDays } = step
  if (offsetDays === null) return 'noDay'
  if (offsetDays < MIN_OFFSET || offsetDays > MAX_OFFSET) return 'outOfRange'
  if (steps.some((other) => other !== step && other.offsetDays === offsetDays)) return 'sameDay'
  return step.tone === 'mise_en_demeure' && offsetDays < last ? 'formalLast' : undefined
}

/** The body of a request that saves it; every step has a day by then. */
export function bodyOf({ name, description, silencePolicy, steps }: PlanDraft) {
  return {
    name: name.trim(),
    description: description.trim() === '' ? null : description.trim(),
    silencePolicy,
    steps: steps.map(({ key: _key, id, offsetDays, ...step }) => ({
      ...step,
      ...(id === null ? {} : { id }),
      offsetDays: offsetDays ?? 0,
    })),
  }
}

/** Whether anything would change by saving. */
export function isSame(a: PlanDraft, b: PlanDraft): boolean {
  return JSON.stringify(bodyOf(a)) === JSON.stringify(bodyOf(b))
}

/** Whether saving would touch reminders, or only the name and the like. */
export function hasSameSteps(a: PlanDraft, b: PlanDraft): boolean {
  return JSON.stringify(bodyOf(a).steps) === JSON.stringify(bodyOf(b).steps)
}
