import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCheck, IconFileUpload, IconKeyboard, type Icon } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useMe } from '../../../lib/me.ts'
import { useStep } from '../use_step.ts'
import { OnboardingFrame } from './onboarding_frame.tsx'
import classes from './onboarding.module.css'

/** The first invoice: dropped or typed, by the same doors as every other. */
export function InvoiceStep() {
  const intl = useIntl()
  const { onboarding } = useMe()
  const { done, skip, isLeaving } = useStep('invoice')
  const isDone = onboarding.some(({ step, state }) => step === 'invoice' && state === 'done')

  return (
    <OnboardingFrame
      step="invoice"
      title={intl.formatMessage({ id: 'onboarding.invoiceTitle' })}
      lead={<FormattedMessage id="onboarding.invoiceLead" />}
    >
      {isDone ? (
        <p className={classes.doneNote}>
          <IconCheck size={17} stroke={2} aria-hidden="true" />
          <FormattedMessage id="onboarding.invoiceDone" />
        </p>
      ) : null}
      <ul className={classes.doors}>
        <Door
          to="/imports"
          icon={IconFileUpload}
          name="onboarding.drop"
          detail="onboarding.dropDetail"
        />
        <Door
          to="/factures/nouvelle"
          icon={IconKeyboard}
          name="onboarding.type"
          detail="onboarding.typeDetail"
        />
      </ul>
      <div className={classes.foot}>
        <Button size="md" variant="default" loading={isLeaving} onClick={isDone ? done : skip}>
          <FormattedMessage id={isDone ? 'onboarding.next' : 'onboarding.skip'} />
        </Button>
      </div>
    </OnboardingFrame>
  )
}

interface DoorProps {
  to: '/imports' | '/factures/nouvelle'
  icon: Icon
  name: MessageId
  detail: MessageId
}

function Door({ to, icon: DoorIcon, name, detail }: DoorProps) {
  return (
    <li>
      <Link to={to} className={classes.door}>
        <DoorIcon size={20} stroke={1.75} aria-hidden="true" />
        <span>
          <b>
            <FormattedMessage id={name} />
          </b>
          <FormattedMessage id={detail} />
        </span>
      </Link>
    </li>
  )
}
