import type Stripe from 'stripe'
import type { World } from './world.ts'

/** Percent of VAT on a service sold from France, by the country of who buys it (a part of the Union). */
const RATES: Record<string, number> = {
  AT: 20,
  BE: 21,
  DE: 19,
  ES: 21,
  FR: 20,
  IE: 23,
  IT: 22,
  LU: 17,
  NL: 21,
  PT: 23,
}

/** French departments overseas have their own rates, or none (CGI, art. 294 and 296). */
const OVERSEAS: Record<string, number> = { 971: 8.5, 972: 8.5, 973: 0, 974: 8.5, 976: 0 }

export interface Tax {
  percent: number
  reason: Stripe.Invoice.TotalTax['taxability_reason']
}

/** What Stripe Tax makes of a customer: with no address they are in France. */
export function taxOf(world: World, customer: Stripe.Customer): Tax {
  const country = customer.address?.country ?? 'FR'
  const standard = RATES[country]
  if (standard === undefined) {
    return { percent: 0, reason: 'not_subject_to_tax' }
  }
  if (country === 'FR') {
    const overseas = OVERSEAS[customer.address?.postal_code?.slice(0, 3) ?? '']
    return {
      percent: overseas ?? standard,
      reason: overseas === 0 ? 'zero_rated' : 'standard_rated',
    }
  }
  const hasNumber = [...world.taxIds.values()].some(
    ({ customer: owner, type }) => owner === customer.id && type === 'eu_vat'
  )
  return hasNumber
    ? { percent: 0, reason: 'reverse_charge' }
    : { percent: standard, reason: 'standard_rated' }
}

export const taxCents = ({ percent }: Tax, cents: number) => Math.round((cents * percent) / 100)

/** Where a customer is, and their number for VAT, as they give them on the page of Checkout. */
export function giveAddress(
  world: World,
  customer: Stripe.Customer,
  { country, postalCode, vatNumber }: { country: string; postalCode?: string; vatNumber?: string }
) {
  customer.address = {
    city: null,
    country,
    line1: null,
    line2: null,
    postal_code: postalCode ?? null,
    state: null,
  }
  world.emit('customer.updated', customer)
  if (vatNumber) {
    const id = world.make<Stripe.TaxId>('tax_id', {
      id: world.id('txi'),
      created: world.now,
      country,
      customer: customer.id,
      type: 'eu_vat',
      value: vatNumber,
    })
    world.taxIds.set(id.id, id)
    world.emit('customer.tax_id.created', id)
  }
}
