import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

/** As the API accepts them; the picker of a phone turns its photographs into JPEG for it. */
export const ACCEPTED_FILES = 'application/pdf,image/png,image/jpeg'
export const MOST_BYTES = 10 * 1024 * 1024

export function useDocuments() {
  const queryClient = useQueryClient()
  const onSettled = () => refreshDecisions(queryClient)
  return {
    add: useMutation(api.invoices.attachments.store.mutationOptions({ onSettled })),
    remove: useMutation(api.attachments.removal.store.mutationOptions({ onSettled })),
    restore: useMutation(api.attachments.removal.destroy.mutationOptions({ onSettled })),
  }
}

export const documentUrl = (id: string) => client.urlFor.get('attachments.show', { id }).url

/**
 * One file on its way. The generated type knows no body, since the server reads the form itself; the
 * client sends whatever has a file in it as a form.
 */
export const uploadOf = (invoiceId: string, file: File) => ({
  params: { invoice_id: invoiceId },
  body: { file },
})
