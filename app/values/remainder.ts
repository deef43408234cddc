import { Money } from '#values/money'

/** What an invoice asks for and what came in, in cents; payments and credit notes that stand only. */
export interface SettledAmounts {
  amountTtcCents: number
  paidCents: number
  creditedCents: number
}

/**
 * What is left to pay, in cents: total − payments − credit notes. Every mail, PDF, QR code, page and
 * total asks here. Negative when the client paid too much: callers chase only what is positive.
 */
export function remainderCents(amounts: SettledAmounts): number {
  return new Money(amounts.amountTtcCents)
    .minus(new Money(amounts.paidCents))
    .minus(new Money(amounts.creditedCents)).cents
}
