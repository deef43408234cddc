import type { Step } from './step.ts'

/** How much of a two-core machine a step takes. */
const SHARE: Record<Step['weight'], number> = { alone: 1, heavy: 0.5, light: 0.5 }

/**
 * Runs the steps in order, side by side where their weights allow it. A step that must be alone
 * waits for the others, and the others for it.
 */
export async function runScheduled(steps: Step[], run: (step: Step) => Promise<void>) {
  const running = new Map<Promise<void>, number>()
  const load = () => [...running.values()].reduce((sum, share) => sum + share, 0)

  for (const step of steps) {
    while (load() + SHARE[step.weight] > 1) {
      await Promise.race(running.keys())
    }
    const work: Promise<void> = run(step).finally(() => running.delete(work))
    running.set(work, SHARE[step.weight])
  }
  await Promise.all(running.keys())
}
