import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFeedback } from '../../../ui/feedback.ts'
import { SendAgain } from '../../../ui/sending/send_again.tsx'
import { useResolve } from '../../../ui/sending/use_sending.ts'
import text from '../../../ui/text.module.css'
import classes from './timeline.module.css'

/** Ends the doubt about a reminder that failed or may have left. */
export function StoppedActions({ relance }: { relance: Data.Relance }) {
  const resolve = useResolve()
  const feedback = useFeedback()

  return (
    <span className={classes.end}>
      {relance.status === 'unknown' ? (
        <button
          type="button"
          className={text.link}
          disabled={resolve.isPending}
          onClick={() =>
            resolve.mutate(
              { params: { relance_id: relance.id }, body: { outcome: 'left' } },
              { onError: feedback.failed }
            )
          }
        >
          <FormattedMessage id="resolve.left" />
        </button>
      ) : null}
      <SendAgain relance={relance} numero={relance.invoice.numero}>
        {({ open, isPending }) => (
          <button type="button" className={text.link} disabled={isPending} onClick={open}>
            <FormattedMessage id="resolve.again" />
          </button>
        )}
      </SendAgain>
    </span>
  )
}
