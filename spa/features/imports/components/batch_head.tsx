import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'
import { draftLook } from '../draft_look.ts'
import { isMoving, type FileLine } from '../file_lines.ts'
import { BATCH_STEPS, type BatchStep } from '../imports_search.ts'
import type { Batch } from '../types.ts'
import classes from './batch_screen.module.css'
import { ValidateAllDialog } from './validate_all_dialog.tsx'

interface BatchHeadProps {
  batch: Batch
  lines: readonly FileLine[]
  step: BatchStep
  onFinished: () => void
}

/** What came in and how much of it waits for a look; the steps; and all that is sure, at once. */
export function BatchHead({ batch, lines, step, onFinished }: BatchHeadProps) {
  const intl = useIntl()
  const format = useFormat()
  const feedback = useFeedback()
  const [isValidating, setValidating] = useState(false)
  const { counts, drafts } = batch
  const moving = lines.filter(isMoving).length
  const certain = drafts.filter(({ certain: isCertain }) => isCertain)
  const open = drafts
    .map(draftLook)
    .filter(({ look }) => look === 'doubtful')
    .reduce((sum, { doubts }) => sum + doubts, 0)
  const title =
    moving > 0
      ? intl.formatMessage(
          { id: 'imports.titleReading' },
          { done: lines.length - moving, count: lines.length }
        )
      : intl.formatMessage({ id: 'imports.titleRead' }, { count: drafts.length, open })
  const validateAll = intl.formatMessage({ id: 'imports.all' }, { count: certain.length })

  useActions(intl.formatMessage({ id: 'imports.keys' }), [
    {
      id: 'imports.all',
      label: validateAll,
      icon: IconChecks,
      disabled: certain.length === 0,
      run: () => setValidating(true),
    },
  ])

  return (
    <div className={classes.head}>
      <MarginRow
        as="header"
        tight
        label={
          <WhenInstant instant={batch.createdAt}>
            {format.dayMonth(format.dayOf(batch.createdAt))}
            <br />
            {format.time(batch.createdAt)}
          </WhenInstant>
        }
      >
        <div className={classes.top}>
          <div>
            <PageHeading title={title}>{title}</PageHeading>
            <p className={text.detail}>
              <FormattedMessage
                id="imports.subtitle"
                values={{
                  duplicates: counts.duplicate,
                  unreadable: counts.unreadable,
                  isMail: batch.source === 'email' ? 'yes' : 'no',
                }}
              />
            </p>
          </div>
          {certain.length === 0 ? null : (
            <Button
              variant={step === 'fichiers' ? 'filled' : 'default'}
              leftSection={<IconChecks size={17} stroke={1.75} aria-hidden="true" />}
              onClick={() => setValidating(true)}
            >
              {validateAll}
            </Button>
          )}
        </div>
        <Steps batch={batch} step={step} fileCount={lines.length} />
      </MarginRow>
      {isValidating ? (
        <ValidateAllDialog
          batchId={batch.id}
          drafts={certain}
          onClose={() => setValidating(false)}
          onDone={(count) => {
            setValidating(false)
            feedback.done('imports.all.done', { count })
            if (count === counts.pending && moving === 0) onFinished()
          }}
        />
      ) : null}
    </div>
  )
}

const STEP_LABELS: Record<BatchStep, MessageId> = {
  fichiers: 'imports.step.files',
  verifier: 'imports.step.review',
  bilan: 'imports.step.summary',
}

function Steps({ batch, step, fileCount }: { batch: Batch; step: BatchStep; fileCount: number }) {
  const intl = useIntl()
  const { counts } = batch
  const shown: Record<BatchStep, number> = {
    fichiers: fileCount,
    verifier: counts.pending,
    bilan: counts.validated + counts.skipped,
  }
  return (
    <nav aria-label={intl.formatMessage({ id: 'imports.steps' })}>
      <ul className={classes.steps}>
        {BATCH_STEPS.map((name) =>
          shown[name] === 0 && name !== 'fichiers' && name !== step ? null : (
            <li key={name}>
              <Link
                to="/imports/$batchId"
                params={{ batchId: batch.id }}
                search={{ etape: name }}
                className={classes.step}
                aria-current={name === step ? 'step' : undefined}
              >
                <FormattedMessage id={STEP_LABELS[name]} />{' '}
                <span className={classes.count}>{shown[name]}</span>
              </Link>
            </li>
          )
        )}
      </ul>
    </nav>
  )
}
