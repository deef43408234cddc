import type { LocalDate } from '#values/local_date'

/** One part of an accepted plan; the amount in cents, as it was agreed. */
export interface Instalment {
  dueDate: LocalDate
  amountCents: number
}

/** The instalments that a reminder asks for. */
export interface InstalmentAsk {
  /** in order, with their number from 1; never empty */
  asked: (Instalment & { position: number })[]
  /** of how many */
  count: number
  /** cents that came already for the first of them */
  receivedCents: number
  /** cents: what is left of those asked */
  askedCents: number
}

/**
 * How many instalments, from the first, the money that came covers. They were made of what was left
 * then: what is left now says how much came since.
 *
 * @param amounts of all of them, in order, in cents
 */
export function paidInstalments(amounts: readonly number[], remainderCents: number): number {
  const total = sum(amounts)
  let left = total - remainderCents
  let paid = 0
  while (paid < amounts.length && left >= amounts[paid]) {
    left -= amounts[paid]
    paid += 1
  }
  return paid
}

/**
 * What a reminder of that day may ask for under a plan that was accepted: the instalments whose day is
 * over and that are not covered. When none is late, since a person let the chase go on before its day,
 * the next one. Null without a plan, or once nothing is left.
 *
 * @param plan all instalments, in order
 * @param today where the creditor is
 */
export function instalmentsToAsk(
  plan: readonly Instalment[],
  remainderCents: number,
  today: LocalDate
): InstalmentAsk | null {
  if (plan.length === 0 || remainderCents <= 0) {
    return null
  }
  const amounts = plan.map(({ amountCents }) => amountCents)
  const paid = paidInstalments(amounts, remainderCents)
  const unpaid = plan.map((one, index) => ({ ...one, position: index + 1 })).slice(paid)
  const late = unpaid.filter(({ dueDate }) => dueDate < today)
  const asked = late.length > 0 ? late : unpaid.slice(0, 1)
  const receivedCents = Math.max(0, sum(amounts.slice(paid)) - remainderCents)
  const askedCents = sum(asked.map(({ amountCents }) => amountCents)) - receivedCents
  return { asked, count: plan.length, receivedCents, askedCents }
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
