import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import type { Tone } from '../plan_draft.ts'
import classes from './plan_line.module.css'

interface LineStep {
  offsetDays: number
  tone: Tone
}

/** A plan at a glance: its steps along the line, on both sides of the due date. */
export function PlanLine({ steps }: { steps: readonly LineStep[] }) {
  const before = steps.filter(({ offsetDays }) => offsetDays < 0)
  const after = steps.filter(({ offsetDays }) => offsetDays >= 0)
  return (
    <ol className={classes.line}>
      {before.map((step) => (
        <StepStop key={step.offsetDays} step={step} />
      ))}
      <li className={classes.stop} data-due>
        <span className={classes.dueMark} aria-hidden="true" />
        <span className={classes.due}>
          <FormattedMessage id="plans.due" />
        </span>
      </li>
      {after.map((step) => (
        <StepStop key={step.offsetDays} step={step} />
      ))}
    </ol>
  )
}

function StepStop({ step }: { step: LineStep }) {
  const format = useFormat()
  return (
    <li className={classes.stop}>
      <span className={classes.mark} data-tone={step.tone} aria-hidden="true" />
      <span className={classes.offset}>{format.offset(step.offsetDays)}</span>
      <span className={classes.tone}>
        <ToneTag tone={step.tone} />
      </span>
    </li>
  )
}
