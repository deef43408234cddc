import { total } from './outcome.ts'
import type { Result } from './run_step.ts'

/** One line per step; the last line of all is for machines too: `N passed, N failed[, N skipped]`. */
export function printSummary(results: Result[]) {
  console.log('\nSummary')
  for (const { step, outcome, durationMs } of results) {
    const { passed, failed, skipped } = outcome.counts
    const state = failed > 0 ? 'FAILED ' : passed > 0 ? 'passed ' : 'skipped'
    const duration = `${(durationMs / 1000).toFixed(1)} s`.padStart(8)
    const tally = [
      `${passed} passed`,
      failed > 0 && `${failed} failed`,
      skipped > 0 && `${skipped} skipped`,
    ]
    const reason = state === 'skipped' ? ` (${outcome.reason})` : ''
    console.log(
      `  ${state}  ${duration}  ${step.title}: ${tally.filter(Boolean).join(', ')}${reason}`
    )
  }

  const { passed, failed, skipped } = total(results.map(({ outcome }) => outcome))
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
}
