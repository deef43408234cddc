import { Link } from '@tanstack/react-router'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FormatProvider } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { Drop } from '../../../ui/drop.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import text from '../../../ui/text.module.css'
import { STEP_PAGES, type Step } from '../steps.ts'
import classes from './onboarding.module.css'

interface OnboardingFrameProps {
  step: Step
  title: string
  lead: ReactNode
  children: ReactNode
}

/** One step of the way in: all five stand in the margin, and the way out is always open. */
export function OnboardingFrame({ step, title, lead, children }: OnboardingFrameProps) {
  const intl = useIntl()
  const { organization } = useMe()
  const place = STEP_PAGES.findIndex((page) => page.step === step) + 1

  return (
    <FormatProvider timeZone={organization.timezone}>
      <div className={classes.page}>
        <div className={classes.margin}>
          <Drop width={24} />
          <nav aria-label={intl.formatMessage({ id: 'onboarding.nav' })}>
            <ol className={classes.steps}>
              {STEP_PAGES.map((page) => (
                <StepLink key={page.step} page={page} />
              ))}
            </ol>
          </nav>
        </div>
        <main className={classes.content}>
          <div className={classes.top}>
            <p className={classes.brand}>rubis</p>
            <Link to="/aujourdhui" className={text.link}>
              <FormattedMessage id="onboarding.later" />
            </Link>
          </div>
          <p className={classes.place}>
            <FormattedMessage id="onboarding.place" values={{ place, count: STEP_PAGES.length }} />
          </p>
          <PageHeading title={title}>{title}</PageHeading>
          <p className={classes.lead}>{lead}</p>
          {children}
        </main>
      </div>
    </FormatProvider>
  )
}

function StepLink({ page: { step, to, label } }: { page: (typeof STEP_PAGES)[number] }) {
  const { onboarding } = useMe()
  const isDone = onboarding.some((one) => one.step === step && one.state === 'done')
  return (
    <li className={classes.step} data-done={isDone || undefined}>
      <Link to={to} activeProps={{ 'aria-current': 'step' }}>
        <FormattedMessage id={label} />
      </Link>
      <span className={classes.mark} aria-hidden="true">
        {isDone ? <IconCheck size={11} stroke={3} /> : null}
      </span>
    </li>
  )
}
