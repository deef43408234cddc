/** How many tests a step ran. A step that is one single check counts as one. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export interface Outcome {
  counts: Counts
  /** Why it failed or was skipped; null when it passed. */
  reason: string | null
}

export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 }

export const failure = (reason: string, counts?: Counts): Outcome => ({
  counts: counts && counts.failed > 0 ? counts : { passed: 0, skipped: 0, ...counts, failed: 1 },
  reason,
})

export const skip = (reason: string): Outcome => ({
  counts: { passed: 0, failed: 0, skipped: 1 },
  reason,
})

/**
 * Reads the summary line of Japa (`Tests  1 failed, 18 passed (19)`), Vitest
 * (`Tests  1 failed | 4 passed (5)`) or Bruno (`│ Requests │ 12 (11 Passed, 1 Failed) │`).
 *
 * @returns null when the output has none
 */
export function readCounts(output: string): Counts | null {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '')
  const summary = plain
    .split('\n')
    .filter((line) => /^[\s│]*(Tests|Requests)\s.*\d+ (passed|failed|skipped)/i.test(line))
    .at(-1)
  if (!summary) {
    return null
  }

  const count = (word: string) =>
    Number(new RegExp(`(\\d+)\\s+${word}`, 'i').exec(summary)?.[1] ?? 0)
  return {
    passed: count('passed'),
    failed: count('failed') + count('errored'),
    skipped: count('skipped') + count('todo'),
  }
}

export function total(outcomes: Outcome[]): Counts {
  const sum = (kind: keyof Counts) =>
    outcomes.reduce((count, outcome) => count + outcome.counts[kind], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
