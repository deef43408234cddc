import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import type { Tone } from '../plan_draft.ts'

/** A text, and what it is tried on. */
export interface TemplateDraft {
  subject: string
  body: string
  tone: Tone
  offsetDays: number
  attachInvoice: boolean
  invoiceId: string | null
  locale?: 'fr' | 'en'
}

/** The mail this text would be, by the server that would send it. The one before stays meanwhile. */
export function useTemplatePreview(draft: TemplateDraft) {
  return useQuery({
    queryKey: [...api.templatePreviews.pathKey(), draft],
    queryFn: () => client.api.templatePreviews.store({ body: draft }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

export function useTestSend() {
  return useMutation(api.templateTests.store.mutationOptions())
}

const INVOICES_OFFERED = 30

/** Real invoices to try a text on, the most urgent first. */
export function useSampleInvoices() {
  return useQuery(
    api.invoices.index.queryOptions(
      { query: { view: 'to_chase', sort: 'dueDate', limit: INVOICES_OFFERED } },
      { staleTime: 60_000 }
    )
  )
}
