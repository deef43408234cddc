import { bareName } from '#values/reading/party_name'
import type { FieldName, InvoiceReading } from '#values/reading/result'
import { JUDGED, type Truth } from './truth.js'

export type Verdict =
  /** the value is right, or rightly absent */
  | 'right'
  | 'wrong'
  /** a value that is there was not found */
  | 'missed'
  /** a value where there is none */
  | 'invented'

export interface FieldScore {
  truthName: string
  field: FieldName
  verdict: Verdict
  expected: string | number | null
  actual: string | number | null
  confidence: number
}

/** Judges each field of a reading that the truth speaks of. A document that was refused misses them all. */
export function scoreFields(truth: Truth, reading: InvoiceReading | null): FieldScore[] {
  const skipped = new Set(truth.skip ?? [])
  return JUDGED.filter(([name]) => name in truth.expected && !skipped.has(name)).map(
    ([truthName, field]) => {
      const { value: actual, confidence } = reading?.fields[field] ?? { value: null, confidence: 0 }
      const expected = truth.expected[truthName]
      const right = [expected, ...(truth.accept?.[truthName] ?? [])]
      return {
        truthName,
        field,
        verdict: verdictOf(truthName, right, actual),
        expected,
        actual,
        confidence,
      }
    }
  )
}

function verdictOf(
  name: string,
  right: readonly (string | number | null)[],
  actual: string | number | null
): Verdict {
  const [expected] = right
  if (actual === null) {
    return expected === null ? 'right' : 'missed'
  }
  if (right.some((one) => one !== null && isSame(name, one, actual))) {
    return 'right'
  }
  return expected === null ? 'invented' : 'wrong'
}

function isSame(name: string, expected: string | number, actual: string | number): boolean {
  if (typeof expected === 'number') {
    return Math.abs(expected) === actual
  }
  const text = String(actual)
  switch (name) {
    case 'number':
    case 'iban':
      return bare(expected) === bare(text)
    case 'clientName':
    case 'sellerName':
      return bareName(expected) === bareName(text)
    default:
      return expected.toLowerCase() === text.toLowerCase()
  }
}

const bare = (text: string) => text.replace(/\s/g, '').toUpperCase()
