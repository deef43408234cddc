import type { Step } from './step.ts'

/** A machine of two cores: two steps that work, and one that mostly waits, fit on it. */
const MACHINE = 5
const SHARE: Record<Step['weight'], number> = { alone: 5, heavy: 2, light: 2, waiting: 1 }

/**
 * Runs the steps in order, side by side where their weights allow it. A step that must be alone
 * waits for the others, and the others for it.
 */
export async function runScheduled(steps: Step[], run: (step: Step) => Promise<void>) {
  const running = new Map<Promise<void>, number>()
  const load = () => [...running.values()].reduce((sum, share) => sum + share, 0)

  for (const step of steps) {
    while (load() + SHARE[step.weight] > MACHINE) {
      await Promise.race(running.keys())
    }
    const work: Promise<void> = run(step).finally(() => running.delete(work))
    running.set(work, SHARE[step.weight])
  }
  await Promise.all(running.keys())
}
