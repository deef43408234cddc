import { Progress } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import classes from './plans_screen.module.css'

/** Invoices that follow an edit one by one; nothing leaves for those that remain. */
export function ReplanProgress({ replan }: { replan: { done: number; total: number } }) {
  const intl = useIntl()
  const { done, total } = replan
  return (
    <div className={classes.progress} role="status">
      <FormattedMessage id="plans.replanning" values={{ done, total }} />
      <Progress
        mt={6}
        size={4}
        radius={2}
        color="seyes"
        value={total === 0 ? 100 : (100 * Math.min(done, total)) / total}
        aria-label={intl.formatMessage({ id: 'plans.replanningLabel' })}
      />
    </div>
  )
}
