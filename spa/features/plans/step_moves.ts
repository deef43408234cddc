import { MAX_OFFSET, MIN_OFFSET, type StepDraft } from './plan_draft.ts'

/**
 * The day a step comes to when it is moved: days already taken are stepped over, a formal notice stays
 * the last and the others before it. Null when there is nowhere to go.
 */
export function dayAfterMove(
  steps: readonly StepDraft[],
  step: StepDraft,
  days: number
): number | null {
  const others = steps.filter(({ key }) => key !== step.key)
  const taken = new Set(others.map(({ offsetDays }) => offsetDays))
  const direction = Math.sign(days)
  let day = (step.offsetDays ?? 0) + days
  while (taken.has(day)) day += direction
  return isAllowed(day, step, others) ? day : null
}

function isAllowed(day: number, step: StepDraft, others: readonly StepDraft[]) {
  if (day < MIN_OFFSET || day > MAX_OFFSET) return false
  if (step.tone === 'mise_en_demeure') {
    return others.every(({ offsetDays }) => offsetDays === null || offsetDays < day)
  }
  return others.every(
    ({ tone, offsetDays }) => tone !== 'mise_en_demeure' || offsetDays === null || day < offsetDays
  )
}

/** A day in the words of messages: how many days, and on which side of the due date. */
export function sideOf(offsetDays: number) {
  const side = offsetDays === 0 ? 'same' : offsetDays < 0 ? 'before' : 'after'
  return { days: Math.abs(offsetDays), side }
}
