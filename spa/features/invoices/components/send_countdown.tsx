import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { announce } from '../../../ui/announcer.tsx'
import text from '../../../ui/text.module.css'
import { useRelanceDecisions } from '../api/use_relance_actions.ts'
import { useFeedback } from '../use_feedback.ts'

function secondsUntil(instant: string) {
  return Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1_000))
}

/** The seconds in which a mail that was asked for can still be taken back; the server holds it so long. */
export function SendCountdown({ relance }: { relance: Data.Relance }) {
  const intl = useIntl()
  const until = relance.immediateSendUntil ?? ''
  const [left, setLeft] = useState(() => secondsUntil(until))
  const { undoSend } = useRelanceDecisions()
  const { fail } = useFeedback()

  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsUntil(until)), 250)
    return () => clearInterval(timer)
  }, [until])

  return (
    <>
      <span role="timer">
        <FormattedMessage id={left > 0 ? 'send.leavesIn' : 'send.leaving'} values={{ left }} />
      </span>
      {left > 0 ? (
        <button
          type="button"
          className={text.link}
          disabled={undoSend.isPending}
          onClick={() =>
            undoSend.mutate(
              { params: { relance_id: relance.id } },
              {
                onSuccess: () => announce(intl.formatMessage({ id: 'send.undone' })),
                onError: fail,
              }
            )
          }
        >
          <FormattedMessage id="send.undo" />
        </button>
      ) : null}
    </>
  )
}
