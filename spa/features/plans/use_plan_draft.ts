import { useState } from 'react'
import {
  blankStep,
  freeDay,
  inOrder,
  isSame,
  problemsOf,
  withStep,
  type PlanDraft,
  type StepDraft,
} from './plan_draft.ts'

/** A plan as it is being written, beside what was saved of it. */
export function usePlanDraft(saved: PlanDraft, initial: PlanDraft = saved) {
  const [draft, setDraft] = useState(initial)
  return {
    draft,
    problems: problemsOf(draft.steps),
    isDirty: !isSame(draft, saved),
    replace: setDraft,
    change: (change: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...change })),
    changeStep: (key: string, change: Partial<StepDraft>) =>
      setDraft((before) => withStep(before, key, change)),
    /** @returns the key of the new step */
    addStep: () => {
      const step = blankStep(freeDay(draft.steps))
      setDraft((before) => ({ ...before, steps: inOrder([...before.steps, step]) }))
      return step.key
    },
    removeStep: (key: string) =>
      setDraft((before) => ({
        ...before,
        steps: before.steps.filter((step) => step.key !== key),
      })),
  }
}
