import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { draftOptions, saveDraft } from './api/use_draft.ts'
import { DraftSaver, type Edits } from './draft_saver.ts'
import type { Draft, Field } from './types.ts'

/**
 * A draft under review: its fields with what is typed on top of what the server has, saved as one
 * types. Leaving the draft saves the rest.
 */
export function useDraftEditor(batchId: string, draft: Draft) {
  const queryClient = useQueryClient()
  const [saver] = useState(
    () =>
      new DraftSaver(draft.revision, {
        save: async (revision, edited) => {
          const saved = await saveDraft(queryClient, {
            batchId,
            draftId: draft.id,
            revision,
            edited,
          })
          return saved.revision
        },
        currentRevision: async () => {
          const current = await queryClient.fetchQuery({
            ...draftOptions(batchId, draft.id),
            staleTime: 0,
          })
          return current.data.revision
        },
      })
  )
  const { edits, status, error } = useSyncExternalStore(saver.subscribe, saver.state)

  useEffect(() => saver.know(draft.revision), [saver, draft.revision])
  useEffect(() => () => void saver.flush().catch(() => undefined), [saver])
  useEffect(() => {
    if (status === 'saved') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [status])
  useEffect(() => {
    if (status !== 'failed') return
    const again = () => void saver.flush().catch(() => undefined)
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [saver, status])

  return {
    fields: withEdits(draft.fields, edits),
    saving: { status, error },
    edit: (changes: Edits) => saver.edit(changes),
    flush: () => saver.flush(),
  }
}

export type DraftEditor = ReturnType<typeof useDraftEditor>

function withEdits(fields: Draft['fields'], edits: Edits): Record<string, Field | undefined> {
  const typed = Object.entries(edits).map(([name, value]) => [
    name,
    { ...NOWHERE, ...fieldOf(fields, name), value, source: 'user', confidence: 1 } as Field,
  ])
  return { ...fields, ...Object.fromEntries(typed) }
}

const NOWHERE = { read: null, page: null, box: null }

export function fieldOf(fields: object, name: string) {
  return (fields as Record<string, Field | undefined>)[name]
}
