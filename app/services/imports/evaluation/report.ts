import type { FieldScore } from './score.js'
import { percentile, share, type Share } from './statistics.js'
import { FIVE } from './truth.js'
import type { Judged } from './evaluate.js'

export interface FieldLine {
  field: string
  accuracy: Share
  /** of the values given, how many are right */
  precision: Share
  /** of the values printed, how many were found */
  recall: Share
}

export interface GroupReport {
  group: string
  documents: number
  fields: FieldLine[]
  fiveOfFive: Share
  /** values given with confidence ≥ .9 that are right */
  certain: Share
  /** judged values that are there and given with confidence ≥ .9 */
  coverage: Share
  msPerPage: { p50: number | null; p95: number | null }
}

export interface CalibrationLine {
  route: string
  band: string
  right: Share
}

export interface EvaluationReport {
  groups: GroupReport[]
  calibration: CalibrationLine[]
  /** documents that are no invoices to import */
  negatives: {
    file: string
    expected: string
    said: string
    draftConfidence: number
    isHeld: boolean
  }[]
  traps: { file: string; trap: string; warnings: string[]; confidence: number }[]
  wrong: (FieldScore & { file: string; group: string })[]
  peakMegabytes: number
  slowest: { file: string; ms: number } | null
}

/** Everything that `judged` says, by class and language, ready to print. */
export function reportOn(judged: readonly Judged[]): EvaluationReport {
  const scored = judged.filter(({ expectedOutcome }) => expectedOutcome === null)
  const byGroup = Map.groupBy(scored, groupOf)
  const slowest = judged.toSorted((a, b) => b.elapsedMs - a.elapsedMs)[0]
  return {
    groups: [...byGroup].sort().map(([group, rows]) => groupReport(group, rows)),
    calibration: calibrationOf(scored),
    negatives: judged
      .filter(({ expectedOutcome }) => expectedOutcome !== null)
      .map(({ file, expectedOutcome, said, draftConfidence }) => ({
        file,
        expected: expectedOutcome ?? '',
        said,
        draftConfidence,
        isHeld: draftConfidence < 0.8,
      })),
    traps: judged.flatMap(({ file, trap, warnings, draftConfidence }) =>
      trap ? [{ file, trap, warnings, confidence: draftConfidence }] : []
    ),
    wrong: scored.flatMap((row) =>
      row.scores
        .filter(({ verdict }) => verdict !== 'right')
        .map((score) => ({ ...score, file: row.file, group: groupOf(row) }))
    ),
    peakMegabytes: Math.round(Math.max(0, ...judged.map(({ peakBytes }) => peakBytes)) / 1_048_576),
    slowest: slowest ? { file: slowest.file, ms: Math.round(slowest.elapsedMs) } : null,
  }
}

const groupOf = ({ class: kind, lang }: Judged) => `${kind}/${lang ?? '-'}`

function groupReport(group: string, rows: readonly Judged[]): GroupReport {
  const scores = rows.flatMap((row) => row.scores)
  const given = scores.filter(({ actual }) => actual !== null)
  const there = scores.filter(({ expected }) => expected !== null)
  const certain = given.filter(({ confidence }) => confidence >= 0.9)
  const times = rows.map(({ elapsedMs, pages }) => elapsedMs / pages)
  return {
    group,
    documents: rows.length,
    fields: [...Map.groupBy(scores, ({ truthName }) => truthName)].map(([field, all]) =>
      fieldLine(field, all)
    ),
    fiveOfFive: share(rows.filter(isFiveOfFive).length, rows.length),
    certain: share(certain.filter(isRight).length, certain.length),
    coverage: share(certain.filter(({ expected }) => expected !== null).length, there.length),
    msPerPage: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  }
}

const isRight = ({ verdict }: FieldScore) => verdict === 'right'

function fieldLine(field: string, all: readonly FieldScore[]): FieldLine {
  const given = all.filter(({ actual }) => actual !== null)
  const there = all.filter(({ expected }) => expected !== null)
  return {
    field,
    accuracy: share(all.filter(isRight).length, all.length),
    precision: share(given.filter(isRight).length, given.length),
    recall: share(there.filter(isRight).length, there.length),
  }
}

const isFiveOfFive = ({ scores }: Judged) =>
  scores.filter(({ truthName }) => FIVE.includes(truthName)).every(isRight)

const BANDS = [
  ['≥ .9', 0.9, 2],
  ['.8–.9', 0.8, 0.9],
  ['.6–.8', 0.6, 0.8],
  ['< .6', 0, 0.6],
] as const

function calibrationOf(rows: readonly Judged[]): CalibrationLine[] {
  return ['xml', 'text', 'ocr'].flatMap((route) => {
    const given = rows
      .filter((row) => row.route === route)
      .flatMap(({ scores }) => scores.filter(({ actual }) => actual !== null))
    return BANDS.map(([band, low, high]) => {
      const inside = given.filter(({ confidence }) => confidence >= low && confidence < high)
      return { route, band, right: share(inside.filter(isRight).length, inside.length) }
    }).filter(({ right }) => right.of > 0)
  })
}
