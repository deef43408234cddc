import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../lib/errors.ts'
import { showDone, showFailure } from '../../ui/undo_toast.tsx'
import { usePlanChangePreview, useUpdatePlan } from './api/use_plans.ts'
import { bodyOf, draftOf, hasSameSteps, type PlanDraft } from './plan_draft.ts'
import { usePlanDraft } from './use_plan_draft.ts'

interface Moved {
  version: number
  content: PlanDraft
}

/**
 * Saving a plan, from the first press to the answer: what it would do is shown first when invoices
 * follow it, and an edit made meanwhile elsewhere is shown beside this one.
 */
export function usePlanSaving(plan: Data.Plan) {
  const intl = useIntl()
  const update = useUpdatePlan()
  const preview = usePlanChangePreview()
  const [base, setBase] = useState({ draft: draftOf(plan), version: plan.version })
  const editor = usePlanDraft(base.draft)
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [isAsking, setAsking] = useState(false)
  const [moved, setMoved] = useState<Moved | null>(null)
  const [restoredFrom, setRestoredFrom] = useState<number | null>(null)
  const [round, setRound] = useState(0)
  const closeLabel = intl.formatMessage({ id: 'common.close' })

  const apply = (version = base.version) =>
    update.mutate(
      {
        params: { id: plan.id },
        body: {
          ...bodyOf(editor.draft),
          version,
          ...(restoredFrom === null ? {} : { restoredFrom }),
        },
      },
      {
        onSuccess: ({ data }) => {
          const draft = draftOf(data)
          setBase({ draft, version: data.version })
          editor.replace(draft)
          setRefused({})
          setAsking(false)
          setRestoredFrom(null)
          setRound((before) => before + 1)
          showDone(
            intl.formatMessage({ id: 'planEditor.saved' }, { count: data.replan?.total ?? 0 }),
            closeLabel
          )
        },
        onError: (error) => {
          setAsking(false)
          const theirs = movedOf(error)
          if (theirs !== null) {
            setMoved(theirs)
            return
          }
          setRefused(fieldErrors(error))
          showFailure(messageOf(intl, failureOf(error)), closeLabel)
        },
      }
    )

  return {
    editor,
    preview,
    saved: base.draft,
    round,
    refused,
    isAsking,
    isSaving: update.isPending,
    theirs: moved?.content ?? null,
    apply: () => apply(),
    save: (isFollowed: boolean) => {
      if (!isFollowed || hasSameSteps(editor.draft, base.draft)) {
        apply()
        return
      }
      setAsking(true)
      preview.mutate({ params: { plan_id: plan.id }, body: { steps: bodyOf(editor.draft).steps } })
    },
    stopAsking: () => setAsking(false),
    takeTheirs: () => {
      if (moved === null) return
      setBase({ draft: moved.content, version: moved.version })
      editor.replace(moved.content)
      setMoved(null)
      setRound((before) => before + 1)
    },
    keepMine: () => {
      if (moved === null) return
      setBase({ draft: moved.content, version: moved.version })
      setMoved(null)
      apply(moved.version)
    },
    forgetTheirs: () => setMoved(null),
    restore: (number: number, draft: PlanDraft) => {
      editor.replace(draft)
      setRestoredFrom(number)
      setRound((before) => before + 1)
    },
  }
}

/** What the plan says now, when the refusal is that it moved on. */
function movedOf(error: unknown): Moved | null {
  const { code, faults } = failureOf(error)
  const meta = faults[0]?.meta
  if (code !== 'plan_changed_meanwhile' || meta === undefined) return null
  return {
    version: Number(meta.version),
    content: draftOf(meta.current as Parameters<typeof draftOf>[0]),
  }
}
