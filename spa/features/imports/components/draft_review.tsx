import { SegmentedControl } from '@mantine/core'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Draft } from '../types.ts'
import { useDraftEditor } from '../use_draft_editor.ts'
import { ClosedDraft } from './closed_draft.tsx'
import { DraftForm } from './draft_form.tsx'
import { PageViewer } from './page_viewer.tsx'
import classes from './draft_review.module.css'

interface DraftReviewProps {
  batchId: string
  draft: Draft
  fileName: string
  position: { rank: number; count: number }
  onSkip: () => void
  onRestore: () => void
  onValidated: () => void
}

type Side = 'fields' | 'page'

/** The paper on one side, what was read of it on the other; on a phone, one behind the other. */
export function DraftReview({
  batchId,
  draft,
  fileName,
  position,
  onSkip,
  onRestore,
  onValidated,
}: DraftReviewProps) {
  const intl = useIntl()
  const editor = useDraftEditor(batchId, draft)
  const [focused, setFocused] = useState<string | null>(null)
  const [side, setSide] = useState<Side>('fields')
  const form = useRef<HTMLFormElement>(null)

  function goTo(name: string) {
    setSide('fields')
    setFocused(name)
    // On a phone the form is drawn first.
    requestAnimationFrame(() => {
      const line = form.current?.querySelector(`[data-field="${name}"]`)
      line?.closest('details')?.setAttribute('open', '')
      line?.querySelector<HTMLElement>('input, select')?.focus()
    })
  }

  return (
    <>
      <SegmentedControl
        className={classes.sides}
        fullWidth
        value={side}
        onChange={(value) => setSide(value === 'page' ? 'page' : 'fields')}
        data={[
          { value: 'fields', label: intl.formatMessage({ id: 'imports.side.fields' }) },
          { value: 'page', label: intl.formatMessage({ id: 'imports.side.page' }) },
        ]}
        aria-label={intl.formatMessage({ id: 'imports.sides' })}
      />
      <div className={classes.split} data-side={side}>
        <div className={classes.page}>
          <PageViewer
            batchId={batchId}
            draft={draft}
            fields={editor.fields}
            focused={focused}
            onPick={goTo}
          />
        </div>
        <div className={classes.fields}>
          {draft.status === 'pending' ? (
            <DraftForm
              batchId={batchId}
              draft={draft}
              fileName={fileName}
              editor={editor}
              form={form}
              position={position}
              onField={setFocused}
              onSkip={onSkip}
              onValidated={onValidated}
            />
          ) : (
            <ClosedDraft draft={draft} fileName={fileName} onRestore={onRestore} />
          )}
        </div>
      </div>
    </>
  )
}
