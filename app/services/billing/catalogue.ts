import billing, { type CatalogueEntry } from '#config/billing'
import { appUrl } from '#config/app'
import NotFoundException from '#exceptions/not_found_exception'
import { portalConfiguration, PORTAL_MARK } from '#services/billing/portal'
import { asked, isMissing, stripe } from '#services/billing/stripe_gateway'
import { priceKeyOf, type BillingCycle, type PaidPlan } from '#values/subscription'

/** The id of a price at this Stripe. @throws NotFoundException until `billing:prepare` has run */
export async function priceIdOf(plan: PaidPlan, cycle: BillingCycle): Promise<string> {
  const key = priceKeyOf(plan, cycle)
  const { data } = await asked((client) => client.prices.list({ lookup_keys: [key], active: true }))
  if (!data[0]) {
    throw new NotFoundException()
  }
  return data[0].id
}

export const entryOf = (plan: PaidPlan, cycle: BillingCycle): CatalogueEntry => {
  const found = billing.catalogue.find((entry) => entry.plan === plan && entry.cycle === cycle)
  if (!found) {
    throw new Error(`Nothing is sold as ${plan} ${cycle}`)
  }
  return found
}

const PRODUCT_NAMES: Record<PaidPlan, string> = { pro: 'Rubis Pro', business: 'Rubis Business' }

export interface Prepared {
  created: string[]
  kept: string[]
}

/**
 * Takes the catalogue to Stripe: products by our own ids, prices by lookup key, the portal by its mark.
 * Run again it changes nothing; a new amount makes a new price that takes the key over, and those who
 * subscribed before keep theirs.
 */
export async function prepareCatalogue(): Promise<Prepared> {
  const done: Prepared = { created: [], kept: [] }
  for (const [plan, name] of Object.entries(PRODUCT_NAMES)) {
    await prepareProduct(`rubis_${plan}`, name, done)
  }
  for (const entry of billing.catalogue) {
    await preparePrice(entry, done)
  }
  await preparePortal(done)
  return done
}

async function prepareProduct(id: string, name: string, done: Prepared) {
  try {
    await stripe().products.retrieve(id)
    done.kept.push(id)
  } catch (error) {
    if (!isMissing(error)) {
      throw error
    }
    await stripe().products.create({ id, name })
    done.created.push(id)
  }
}

async function preparePrice({ key, plan, cycle, amountCents }: CatalogueEntry, done: Prepared) {
  const { data } = await stripe().prices.list({ lookup_keys: [key], active: true })
  if (data[0]?.unit_amount === amountCents) {
    done.kept.push(key)
    return
  }
  await stripe().prices.create({
    product: `rubis_${plan}`,
    currency: 'eur',
    unit_amount: amountCents,
    tax_behavior: 'exclusive',
    recurring: { interval: cycle === 'monthly' ? 'month' : 'year' },
    lookup_key: key,
    transfer_lookup_key: true,
    nickname: `${PRODUCT_NAMES[plan]}, ${cycle === 'monthly' ? 'mensuel' : 'annuel'}`,
  })
  done.created.push(key)
}

/** Plans are changed in Rubis, where the trial goes on: in the portal it would end, and charge at once. */
async function preparePortal(done: Prepared) {
  if (await portalConfiguration()) {
    done.kept.push(PORTAL_MARK)
    return
  }
  await stripe().billingPortal.configurations.create({
    metadata: { rubis: PORTAL_MARK },
    default_return_url: new URL('/parametres/abonnement', appUrl).href,
    features: {
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true },
      customer_update: { enabled: true, allowed_updates: ['name', 'address', 'tax_id'] },
      subscription_cancel: {
        enabled: true,
        mode: 'at_period_end',
        cancellation_reason: {
          enabled: true,
          options: ['too_expensive', 'missing_features', 'unused', 'other'],
        },
      },
    },
  })
  done.created.push(PORTAL_MARK)
}
