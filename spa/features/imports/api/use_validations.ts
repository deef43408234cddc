import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import { keepDraft } from './use_draft.ts'
import { batchOptions } from './use_imports.ts'

/** Everything that shows invoices, their number and what they will send. */
function refresh(queryClient: QueryClient, batchId: string) {
  const touched = [
    batchOptions(batchId).queryKey,
    api.imports.drafts.pathKey(),
    api.imports.index.pathKey(),
    api.invoices.pathKey(),
    api.clients.pathKey(),
    api.today.pathKey(),
    api.me.pathKey(),
  ]
  return Promise.all(touched.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

interface Approval {
  draftId: string
  revision: number
  emailConfirmed: boolean
  allowDuplicate: boolean
}

/** Makes an invoice of a draft. Sent again after a lost answer, it makes nothing more. */
export function useValidateDraft(batchId: string) {
  const queryClient = useQueryClient()
  return async ({ draftId, ...body }: Approval) => {
    const answer = await client.api.imports.drafts.validation.store({
      params: { import_id: batchId, draft_id: draftId },
      body,
    })
    await refresh(queryClient, batchId)
    return answer.data
  }
}

/** All of them or none. */
export function useValidateAll(batchId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (drafts: { id: string; revision: number }[]) =>
      client.api.imports.validations.store({ params: { import_id: batchId }, body: { drafts } }),
    onSuccess: () => refresh(queryClient, batchId),
  })
}

/** Left aside, and brought back. */
export function useSkipping(batchId: string) {
  const queryClient = useQueryClient()
  const onSuccess = ({ data }: Awaited<ReturnType<typeof client.api.imports.drafts.show>>) =>
    keepDraft(queryClient, batchId, data)
  return {
    skip: useMutation(api.imports.drafts.skip.store.mutationOptions({ onSuccess })),
    restore: useMutation(api.imports.drafts.skip.destroy.mutationOptions({ onSuccess })),
  }
}
