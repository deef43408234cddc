import { Button } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import classes from './onboarding.module.css'

interface StepFootProps {
  onSkip: () => void
  isSaving: boolean
  isLeaving: boolean
}

/** Goes on with what was typed, or without. */
export function StepFoot({ onSkip, isSaving, isLeaving }: StepFootProps) {
  return (
    <div className={classes.foot}>
      <Button type="submit" size="md" loading={isSaving || isLeaving}>
        <FormattedMessage id="onboarding.next" />
      </Button>
      <Button variant="default" size="md" disabled={isSaving || isLeaving} onClick={onSkip}>
        <FormattedMessage id="onboarding.skip" />
      </Button>
    </div>
  )
}
