import type { LocalDate } from '#values/local_date'

/** The number of the first invoice that Rubis heard of: the freelancer had others before. */
const FIRST = 61

/** One series a year, in the order of the issue dates. @returns in the order given */
export function numberInvoices(issueDates: readonly LocalDate[]): string[] {
  const inOrder = issueDates
    .map((date, index) => ({ date, index }))
    .toSorted((a, b) => (a.date === b.date ? a.index - b.index : a.date < b.date ? -1 : 1))
  const numbers = new Map<number, string>()
  let year = inOrder[0]?.date.slice(0, 4)
  let next = FIRST
  for (const { date, index } of inOrder) {
    if (date.slice(0, 4) !== year) {
      year = date.slice(0, 4)
      next = 1
    }
    numbers.set(index, `F-${year}-${String(next).padStart(4, '0')}`)
    next += 1
  }
  return issueDates.map((_, index) => numbers.get(index) ?? '')
}
