import type Stripe from 'stripe'
import ConflictException from '#exceptions/conflict_exception'
import { databaseNow } from '#lib/clock'
import type Organization from '#models/organization'
import { currentOf, release } from '#services/billing/cancellation'
import { entryOf, priceIdOf } from '#services/billing/catalogue'
import type { Offer } from '#services/billing/checkout'
import { asked } from '#services/billing/stripe_gateway'
import type { FetchedSubscription } from '#services/billing/subscription_facts'
import { syncCustomer } from '#services/billing/sync_customer'
import { PLAN_CAPS } from '#values/quota'
import { offerOf } from '#values/subscription'
import type { DateTime } from 'luxon'

export type ChangeMoment = 'now' | 'at_period_end'

export interface ChangePreview {
  when: ChangeMoment
  /** cents with tax, charged at once; 0 when nothing is */
  dueNowCents: number
  /** seconds since 1970: given back with the change, so that what was shown is what is charged */
  prorationDate: number
  effectiveAt: DateTime
}

/** How long a preview holds, and how far two clocks may be apart. */
const PREVIEW_SECONDS = 86_400
const CLOCK_SECONDS = 300

/** What a change would cost, from Stripe. @throws ConflictException, BillingUnavailableException */
export async function previewChange(
  organization: Organization,
  offer: Offer
): Promise<ChangePreview> {
  const { current, price, when } = await planned(organization, offer)
  const now = await databaseNow()
  const prorationDate = now.toUnixInteger()
  if (when === 'at_period_end' || current.status === 'trialing') {
    const effectiveAt = when === 'at_period_end' ? current.currentPeriodEnd : now
    return { when, dueNowCents: 0, prorationDate, effectiveAt }
  }
  const preview = await asked((client) =>
    client.invoices.createPreview({
      customer: current.customerId,
      subscription: current.id,
      subscription_details: {
        items: [{ id: current.itemId, price, quantity: 1 }],
        proration_behavior: 'always_invoice',
        proration_date: prorationDate,
      },
    })
  )
  return { when, dueNowCents: preview.amount_due, prorationDate, effectiveAt: now }
}

/**
 * Changes plan or cycle: more is given at once, as soon as it is paid; less begins with the next period.
 * On trial the price changes and the end of the trial does not.
 *
 * @param prorationDate as the preview gave it, seconds since 1970
 * @throws ConflictException `no_subscription`, `already_on_plan`, `too_many_members`, `preview_expired`,
 *   BillingUnavailableException
 */
export async function changePlan(organization: Organization, offer: Offer, prorationDate?: number) {
  const { current, price, when } = await planned(organization, offer)
  await assertFresh(prorationDate)
  if (current.scheduleId) {
    await release(current.scheduleId)
  }
  if (when === 'at_period_end') {
    await scheduleChange(current, price)
  } else {
    await asked((client) =>
      client.subscriptions.update(current.id, immediate(current, price, prorationDate))
    )
  }
  await asked(() => syncCustomer(current.customerId))
}

/** What was shown a day ago is no longer what is charged. */
async function assertFresh(prorationDate: number | undefined) {
  const now = await databaseNow()
  const age = prorationDate === undefined ? 0 : now.toSeconds() - prorationDate
  if (age < -CLOCK_SECONDS || age > PREVIEW_SECONDS) {
    throw new ConflictException('preview_expired', 'Ce montant a changé. Affichez-le à nouveau.')
  }
}

async function planned(organization: Organization, offer: Offer) {
  const current = await currentOf(organization)
  const present = current.priceKeys.map(offerOf).find((one) => one !== null) ?? null
  if (present?.plan === offer.plan && present.cycle === offer.cycle) {
    throw new ConflictException('already_on_plan', 'C’est déjà votre offre.')
  }
  await assertSeats(organization, offer)
  const price = await priceIdOf(offer.plan, offer.cycle)
  const isLess = present !== null && current.status !== 'trialing' && isCheaper(offer, present)
  return { current, price, when: (isLess ? 'at_period_end' : 'now') as ChangeMoment }
}

/** A smaller plan, or a shorter commitment: what was paid for is used up first. */
const isCheaper = (offer: Offer, present: Offer) =>
  present.cycle === offer.cycle
    ? entryOf(offer.plan, offer.cycle).amountCents <
      entryOf(present.plan, present.cycle).amountCents
    : offer.cycle === 'monthly'

async function assertSeats(organization: Organization, { plan }: Offer) {
  const [{ count }] = await organization.related('memberships').query().count('* as count').pojo<{
    count: string
  }>()
  const { seatsLimit } = PLAN_CAPS[plan]
  if (Number(count) > seatsLimit) {
    throw new ConflictException(
      'too_many_members',
      'Cette offre compte moins de places que votre équipe de membres.',
      { members: Number(count), seats: seatsLimit }
    )
  }
}

/** Paid first, then given: until then Stripe keeps the change as pending. */
function immediate(
  { itemId, status }: FetchedSubscription,
  price: string,
  prorationDate?: number
): Stripe.SubscriptionUpdateParams {
  const items = [{ id: itemId, price, quantity: 1 }]
  return status === 'trialing'
    ? { items, proration_behavior: 'none' }
    : {
        items,
        proration_behavior: 'always_invoice',
        payment_behavior: 'pending_if_incomplete',
        ...(prorationDate && { proration_date: prorationDate }),
      }
}

async function scheduleChange({ id }: FetchedSubscription, price: string) {
  const schedule = await asked((client) =>
    client.subscriptionSchedules.create({ from_subscription: id })
  )
  const [present] = schedule.phases
  const now = present.items.map((item) => ({
    price: typeof item.price === 'string' ? item.price : item.price.id,
    quantity: item.quantity ?? 1,
  }))
  await asked((client) =>
    client.subscriptionSchedules.update(schedule.id, {
      end_behavior: 'release',
      phases: [
        { items: now, start_date: present.start_date, end_date: present.end_date },
        { items: [{ price, quantity: 1 }] },
      ],
    })
  )
}
