import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import { bodyOf, type NewInvoice } from '../new_invoice.ts'

interface Creation {
  typed: NewInvoice
  /** The same key for the same form: a second press, or a lost answer, creates nothing more. */
  key: string
}

/**
 * Creates the invoice with its reminders in one transaction, then attaches its document. A document
 * that is refused does not undo the invoice: it is said, and can be added from its page.
 */
export function useCreateInvoice() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ typed, key }: Creation) => {
      const { data: invoice } = await client.api.invoices.store({
        body: bodyOf(typed),
        headers: { 'Idempotency-Key': key },
      })
      return { invoice, attachmentError: await attach(invoice.id, typed.file) }
    },
    onSuccess: () => {
      for (const key of [api.invoices.pathKey(), api.today.pathKey(), api.me.pathKey()]) {
        void queryClient.invalidateQueries({ queryKey: key })
      }
    },
  })
}

/** What the server objects to the document, null when it took it. */
async function attach(invoiceId: string, file: File | null): Promise<unknown> {
  if (file === null) return null
  try {
    // The route reads multipart, of which the generated types know nothing: hence a variable.
    const upload = { params: { invoice_id: invoiceId }, body: { file } }
    await client.api.invoices.attachments.store(upload)
    return null
  } catch (error) {
    return error
  }
}
