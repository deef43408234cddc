import type { EvaluationReport, GroupReport } from './report.js'
import type { Share } from './statistics.js'

const percent = (value: number) => String(Math.round(value * 1000) / 10)

/** `96.2 (88.1–98.9) 50/52` */
const shown = ({ value, low, high, count, of }: Share) =>
  value === null ? '—' : `${percent(value)} (${percent(low)}–${percent(high)}) ${count}/${of}`

/** The report as text, a table per class and language. */
export function printed(report: EvaluationReport): string {
  return [
    ...report.groups.map(groupText),
    calibrationText(report),
    negativesText(report),
    trapsText(report),
    wrongText(report),
    `Peak memory of a reading process: ${report.peakMegabytes} MB. Slowest document: ${
      report.slowest ? `${report.slowest.file}, ${report.slowest.ms} ms` : '—'
    }.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function groupText({ group, documents, fields, ...rest }: GroupReport): string {
  const rows = fields.map(({ field, accuracy, precision, recall }) => [
    field,
    shown(accuracy),
    shown(precision),
    shown(recall),
  ])
  const { p50, p95 } = rest.msPerPage
  return [
    `${group}: ${documents} documents`,
    table([['field', 'accuracy %', 'precision %', 'recall %'], ...rows]),
    `five of five ${shown(rest.fiveOfFive)} · right when ≥ .9 ${shown(rest.certain)} · coverage at ≥ .9 ${shown(rest.coverage)}`,
    `time per page p50 ${Math.round(p50 ?? 0)} ms, p95 ${Math.round(p95 ?? 0)} ms`,
  ].join('\n')
}

function calibrationText({ calibration }: EvaluationReport): string {
  return [
    'Calibration: values given in each band of confidence, and how many are right',
    table([
      ['read from', 'confidence', 'right %'],
      ...calibration.map(({ route, band, right }) => [route, band, shown(right)]),
    ]),
  ].join('\n')
}

function negativesText({ negatives }: EvaluationReport): string {
  return negatives.length === 0
    ? ''
    : [
        'Not invoices to import',
        table([
          ['file', 'expected', 'said', 'held back'],
          ...negatives.map(({ file, expected, said, isHeld, draftConfidence }) => [
            file,
            expected,
            said,
            `${isHeld ? 'yes' : 'NO'} (${draftConfidence})`,
          ]),
        ]),
      ].join('\n')
}

function trapsText({ traps }: EvaluationReport): string {
  return traps.length === 0
    ? ''
    : [
        'Defects and contradictions, and what was said about them',
        table(
          traps.map(({ file, trap, warnings, confidence }) => [
            trap,
            file,
            warnings.join(' ') || '—',
            String(confidence),
          ])
        ),
      ].join('\n')
}

function wrongText({ wrong }: EvaluationReport): string {
  return wrong.length === 0
    ? 'No wrong field.'
    : [
        `Wrong fields: ${wrong.length}`,
        table(
          wrong.map(({ group, file, truthName, verdict, expected, actual, confidence }) => [
            group,
            file,
            truthName,
            verdict,
            `expected ${expected}`,
            `got ${actual}`,
            `@${confidence}`,
          ])
        ),
      ].join('\n')
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length))
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(Math.max(0, widths[column] - [...cell].length)))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
