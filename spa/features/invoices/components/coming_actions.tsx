import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { toneLabel } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { useRelanceDecisions, useSkip } from '../api/use_relance_actions.ts'
import { usePanel } from '../panel_context.tsx'
import { useFeedback } from '../use_feedback.ts'
import { PostponeMenu } from './postpone_menu.tsx'
import { SendCountdown } from './send_countdown.tsx'
import classes from './timeline.module.css'

interface ComingActionsProps {
  relance: Data.Relance
  invoice: Data.InvoiceDetail
}

/** What a person may decide about one reminder to come; each button names it to screen readers. */
export function ComingActions({ relance, invoice }: ComingActionsProps) {
  const intl = useIntl()
  const { open } = usePanel()
  const tone = intl.formatMessage({ id: toneLabel(relance.tone) })
  const named = (id: 'coming.editNamed' | 'coming.seeNamed') => intl.formatMessage({ id }, { tone })

  if (relance.immediateSendUntil !== null) {
    return (
      <span className={classes.end}>
        <SendCountdown relance={relance} />
      </span>
    )
  }
  return (
    <span className={classes.end} data-quiet="">
      <button
        type="button"
        className={text.link}
        aria-label={named('coming.seeNamed')}
        onClick={() => open({ panneau: 'message', id: relance.id })}
      >
        <FormattedMessage id="coming.see" />
      </button>
      {relance.status === 'scheduled' ? (
        <PostponeMenu relance={relance} invoiceId={invoice.id} />
      ) : null}
      <SkipRelance relance={relance} invoiceId={invoice.id} tone={tone} />
      <button
        type="button"
        className={text.link}
        aria-label={named('coming.editNamed')}
        onClick={() => open({ panneau: 'modifier', id: relance.id })}
      >
        <FormattedMessage id="coming.edit" />
      </button>
    </span>
  )
}

function SkipRelance({
  relance,
  invoiceId,
  tone,
}: {
  relance: Data.Relance
  invoiceId: string
  tone: string
}) {
  const intl = useIntl()
  const skip = useSkip(invoiceId)
  const { restore } = useRelanceDecisions()
  const { fail, offerUndo } = useFeedback()

  /** Its line is gone at once, and callbacks of `mutate` with it: the promise outlives them. */
  function pass() {
    const params = { relance_id: relance.id }
    skip.mutateAsync({ params }).then(
      () =>
        offerUndo(intl.formatMessage({ id: 'coming.skipped' }, { tone }), () => {
          restore.mutateAsync({ params }).catch(fail)
        }),
      fail
    )
  }

  return (
    <button
      type="button"
      className={text.link}
      aria-label={intl.formatMessage({ id: 'coming.skipNamed' }, { tone })}
      disabled={skip.isPending}
      onClick={pass}
    >
      <FormattedMessage id="coming.skip" />
    </button>
  )
}
