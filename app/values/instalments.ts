/**
 * How many instalments, from the first, the money that came covers. They were made of what was left
 * then: what is left now says how much came since.
 *
 * @param amounts of all of them, in order, in cents
 */
export function paidInstalments(amounts: readonly number[], remainderCents: number): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  let left = total - remainderCents
  let paid = 0
  while (paid < amounts.length && left >= amounts[paid]) {
    left -= amounts[paid]
    paid += 1
  }
  return paid
}
