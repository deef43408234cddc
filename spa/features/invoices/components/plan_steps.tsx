import { Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'
import { ChangePlanDialog } from './change_plan_dialog.tsx'
import classes from './invoice_aside.module.css'

const STEP_ICONS = {
  sent: IconCheck,
  drafted: IconAlertTriangle,
  failed: IconAlertTriangle,
  unknown: IconAlertTriangle,
  cancelled: IconMinus,
  scheduled: IconClock,
  sending: IconClock,
} as const

interface PlanStepsProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
}

/** The plan with its steps done and to come; of a step tried more than once, the last try. */
export function PlanSteps({ invoice, relances }: PlanStepsProps) {
  const format = useFormat()
  const [changing, setChanging] = useState(false)
  const open = invoice.status !== 'paid' && invoice.status !== 'cancelled'
  const steps = lastOfEachStep(relances).toSorted((a, b) => a.offsetDays - b.offsetDays)

  return (
    <section className={classes.section} aria-labelledby="invoice-plan">
      <div className={classes.head}>
        <Title order={2} id="invoice-plan">
          {invoice.plan === null ? (
            <FormattedMessage id="plan.noneTitle" />
          ) : (
            <FormattedMessage id="plan.title" values={{ name: invoice.plan.name }} />
          )}
        </Title>
        {open ? (
          <button type="button" className={text.link} onClick={() => setChanging(true)}>
            <FormattedMessage id={invoice.plan === null ? 'plan.pick' : 'plan.changeShort'} />
          </button>
        ) : null}
      </div>
      <ol className={classes.steps}>
        {steps.map((relance) => {
          const StepIcon = STEP_ICONS[relance.status]
          const instant = relance.sentAt ?? relance.sendAt
          return (
            <li
              key={relance.id}
              className={classes.step}
              data-state={relance.status}
              data-tone={relance.status === 'scheduled' ? relance.tone : undefined}
              data-next={invoice.nextRelance?.id === relance.id || undefined}
            >
              <span className={classes.offset}>{format.offset(relance.offsetDays)}</span>
              <StepIcon size={16} stroke={1.75} aria-hidden="true" />
              <FormattedMessage id={toneLabel(relance.tone)} />
              <span className={classes.stepWhen}>
                <WhenInstant instant={instant}>
                  <FormattedMessage
                    id={stepWords(relance)}
                    values={{ day: format.instantShortDay(instant) }}
                  />
                </WhenInstant>
              </span>
            </li>
          )
        })}
      </ol>
      <ChangePlanDialog invoice={invoice} opened={changing} onClose={() => setChanging(false)} />
    </section>
  )
}

function stepWords(relance: Data.Relance) {
  if (relance.status === 'scheduled' && relance.requiresManualValidation) {
    return relance.approvedAt === null ? 'plan.toReview' : 'plan.scheduled'
  }
  return relance.cancelReason === 'skipped' ? 'plan.skipped' : (`plan.${relance.status}` as const)
}

/** A row that is still open, or left, says more of its step than one that was cancelled. */
function lastOfEachStep(relances: Data.Relance[]) {
  const byStep = new Map<string, Data.Relance>()
  for (const relance of relances) {
    const known = byStep.get(relance.stepId)
    if (known === undefined || known.status === 'cancelled') byStep.set(relance.stepId, relance)
  }
  return [...byStep.values()].filter(
    ({ status, cancelReason }) =>
      status !== 'cancelled' || cancelReason === 'skipped' || cancelReason === 'moment_passed'
  )
}
