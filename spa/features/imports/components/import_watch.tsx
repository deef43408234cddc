import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useRouterState } from '@tanstack/react-router'
import { useFeedback } from '../../../ui/feedback.ts'
import { showTabProgress } from '../../../lib/tab_progress.ts'
import { batchOptions, POLLED_EVERY_MS } from '../api/use_imports.ts'
import { fileLines, isMoving } from '../file_lines.ts'
import type { Batch } from '../types.ts'
import { isUnderWay, useUploads, type Upload } from '../uploads.ts'

/**
 * Follows what this tab sends, whatever page is shown: the count in its title, a question before it is
 * closed under an upload, and a word when everything is read. Draws nothing.
 */
export default function ImportWatch() {
  const queryClient = useQueryClient()
  const feedback = useFeedback()
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const uploads = useUploads()
  const batchIds = [...new Set(uploads.map(({ batchId }) => batchId))]
  const batches = useQueries({
    queries: batchIds.map((id) => ({
      ...batchOptions(id),
      refetchInterval: POLLED_EVERY_MS,
      enabled: uploads.some((upload) => upload.batchId === id && upload.state !== 'refused'),
    })),
    combine: (results) => results.flatMap(({ data }) => data?.data ?? []),
  })
  const { done, count } = progressOf(uploads, batches)
  const isBusy = done < count
  const sent = uploads.filter(({ fileId }) => fileId !== null).length
  const isSending = uploads.some(isUnderWay)

  useEffect(() => {
    showTabProgress(isBusy ? `${done}/${count}` : null)
  }, [isBusy, done, count])
  useEffect(() => () => showTabProgress(null), [])

  // A file that has arrived is a row of the server: asked at once, not at the next turn.
  useEffect(() => {
    for (const id of batchIds) {
      void queryClient.invalidateQueries({ queryKey: batchOptions(id).queryKey })
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the count says that one more has arrived
  }, [sent, queryClient])

  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSending])

  const tell = useEffectEvent(() => {
    const isElsewhere = !pathname.startsWith('/imports')
    const pending = batches.reduce((sum, { counts }) => sum + counts.pending, 0)
    if (isElsewhere && pending > 0) feedback.done('imports.allRead', { count: pending })
  })
  useEffect(() => {
    if (!isBusy && count > 0) tell()
  }, [isBusy, count])

  return null
}

/** Of everything this tab gave: how much is settled, and how much there is. */
function progressOf(uploads: readonly Upload[], batches: readonly Batch[]) {
  const lines = [...new Set(uploads.map(({ batchId }) => batchId))].flatMap((id) => {
    const batch = batches.find((one) => one.id === id) ?? { files: [], drafts: [] }
    return fileLines(id, batch, uploads).filter(({ upload }) => upload !== null)
  })
  return { done: lines.filter((line) => !isMoving(line)).length, count: lines.length }
}
