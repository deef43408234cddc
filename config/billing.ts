import env from '#start/env'
import { priceKeyOf, type BillingCycle, type PaidPlan, type PriceKey } from '#values/subscription'

/** One thing that is sold. */
export interface CatalogueEntry {
  key: PriceKey
  plan: PaidPlan
  cycle: BillingCycle
  /** cents, before tax */
  amountCents: number
}

export interface BillingConfig {
  /** empty: nothing is sold here, and no screen offers it */
  secretKey: string
  /** that sign what Stripe tells, the present one first */
  webhookSecrets: readonly string[]
  /** another address than Stripe's own: the simulator */
  apiUrl: string | null
  /** whether what is told is about real money */
  isLive: boolean
  trialDays: number
  /** percent, for prices that are shown with tax; Stripe decides what is charged */
  vatPercent: number
  catalogue: readonly CatalogueEntry[]
}

const entry = (plan: PaidPlan, cycle: BillingCycle, amountCents: number): CatalogueEntry => ({
  key: priceKeyOf(plan, cycle),
  plan,
  cycle,
  amountCents,
})

/** Prices of Rubis, before tax (product.md, Plans and quota). `node ace billing:prepare` takes them to Stripe. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry('pro', 'monthly', 1_900),
  entry('pro', 'yearly', 19_000),
  entry('business', 'monthly', 3_900),
  entry('business', 'yearly', 39_000),
]

const secretKey = env.get('STRIPE_SECRET_KEY')?.release().trim() ?? ''

const billingConfig: BillingConfig = {
  secretKey,
  webhookSecrets: secretsIn(env.get('STRIPE_WEBHOOK_SECRETS')?.release() ?? ''),
  apiUrl: env.get('STRIPE_API_URL') || null,
  isLive: /^(sk|rk)_live_/.test(secretKey),
  trialDays: 14,
  vatPercent: 20,
  catalogue: CATALOGUE,
}

if (env.get('NODE_ENV') === 'production') {
  assertComplete(billingConfig)
}

/** Those of a setting, separated by commas: the newline of a pasted one is no part of it. */
export function secretsIn(setting: string): string[] {
  return setting
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
}

/** @throws at boot: an empty webhook secret would take anything for Stripe's word */
export function assertComplete({ secretKey: key, webhookSecrets }: BillingConfig) {
  if (key === '' || webhookSecrets.length === 0) {
    throw new Error('Production needs STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRETS')
  }
}

export default billingConfig
