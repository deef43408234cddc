import { useQuery, type QueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** How often an open invoice asks again while something of it is about to leave, or leaving. */
const LIVE_MS = 2_000
/** And otherwise: a reminder that left, a client who answered, show up without a reload. */
const CALM_MS = 60_000

function invoiceOptions(id: string) {
  return api.invoices.show.queryOptions({ params: { id } }, { refetchInterval: CALM_MS })
}

/** What the page of an invoice reads first, to be asked before its code is here. */
export function prefetchInvoice(queryClient: QueryClient, id: string) {
  void queryClient.prefetchQuery(invoiceOptions(id))
  void queryClient.prefetchQuery(api.invoices.timeline.queryOptions({ params: { invoice_id: id } }))
  void queryClient.prefetchQuery(api.invoices.relances.queryOptions({ params: { invoice_id: id } }))
}

export function useInvoice(id: string) {
  return useQuery(invoiceOptions(id))
}

/** What happened, and what was decided about what did not happen; oldest first. */
export function useTimeline(invoiceId: string, live: boolean) {
  return useQuery(
    api.invoices.timeline.queryOptions(
      { params: { invoice_id: invoiceId } },
      { refetchInterval: live ? LIVE_MS : CALM_MS }
    )
  )
}

/** Every reminder of the invoice, past and to come. */
export function useInvoiceRelances(invoiceId: string) {
  return useQuery(
    api.invoices.relances.queryOptions(
      { params: { invoice_id: invoiceId } },
      {
        refetchInterval: (query) =>
          query.state.data?.data.some(
            ({ status, sendAt }) =>
              status === 'sending' ||
              (status === 'scheduled' && Date.parse(sendAt) - Date.now() < 120_000)
          )
            ? LIVE_MS
            : CALM_MS,
      }
    )
  )
}

/** The exact message of a reminder that left; it never changes. */
export function useSentMail(relanceId: string) {
  return useQuery(
    api.relances.sentMail.queryOptions(
      { params: { relance_id: relanceId } },
      { staleTime: Infinity }
    )
  )
}

/** The exact message a reminder would be if it left now, rendered by the server. */
export function useRelancePreview(relanceId: string) {
  return useQuery(api.relances.preview.queryOptions({ params: { relance_id: relanceId } }))
}
