import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshEverything } from './refresh.ts'

/**
 * Decisions taken from the list. None is optimistic: a line leaves when the server has agreed, since
 * most of them let a mail go, or stop one.
 */
function useRefresh() {
  const queryClient = useQueryClient()
  return { onSettled: () => refreshEverything(queryClient) }
}

export const useAnswerCheckin = () =>
  useMutation(api.checkins.answer.store.mutationOptions(useRefresh()))

export const usePayInvoice = () =>
  useMutation(api.invoices.payments.store.mutationOptions(useRefresh()))

export const useVoidPayment = () =>
  useMutation(api.invoices.payments.destroy.mutationOptions(useRefresh()))

export const useResolve = () =>
  useMutation(api.relances.resolution.store.mutationOptions(useRefresh()))

export const useOpenLitigation = () =>
  useMutation(api.invoices.litigation.store.mutationOptions(useRefresh()))

export const useCloseLitigation = () =>
  useMutation(api.invoices.litigation.destroy.mutationOptions(useRefresh()))

export const useAcknowledgePromise = () =>
  useMutation(api.promises.acknowledgement.store.mutationOptions(useRefresh()))

export const useReadNotice = () =>
  useMutation(api.notifications.reading.store.mutationOptions(useRefresh()))

export const useSaveIban = () => useMutation(api.organization.update.mutationOptions(useRefresh()))
