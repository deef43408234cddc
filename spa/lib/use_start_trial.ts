import { useMutation } from '@tanstack/react-query'
import { api } from './api.ts'

/** To a page of Stripe, in this tab: it brings the person back itself. */
const leave = ({ data }: { data: { url: string } }) => window.location.assign(data.url)

/** Fourteen days without a charge: Stripe asks for the card. */
export function useStartTrial() {
  return useMutation(api.billing.trial.store.mutationOptions({ onSuccess: leave }))
}

/** The same without a trial. */
export function useSubscribe() {
  return useMutation(api.billing.subscription.store.mutationOptions({ onSuccess: leave }))
}

/** Card, address and invoices, on Stripe's pages. */
export function useOpenPortal() {
  return useMutation(api.billing.portal.store.mutationOptions({ onSuccess: leave }))
}
