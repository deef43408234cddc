import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useMe } from '../../../lib/me.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import { useDismissBeginning } from '../api/use_beginning.ts'
import classes from './beginning.module.css'

type Step = Data.Me['onboarding'][number]['step']

const PLACES = {
  account: { to: '/onboarding/compte', label: 'beginning.account' },
  sender: { to: '/onboarding/expediteur', label: 'beginning.sender' },
  plan: { to: '/onboarding/plan', label: 'beginning.plan' },
  invoice: { to: '/onboarding/facture', label: 'beginning.invoice' },
  billing: { to: '/onboarding/billing', label: 'beginning.billing' },
} as const satisfies Record<Step, object>

/** What of the way in was left for later, until it is done or put away. */
export default function Beginning() {
  const { onboarding } = useMe()
  const dismiss = useDismissBeginning()
  const feedback = useFeedback()
  const left = onboarding.filter(({ state }) => state === 'todo' || state === 'skipped')
  if (left.length === 0) return null

  return (
    <MarginRow as="section" label={<FormattedMessage id="beginning.label" />}>
      <p className={classes.lead}>
        <FormattedMessage id="beginning.lead" />
      </p>
      <ul className={classes.steps}>
        {left.map(({ step }) => (
          <li key={step}>
            <Link to={PLACES[step].to} className={text.link}>
              <FormattedMessage id={PLACES[step].label} />
            </Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={classes.dismiss}
        disabled={dismiss.isPending}
        onClick={() => dismiss.mutate({}, { onError: feedback.failed })}
      >
        <FormattedMessage id="beginning.dismiss" />
      </button>
    </MarginRow>
  )
}
