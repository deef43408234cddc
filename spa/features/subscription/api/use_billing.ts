import { useQuery } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'

export type Offer = Data.Offers['offers'][number]
export type Chosen = Pick<Offer, 'plan' | 'cycle'>
/** What is wanted instead; without seats their number stays. */
export type Wanted = Chosen & { seats?: number }
export type Cycle = Offer['cycle']

/** A page of Checkout is looked at again until Stripe says what became of it. */
const POLL_MS = 2_000

export function useOffers() {
  return useQuery(
    api.billing.offers.index.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY })
  )
}

export function useOwnInvoices(enabled: boolean) {
  return useQuery(api.billing.invoices.index.queryOptions({}, { enabled }))
}

/** What a change would cost right now: asked anew each time, and never kept. */
export function useChangePreview({ plan, cycle, seats }: Wanted, enabled = true) {
  return useQuery(
    api.billing.planChange.preview.queryOptions(
      { query: { plan, cycle, ...(seats !== undefined && { seats }) } },
      { staleTime: 0, gcTime: 0, retry: false, enabled }
    )
  )
}

export function useCheckoutState(sessionId: string) {
  return useQuery(
    api.billing.checkout.show.queryOptions(
      { query: { session_id: sessionId } },
      {
        gcTime: 0,
        retry: false,
        refetchInterval: ({ state }) => (state.data?.data.state === 'open' ? POLL_MS : false),
      }
    )
  )
}
