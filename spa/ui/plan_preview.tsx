import { Title } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { legible } from '../lib/format.ts'
import { useFormat } from '../lib/format_context.tsx'
import type { MessageId } from '../lib/i18n.tsx'
import { ToneTag } from './status_tag.tsx'
import text from './text.module.css'
import { WhenInstant } from './when.tsx'
import classes from './plan_preview.module.css'

type Preview = Data.PlanPreview
type Step = Preview['steps'][number]

const OBSTACLES: Record<Preview['obstacles'][number], MessageId> = {
  no_address: 'preview.noAddress',
  no_way_to_pay: 'preview.noWayToPay',
  organization_held: 'preview.organizationHeld',
  client_held: 'preview.clientHeld',
}

/** Everything that will leave, dated and worded by the planner itself, before anything is saved. */
export function PlanPreview({
  preview,
  headingOrder = 2,
}: {
  preview: Preview
  headingOrder?: 2 | 3
}) {
  const starts = preview.steps.find(({ sendAt }) => sendAt !== null)

  return (
    <>
      <Title order={headingOrder}>
        <FormattedMessage id="newInvoice.whatLeaves" />
      </Title>
      <div aria-live="polite">
        {preview.lateStart === null || !starts?.sendAt ? null : (
          <LateStart how={preview.lateStart} sendAt={starts.sendAt} />
        )}
        {preview.obstacles.map((obstacle) => (
          <p key={obstacle} className={classes.warning}>
            <FormattedMessage id={OBSTACLES[obstacle]} />
          </p>
        ))}
      </div>
      {preview.steps.length === 0 ? (
        <p className={text.detail}>
          <FormattedMessage id="newInvoice.nothingLeaves" />
        </p>
      ) : (
        <ol className={classes.steps}>
          {preview.steps.map((step) => (
            <StepLine key={step.stepId} step={step} />
          ))}
        </ol>
      )}
    </>
  )
}

function LateStart({ how, sendAt }: { how: 'one_minute' | 'next_opening'; sendAt: string }) {
  const format = useFormat()
  return (
    <p className={classes.warning}>
      <FormattedMessage
        id={how === 'one_minute' ? 'preview.oneMinute' : 'preview.nextOpening'}
        values={{ day: format.instantDay(sendAt), time: format.time(sendAt) }}
      />
    </p>
  )
}

function StepLine({ step }: { step: Step }) {
  const format = useFormat()
  const isGone = step.sendAt === null

  return (
    <li className={classes.step} data-gone={isGone || undefined}>
      <svg className={classes.dot} viewBox="0 0 13 13" aria-hidden="true">
        <circle cx="6.5" cy="6.5" r="5" />
      </svg>
      <div className={classes.head}>
        {step.sendAt === null ? (
          <FormattedMessage id="preview.passed" />
        ) : (
          <WhenInstant instant={step.sendAt}>{format.instantShortDay(step.sendAt)}</WhenInstant>
        )}
        <span className={classes.offset}>{format.offset(step.offsetDays)}</span>
        <ToneTag tone={step.tone} />
      </div>
      {step.subject === null || isGone ? null : (
        <details className={classes.words}>
          <summary>{legible(step.subject)}</summary>
          <p>{legible(step.body ?? '')}</p>
        </details>
      )}
      {step.requiresManualValidation ? (
        <p className={text.detail}>
          <FormattedMessage id="preview.yourApproval" />
        </p>
      ) : null}
    </li>
  )
}
