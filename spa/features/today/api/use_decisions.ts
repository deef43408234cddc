import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

/**
 * Decisions taken from the list. None is optimistic: a line leaves when the server has agreed, since
 * most of them let a mail go, or stop one.
 */
function useRefresh() {
  const queryClient = useQueryClient()
  return { onSettled: () => refreshDecisions(queryClient) }
}

export const useAnswerCheckin = () =>
  useMutation(api.checkins.answer.store.mutationOptions(useRefresh()))

export const usePayInvoice = () =>
  useMutation(api.invoices.payments.store.mutationOptions(useRefresh()))

export const useVoidPayment = () =>
  useMutation(api.invoices.payments.destroy.mutationOptions(useRefresh()))

export const useOpenLitigation = () =>
  useMutation(api.invoices.litigation.store.mutationOptions(useRefresh()))

export const useCloseLitigation = () =>
  useMutation(api.invoices.litigation.destroy.mutationOptions(useRefresh()))

export const useAcknowledgePromise = () =>
  useMutation(api.promises.acknowledgement.store.mutationOptions(useRefresh()))

export const useAcceptAnswer = () =>
  useMutation(api.clientAnswers.acceptance.store.mutationOptions(useRefresh()))

export const useRefuseAnswer = () =>
  useMutation(api.clientAnswers.refusal.store.mutationOptions(useRefresh()))

export const useReadNotice = () =>
  useMutation(api.notifications.reading.store.mutationOptions(useRefresh()))

export const useSaveIban = () => useMutation(api.organization.update.mutationOptions(useRefresh()))
