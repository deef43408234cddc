/** The middle of a run of figures, its first `drop` rounds left out: they warm the processes up. */
export function median(figures: readonly number[], drop = 0): number {
  const kept = figures.slice(drop).toSorted((a, b) => a - b)
  const middle = Math.floor(kept.length / 2)
  return kept.length % 2 === 1 ? kept[middle] : (kept[middle - 1] + kept[middle]) / 2
}

export const percentile = (figures: readonly number[], share: number) =>
  figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) * share)]

export const round = (figure: number, digits = 2) => Number(figure.toFixed(digits))

/** A table for people on stderr; the line for machines goes to stdout. */
export function printTable(title: string, header: string[], rows: (string | number)[][]) {
  const lines = [header, ...rows].map((row) => row.map(String))
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const text = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])
      )
      .join('  ')
  )
  process.stderr.write(`\n${title}\n${text.join('\n')}\n`)
}

export const printJson = (figures: object) => process.stdout.write(`${JSON.stringify(figures)}\n`)
