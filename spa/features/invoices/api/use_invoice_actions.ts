import {
  keepPreviousData,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'
import { useOptimisticInvoice } from './use_optimistic_invoice.ts'

/** Corrects a field. Optimistic: the new value stands at once, the old one comes back on refusal. */
export function useUpdateInvoice(invoiceId: string) {
  const { show, takeBack, keep, refresh } = useOptimisticInvoice(invoiceId)
  return useMutation(
    api.invoices.update.mutationOptions({
      onMutate: ({ body }) =>
        show(({ remainderCents, amountTtcCents }) => ({
          ...(body?.numero && { numero: body.numero }),
          ...(body?.issueDate && { issueDate: body.issueDate }),
          ...(body?.dueDate && { dueDate: body.dueDate }),
          ...(body?.notes !== undefined && { notes: body.notes ?? '' }),
          ...(body?.subject !== undefined && { subject: body.subject ?? '' }),
          ...(body?.amountTtcCents && {
            amountTtcCents: Number(body.amountTtcCents),
            remainderCents: remainderCents + Number(body.amountTtcCents) - amountTtcCents,
          }),
        })),
      onSuccess: ({ data }) => void keep(data),
      onError: (_error, _variables, context) => void takeBack(context),
      onSettled: refresh,
    })
  )
}

/** Nothing leaves for a while. Optimistic. */
export function usePauseInvoice(invoiceId: string) {
  const { show, takeBack, refresh } = useOptimisticInvoice(invoiceId)
  return useMutation(
    api.invoices.holds.store.mutationOptions({
      onMutate: ({ body }) =>
        show(() => ({
          hold: { id: 'pending', reason: body?.reason ?? 'manual', endsAt: body?.endsAt ?? null },
        })),
      onError: (_error, _variables, context) => void takeBack(context),
      onSettled: refresh,
    })
  )
}

/** The pause is over. Optimistic. */
export function useResumeInvoice(invoiceId: string) {
  const { show, takeBack, refresh } = useOptimisticInvoice(invoiceId)
  return useMutation(
    api.holds.destroy.mutationOptions({
      onMutate: () => show(() => ({ hold: null })),
      onError: (_error, _variables, context) => void takeBack(context),
      onSettled: refresh,
    })
  )
}

/** What weighs in law or in the books waits for the server: dispute, cancellation, credit, plan, and places of the offer. */
export function useInvoiceDecisions() {
  const queryClient = useQueryClient()
  const onSettled = () => refreshDecisions(queryClient)
  return {
    openLitigation: useMutation(api.invoices.litigation.store.mutationOptions({ onSettled })),
    closeLitigation: useMutation(api.invoices.litigation.destroy.mutationOptions({ onSettled })),
    cancel: useMutation(api.invoices.cancellation.store.mutationOptions({ onSettled })),
    undoCancel: useMutation(api.invoices.cancellation.destroy.mutationOptions({ onSettled })),
    credit: useMutation(api.invoices.creditNotes.store.mutationOptions({ onSettled })),
    voidCredit: useMutation(api.invoices.creditNotes.destroy.mutationOptions({ onSettled })),
    thaw: useMutation(api.invoices.freeze.destroy.mutationOptions({ onSettled })),
    changePlan: useMutation(api.invoices.plan.update.mutationOptions({ onSettled })),
    closeLinks: useMutation(api.invoices.clientLinks.destroy.mutationOptions()),
    changeContacts: useMutation(api.clients.update.mutationOptions({ onSettled })),
  }
}

/** A change that was not made yet; null asks nothing. */
export interface SupposedChange {
  dueDate?: string
  planId?: string
  withoutPlan?: boolean
}

/** What the change would do to the reminders to come, by the planner of the server. */
export function usePlanPreview(invoiceId: string, supposed: SupposedChange | null) {
  return useQuery(
    api.invoices.planPreview.queryOptions(
      supposed === null ? skipToken : { params: { invoice_id: invoiceId }, query: supposed },
      { placeholderData: keepPreviousData, staleTime: 0 }
    )
  )
}

export function usePlanChoices() {
  return useQuery(api.plans.index.queryOptions({}))
}
