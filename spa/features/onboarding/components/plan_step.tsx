import { Radio, Skeleton } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { usePlans } from '../../../lib/use_plans.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import { useSaveOrganization } from '../../../lib/organization.ts'
import { useStep } from '../use_step.ts'
import { OnboardingFrame } from './onboarding_frame.tsx'
import { StepFoot } from './step_foot.tsx'
import classes from './onboarding.module.css'

/** How firmly to ask: three plans to begin with, each as it would go. */
export function PlanStep() {
  const intl = useIntl()
  const plans = usePlans()
  return (
    <OnboardingFrame
      step="plan"
      title={intl.formatMessage({ id: 'onboarding.planTitle' })}
      lead={<FormattedMessage id="onboarding.planLead" />}
    >
      {plans.data !== undefined ? (
        <PlanForm plans={plans.data.data} />
      ) : plans.isError ? (
        <LoadFailed error={plans.error} onRetry={() => void plans.refetch()} />
      ) : (
        <Waiting>
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} height={92} mt={16} />
          ))}
        </Waiting>
      )}
    </OnboardingFrame>
  )
}

function PlanForm({ plans }: { plans: Data.Plan[] }) {
  const intl = useIntl()
  const { done, skip, isLeaving } = useStep('plan')
  const save = useSaveOrganization()
  const feedback = useFeedback()
  const [chosen, setChosen] = useState(plans.find(({ isDefault }) => isDefault)?.id ?? '')

  function submit(event: SubmitEvent) {
    event.preventDefault()
    save.mutate({ body: { defaultPlanId: chosen } }, { onSuccess: done, onError: feedback.failed })
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <Radio.Group
        aria-label={intl.formatMessage({ id: 'onboarding.planTitle' })}
        value={chosen}
        onChange={setChosen}
      >
        {plans.map((plan) => (
          <div key={plan.id} className={classes.plan}>
            <Radio
              classNames={{ label: classes.planName }}
              value={plan.id}
              label={plan.name}
              description={plan.description}
            />
            <PlanSteps steps={plan.steps} />
          </div>
        ))}
      </Radio.Group>
      <StepFoot onSkip={skip} isSaving={save.isPending} isLeaving={isLeaving} />
    </form>
  )
}

function PlanSteps({ steps }: { steps: Data.Plan['steps'] }) {
  const format = useFormat()
  return (
    <ol className={classes.planSteps}>
      {steps.map(({ id, offsetDays, tone }) => (
        <li key={id}>
          <span className={classes.offset}>{format.offset(offsetDays)}</span>
          <ToneTag tone={tone} />
        </li>
      ))}
    </ol>
  )
}
