import billing from '#config/billing'
import { grossCents } from '#services/billing/gross'
import { PLAN_CAPS, type PlanCaps } from '#values/quota'
import type { BillingCycle, PaidPlan } from '#values/subscription'

/** What is sold, as shown before anything is asked of Stripe. */
export interface Offers {
  trialDays: number
  /** percent of French VAT in `grossCents` */
  vatPercent: number
  free: PlanCaps
  offers: OfferShown[]
}

export interface OfferShown {
  plan: PaidPlan
  cycle: BillingCycle
  /** cents of one period, before tax, and with it */
  netCents: number
  grossCents: number
  caps: PlanCaps
}

/** The catalogue of config/billing.ts, which `billing:prepare` takes to Stripe. */
export const offersShown = (): Offers => ({
  trialDays: billing.trialDays,
  vatPercent: billing.vatPercent,
  free: PLAN_CAPS.free,
  offers: billing.catalogue.map(({ plan, cycle, amountCents }) => ({
    plan,
    cycle,
    netCents: amountCents,
    grossCents: grossCents(amountCents),
    caps: PLAN_CAPS[plan],
  })),
})
