import { useSyncExternalStore } from 'react'
import type { Data } from '@generated/data'
import { daysUntil } from './days_until.ts'
import { everyMinute } from './every_minute.ts'
import { useMe } from './me.ts'

/** How the organization stands with Rubis; it travels with `/me`. */
export type SubscriptionState = Data.Me['subscription']

export function useSubscription(): SubscriptionState {
  return useMe().subscription
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
