import { setTimeout as delay } from 'node:timers/promises'

/**
 * Resolves once the condition holds. It has no limit of its own: the time-out of the test is the one
 * limit, wide enough for a machine that is busy with something else.
 */
export async function until(condition: () => boolean | Promise<boolean>) {
  while (!(await condition())) {
    await delay(20)
  }
}
