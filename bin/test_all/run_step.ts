import type { Progress } from '../demo/progress.ts'
import { failure, skip, type Outcome } from './outcome.ts'
import type { Context, Step } from './step.ts'

export interface Result {
  step: Step
  outcome: Outcome
  durationMs: number
}

/** Lets the progress line show a cross. */
class FailedStep extends Error {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super(outcome.reason ?? '')
    this.outcome = outcome
  }
}

/** Never throws: a failing step must not hide the others. */
export async function runStep(step: Step, context: Context, progress: Progress): Promise<Result> {
  const startedAt = Date.now()
  const outcome = await progress
    .step(step.title, async () => {
      const missing = step.missing?.(context) ?? null
      const result = missing
        ? context.forbidSkip
          ? failure(missing)
          : skip(missing)
        : await step.run(context)
      if (result.counts.failed > 0) {
        throw new FailedStep(result)
      }
      return result
    })
    .catch((error: unknown) =>
      error instanceof FailedStep ? error.outcome : failure((error as Error).stack ?? String(error))
    )

  if (outcome.counts.failed > 0) {
    progress.line(`\n${outcome.reason}\n`)
  }
  return { step, outcome, durationMs: Date.now() - startedAt }
}
