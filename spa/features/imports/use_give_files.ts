import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { client, api } from '../../lib/api.ts'
import { useFeedback } from '../../ui/feedback.ts'
import { showFailure } from '../../ui/undo_toast.tsx'
import { MOST_FILES } from './accepted_files.ts'
import { addUploads } from './uploads.ts'

/**
 * Takes files that were dropped, pasted or chosen: into the import that is open, else into a new one,
 * which is then shown.
 */
export function useGiveFiles(openBatchId?: string) {
  const intl = useIntl()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const feedback = useFeedback()

  const give = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const batchId = openBatchId ?? (await newBatch())
      return { batchId, files }
    },
    onSuccess: ({ batchId, files }) => {
      addUploads(batchId, files.slice(0, MOST_FILES))
      if (files.length > MOST_FILES) {
        showFailure(
          intl.formatMessage(
            { id: 'imports.tooMany' },
            { most: MOST_FILES, left: files.length - MOST_FILES }
          ),
          intl.formatMessage({ id: 'common.close' })
        )
      }
      void queryClient.invalidateQueries({ queryKey: api.imports.index.pathKey() })
      void navigate({
        to: '/imports/$batchId',
        params: { batchId },
        search: { etape: 'fichiers' },
      })
    },
    onError: feedback.failed,
  })

  return {
    give: (files: readonly File[]) => {
      if (files.length > 0 && !give.isPending) give.mutate(files)
    },
    isPending: give.isPending,
  }
}

async function newBatch() {
  const { data } = await client.api.imports.store({ body: { source: 'upload' } })
  return data.id
}
