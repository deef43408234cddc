import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Keys } from '../../../ui/keys.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { useDraft } from '../api/use_draft.ts'
import { useSkipping } from '../api/use_validations.ts'
import { nextPending } from '../draft_look.ts'
import type { Batch } from '../types.ts'
import { DraftRail, fileNameOf } from './draft_rail.tsx'
import { DraftReview } from './draft_review.tsx'
import { SkipDialog } from './skip_dialog.tsx'
import classes from './review_step.module.css'

interface ReviewStepProps {
  batch: Batch
  /** The draft that is open. */
  openId: string
  onOpen: (draftId: string) => void
  /** Nothing waits any more. */
  onFinished: () => void
}

/** One draft after the other: the rail of all of them, the open one, and the keys that go through them. */
export function ReviewStep({ batch, openId, onOpen, onFinished }: ReviewStepProps) {
  const intl = useIntl()
  const feedback = useFeedback()
  const { skip, restore } = useSkipping(batch.id)
  const [isSkipping, setSkipping] = useState(false)
  const query = useDraft(batch.id, openId)
  const at = batch.drafts.findIndex(({ id }) => id === openId)
  const row = batch.drafts[at]
  const waiting = batch.drafts.filter(({ status }) => status === 'pending')
  const name = row?.clientName ?? (row === undefined ? '' : fileNameOf(batch, row))

  function goOn() {
    const next = nextPending(batch.drafts, openId)
    if (next === undefined) onFinished()
    else onOpen(next.id)
  }

  function bringBack(draftId: string) {
    const params = { import_id: batch.id, draft_id: draftId }
    restore.mutate({ params }, { onSuccess: () => onOpen(draftId), onError: feedback.failed })
  }

  function leaveAside(reason: string) {
    setSkipping(false)
    skip.mutate(
      { params: { import_id: batch.id, draft_id: openId }, body: { reason } },
      {
        onSuccess: () => {
          feedback.undoable('imports.skip.done', { name }, () => bringBack(openId))
          goOn()
        },
        onError: feedback.failed,
      }
    )
  }

  const move = (by: number) => {
    const to = batch.drafts[at + by]
    if (to !== undefined) onOpen(to.id)
  }
  useActions(intl.formatMessage({ id: 'imports.keys' }), [
    {
      id: 'draft.next',
      label: intl.formatMessage({ id: 'imports.next' }),
      keys: 'j',
      palette: false,
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'draft.previous',
      label: intl.formatMessage({ id: 'imports.previous' }),
      keys: 'k',
      palette: false,
      repeats: true,
      run: () => move(-1),
    },
  ])

  return (
    <>
      <DraftRail batch={batch} openId={openId} />
      {query.isPending ? (
        <Waiting>
          <div className={classes.skeleton}>
            <Skeleton height="60vh" />
            <Skeleton height="60vh" />
          </div>
        </Waiting>
      ) : query.isError ? (
        <div className={classes.failed}>
          <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : (
        <DraftReview
          key={openId}
          batchId={batch.id}
          draft={query.data.data}
          fileName={row === undefined ? '' : fileNameOf(batch, row)}
          position={{
            rank: waiting.findIndex(({ id }) => id === openId) + 1,
            count: waiting.length,
          }}
          onSkip={() => setSkipping(true)}
          onRestore={() => bringBack(openId)}
          onValidated={() => {
            feedback.done('imports.validatedOne', {
              numero: query.data.data.numero ?? '',
              left: waiting.length - 1,
            })
            goOn()
          }}
        />
      )}
      <KeyBar />
      {isSkipping ? (
        <SkipDialog name={name} onSkip={leaveAside} onClose={() => setSkipping(false)} />
      ) : null}
    </>
  )
}

/** The keys of this screen, where the eye falls when the hands stop. */
function KeyBar() {
  return (
    <p className={classes.bar} aria-hidden="true">
      <span>
        <kbd>
          <FormattedMessage id="imports.bar.tab" />
        </kbd>{' '}
        <FormattedMessage id="imports.bar.next" />
      </span>
      <span>
        <Keys keys="Enter" /> <FormattedMessage id="imports.bar.settle" />
      </span>
      <span>
        <Keys keys="mod+Enter" /> <FormattedMessage id="imports.bar.validate" />
      </span>
      <span>
        <Keys keys="s" /> <FormattedMessage id="imports.bar.skip" />
      </span>
      <span>
        <Keys keys="j" />
        <Keys keys="k" /> <FormattedMessage id="imports.bar.move" />
      </span>
      <span className={classes.help}>
        <Keys keys="?" /> <FormattedMessage id="imports.bar.help" />
      </span>
    </p>
  )
}
