import { useSyncExternalStore } from 'react'
import type { Data } from '@generated/data'
import { everyMinute } from './every_minute.ts'
import type { Instant } from './format.ts'
import { useMe } from './me.ts'

/** How the organization stands with Rubis; it travels with `/me`. */
export type SubscriptionState = Data.Me['subscription']

const DAY_MS = 86_400_000

export function useSubscription(): SubscriptionState {
  return useMe().subscription
}

/**
 * Days left of a trial, rounded up: on its last day one, once it is over none. A day is 24 hours here,
 * as Stripe counts them: a trial that spans the change of the clocks has its fourteen days too.
 */
export function daysUntil(end: Instant, now: number) {
  return Math.max(0, Math.ceil((Date.parse(end) - now) / DAY_MS))
}

/** Null when the organization is not on trial. */
export function useTrialDaysRemaining(): number | null {
  const { inTrial, trialEndsAt } = useSubscription()
  return useSyncExternalStore(everyMinute, () =>
    inTrial && trialEndsAt !== null ? daysUntil(trialEndsAt, Date.now()) : null
  )
}

/** As many active invoices as the offer allows, or more: not one can be added. */
export function useIsAtFreeLimit(): boolean {
  const { caps, activeInvoicesCount } = useSubscription()
  return caps.activeInvoicesLimit !== null && activeInvoicesCount >= caps.activeInvoicesLimit
}

/** Owners and administrators decide what is bought. */
export function useMayManage(): boolean {
  return useMe().organization.role !== 'member'
}
