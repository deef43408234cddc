import type Stripe from 'stripe'
import ConflictException from '#exceptions/conflict_exception'
import { databaseNow } from '#lib/clock'
import type Organization from '#models/organization'
import { currentOf, release } from '#services/billing/cancellation'
import { entryOf, priceIdOf } from '#services/billing/catalogue'
import type { Offer } from '#services/billing/checkout'
import { oneAtATime } from '#services/billing/one_at_a_time'
import { asked } from '#services/billing/stripe_gateway'
import type { FetchedSubscription } from '#services/billing/subscription_facts'
import { syncCustomer } from '#services/billing/sync_customer'
import { seatsTaken } from '#services/team/seats'
import { PLAN_CAPS, quantityFor, seatsOf } from '#values/quota'
import { offerOf, type PaidPlan } from '#values/subscription'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'

/** What is wanted instead: without `seats` their number stays, as far as the plan gives any to choose. */
export interface WantedOffer extends Offer {
  seats?: number
}

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
  offer: WantedOffer
): Promise<ChangePreview> {
  const { current, price, quantity, when } = await planned(organization, offer)
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
        items: [{ id: current.itemId, price, quantity }],
        proration_behavior: 'always_invoice',
        proration_date: prorationDate,
      },
    })
  )
  return { when, dueNowCents: preview.amount_due, prorationDate, effectiveAt: now }
}

/**
 * Changes plan, cycle or seats: more is given at once, as soon as it is paid; less begins with the next period.
 * On trial the price changes and the end of the trial does not.
 *
 * @param prorationDate as the preview gave it, seconds since 1970
 * @throws ConflictException `no_subscription`, `already_on_plan`, `too_many_members`, `preview_expired`,
 *   `change_under_way`, BillingUnavailableException
 */
export function changePlan(organization: Organization, offer: WantedOffer, prorationDate?: number) {
  return oneAtATime(organization.id, () => change(organization, offer, prorationDate))
}

async function change(organization: Organization, offer: WantedOffer, prorationDate?: number) {
  const { current, price, quantity, when } = await planned(organization, offer)
  await assertFresh(prorationDate)
  if (current.scheduleId) {
    await release(current.scheduleId)
  }
  if (when === 'at_period_end') {
    await scheduleChange(current, { price, quantity })
  } else {
    await asked((client) =>
      client.subscriptions.update(
        current.id,
        immediate(current, { price, quantity }, prorationDate)
      )
    )
  }
  await asked(() => syncCustomer(current.customerId))
}

/**
 * Gives up the change that was planned for the end of the period. With none planned it does nothing.
 *
 * @throws ConflictException `no_subscription`, `change_under_way`, BillingUnavailableException
 */
export function keepPlan(organization: Organization) {
  return oneAtATime(organization.id, async () => {
    const current = await currentOf(organization)
    if (current.scheduleId) {
      await release(current.scheduleId)
    }
    await asked(() => syncCustomer(current.customerId))
  })
}

/** What was shown a day ago is no longer what is charged. */
async function assertFresh(prorationDate: number | undefined) {
  const now = await databaseNow()
  const age = prorationDate === undefined ? 0 : now.toSeconds() - prorationDate
  if (age < -CLOCK_SECONDS || age > PREVIEW_SECONDS) {
    throw new ConflictException('preview_expired', 'Ce montant a changé. Affichez-le à nouveau.')
  }
}

async function planned(organization: Organization, offer: WantedOffer) {
  const current = await currentOf(organization)
  const present = current.priceKeys.map(offerOf).find((one) => one !== null) ?? null
  const quantity = quantityOf(offer, present?.plan === offer.plan ? current.quantity : 1)
  const isSame =
    present?.plan === offer.plan && present.cycle === offer.cycle && quantity === current.quantity
  if (isSame) {
    throw new ConflictException('already_on_plan', 'C’est déjà votre offre.')
  }
  await assertSeats(organization, offer.plan, quantity)
  const price = await priceIdOf(offer.plan, offer.cycle)
  const isLess =
    present !== null &&
    current.status !== 'trialing' &&
    isCheaper({ ...offer, quantity }, { ...present, quantity: current.quantity })
  return { current, price, quantity, when: (isLess ? 'at_period_end' : 'now') as ChangeMoment }
}

const quantityOf = ({ plan, seats }: WantedOffer, present: number) =>
  seats === undefined ? present : quantityFor(plan, seats)

type Bought = Offer & { quantity: number }

/** A smaller plan, fewer seats, or a shorter commitment: what was paid for is used up first. */
const isCheaper = (offer: Bought, present: Bought) =>
  present.cycle === offer.cycle
    ? entryOf(offer.plan, offer.cycle).amountCents * offer.quantity <
      entryOf(present.plan, present.cycle).amountCents * present.quantity
    : offer.cycle === 'monthly'

/** Never below the seats that are taken: by members, and where several may belong by who was invited. */
async function assertSeats({ id }: Organization, plan: PaidPlan, quantity: number) {
  const { members, invited } = await seatsTaken(db.connection(), id)
  const taken = PLAN_CAPS[plan].multiUsers ? members + invited : members
  const seats = seatsOf(plan, quantity)
  if (taken > seats) {
    throw new ConflictException(
      'too_many_members',
      'Cette offre compte moins de places que votre équipe de membres.',
      { members: taken, seats }
    )
  }
}

interface Priced {
  /** its id at Stripe */
  price: string
  quantity: number
}

/** Paid first, then given: until then Stripe keeps the change as pending. */
function immediate(
  { itemId, status }: FetchedSubscription,
  { price, quantity }: Priced,
  prorationDate?: number
): Stripe.SubscriptionUpdateParams {
  const items = [{ id: itemId, price, quantity }]
  return status === 'trialing'
    ? { items, proration_behavior: 'none' }
    : {
        items,
        proration_behavior: 'always_invoice',
        payment_behavior: 'pending_if_incomplete',
        ...(prorationDate && { proration_date: prorationDate }),
      }
}

async function scheduleChange({ id }: FetchedSubscription, next: Priced) {
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
        { items: [next] },
      ],
    })
  )
}
