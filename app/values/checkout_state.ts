/** A page where somebody may subscribe: open, then done or gone, for good. */
export const CHECKOUT_STATES = ['open', 'completed', 'expired'] as const

export type CheckoutState = (typeof CHECKOUT_STATES)[number]

const NEXT: Record<CheckoutState, readonly CheckoutState[]> = {
  open: ['completed', 'expired'],
  completed: [],
  expired: [],
}

export const canCloseCheckout = (from: CheckoutState, to: CheckoutState) => NEXT[from].includes(to)
