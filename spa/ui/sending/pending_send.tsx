import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFeedback } from '../feedback.ts'
import text from '../text.module.css'
import { refreshDecisions } from './refresh_decisions.ts'
import type { Upcoming } from './upcoming.ts'
import { useUndoSendNow } from './use_sending.ts'

const SECOND_MS = 1_000

/** The seconds in which a person may still take back what they asked to leave at once. */
export function PendingSend({ upcoming }: { upcoming: Upcoming }) {
  const queryClient = useQueryClient()
  const feedback = useFeedback()
  const undo = useUndoSendNow({
    onDone: () => feedback.done('sending.undone', { numero: upcoming.invoice.numero }),
    onFailed: feedback.failed,
  })
  const until = Date.parse(upcoming.immediateSendUntil ?? upcoming.sendAt)
  const [left, setLeft] = useState(() => secondsTo(until))

  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsTo(until))
      if (secondsTo(until) > 0) return
      clearInterval(timer)
      refreshDecisions(queryClient)
    }, SECOND_MS)
    return () => clearInterval(timer)
  }, [until, queryClient])

  if (left <= 0) {
    return (
      <span className={text.detail}>
        <FormattedMessage id="sending.leaving" />
      </span>
    )
  }
  return (
    <>
      <span className={text.detail} role="timer">
        <FormattedMessage id="sending.leavesIn" values={{ seconds: left }} />
      </span>{' '}
      <button
        type="button"
        className={text.link}
        disabled={undo.isPending}
        onClick={() => undo.mutate({ params: { relance_id: upcoming.id } })}
      >
        <FormattedMessage id="sending.undoSend" />
      </button>
    </>
  )
}

function secondsTo(until: number) {
  return Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS))
}
