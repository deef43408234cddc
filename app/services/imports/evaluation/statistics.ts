/** A share with its Wilson 95 % interval: what a small sample can and cannot say. */
export interface Share {
  count: number
  of: number
  /** null without any */
  value: number | null
  low: number
  high: number
}

const Z = 1.959964

export function share(count: number, of: number): Share {
  if (of === 0) {
    return { count, of, value: null, low: 0, high: 1 }
  }
  const p = count / of
  const z2 = Z * Z
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))
  return { count, of, value: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The value below which this part (0..1) of the sample lies; null of an empty sample. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? null
}
