import type { StripeEvent } from '#services/billing/stripe_gateway'
import { idOf } from '#services/billing/subscription_facts'

/** What Rubis does when it is told of something. Run twice, late or out of order it does the same. */
export type StripeEventHandler = (event: StripeEvent) => Promise<unknown>

/** The customer an event is about; null for one about nobody's customer. */
export function customerOf({ object }: StripeEvent): string | null {
  if (object.object === 'customer') {
    return object.id ?? null
  }
  const { customer } = object
  return typeof customer === 'string' || isReference(customer) ? idOf(customer) : null
}

const isReference = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
