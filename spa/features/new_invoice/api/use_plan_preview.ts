import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { api, client } from '../../../lib/api.ts'
import { previewOf, type NewInvoice } from '../new_invoice.ts'

const PAUSE_MS = 300

/**
 * Everything that would leave were the invoice saved now, asked from the planner itself when typing
 * pauses. It is a POST that writes nothing: an amount has no business in an address.
 */
export function usePlanPreview(typed: NewInvoice) {
  const [draft] = useDebouncedValue(previewOf(typed), PAUSE_MS)
  return useQuery({
    queryKey: [...api.relancePreviews.pathKey(), draft],
    queryFn: () => client.api.relancePreviews.store({ body: draft ?? { dueDate: '' } }),
    enabled: draft !== null,
    placeholderData: keepPreviousData,
  })
}
