import { Title } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { addDays, type Format, type LocalDate } from '../../../lib/format.ts'
import { ToneTag } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { WhenDate } from '../../../ui/when.tsx'
import { offsetLabel } from '../../../lib/offset_label.ts'
import classes from './new_invoice_screen.module.css'

interface PlanPreviewProps {
  plan: Data.Plan
  dueDate: LocalDate
  today: LocalDate
  format: Format
}

/**
 * The steps of the plan against this due date. The days are the plan's own; the server then moves
 * each to a working day and an open hour, which is why the sentence below says « au plus tôt ».
 */
export function PlanPreview({ plan, dueDate, today, format }: PlanPreviewProps) {
  const steps = plan.steps
    .map((step) => ({ ...step, date: addDays(dueDate, step.offsetDays) }))
    .toSorted((a, b) => a.offsetDays - b.offsetDays)
  const late = steps.filter((step) => step.date < today && step.offsetDays >= 0)

  return (
    <>
      <Title order={2}>
        <FormattedMessage id="newInvoice.whatLeaves" />
      </Title>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.id} className={classes.step} data-past={step.date < today || undefined}>
            <span className={classes.offset}>{offsetLabel(step.offsetDays)}</span>
            <ToneTag tone={step.tone} />
            <WhenDate date={step.date}>{format.shortDay(step.date)}</WhenDate>
          </li>
        ))}
      </ol>
      <p className={text.detail}>
        <FormattedMessage id={late.length > 0 ? 'newInvoice.lateStart' : 'newInvoice.earliest'} />
      </p>
    </>
  )
}
