import { createContext, use, type ReactNode } from 'react'
import type { Draft } from '../types.ts'
import type { DraftEditor } from '../use_draft_editor.ts'

export interface DraftAtHand {
  batchId: string
  draft: Draft
  editor: DraftEditor
  /** What the server would not take, by field, in words. */
  errors: Record<string, string>
  /** The field one is in; its place on the page is shown. */
  onField: (name: string) => void
  /** Enter in a doubtful field: it is right, on to the next. */
  onSettled: (name: string) => void
}

const DraftContext = createContext<DraftAtHand | null>(null)

export function DraftProvider({ value, children }: { value: DraftAtHand; children: ReactNode }) {
  return <DraftContext value={value}>{children}</DraftContext>
}

/** The draft under review, for the fields of its form. */
export function useDraftAtHand(): DraftAtHand {
  const value = use(DraftContext)
  if (value === null) throw new Error('useDraftAtHand needs a DraftProvider above it')
  return value
}
