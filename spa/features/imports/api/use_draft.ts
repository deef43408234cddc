import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import type { Edits } from '../draft_saver.ts'
import type { Draft } from '../types.ts'
import { batchOptions } from './use_imports.ts'

const at = (batchId: string, draftId: string) => ({
  params: { import_id: batchId, draft_id: draftId },
})

export function draftOptions(batchId: string, draftId: string) {
  return api.imports.drafts.show.queryOptions(at(batchId, draftId), { staleTime: 30_000 })
}

export function useDraft(batchId: string, draftId: string) {
  return useQuery(draftOptions(batchId, draftId))
}

interface Save {
  batchId: string
  draftId: string
  revision: number
  edited: Edits
}

/** Writes what was typed; the draft on screen and its line in the rail are the answer. */
export async function saveDraft(queryClient: QueryClient, { batchId, draftId, ...body }: Save) {
  const answer = await client.api.imports.drafts.update({ ...at(batchId, draftId), body })
  keepDraft(queryClient, batchId, answer.data)
  return answer.data
}

/** Puts a draft, as the server just gave it, where screens read it. */
export function keepDraft(queryClient: QueryClient, batchId: string, draft: Draft) {
  queryClient.setQueryData(draftOptions(batchId, draft.id).queryKey, { data: draft })
  void queryClient.invalidateQueries({ queryKey: batchOptions(batchId).queryKey })
}

/** Everything that would leave were the draft validated as it is now; dated anew at each change of it. */
export function useDraftPreview(batchId: string, draft: Draft) {
  return useQuery({
    queryKey: [...api.imports.drafts.pathKey(), 'plan_preview', draft.id, draft.revision],
    queryFn: () => client.api.imports.drafts.planPreview(at(batchId, draft.id)),
    // Without a due date nothing can be dated.
    enabled: draft.dueDate !== null,
    placeholderData: keepPreviousData,
  })
}

export function pageUrl(batchId: string, draftId: string, number: number) {
  return client.urlFor.get('imports.drafts.pages.show', {
    import_id: batchId,
    draft_id: draftId,
    page: String(number),
  }).url
}
