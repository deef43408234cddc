import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFeedback } from '../../../ui/feedback.ts'
import text from '../../../ui/text.module.css'
import type { Line } from '../agenda_days.ts'
import { refreshDecisions, useUndoSendNow } from '../api/use_decisions.ts'

const SECOND_MS = 1_000

/** The seconds in which a person may still take back what they asked to leave at once. */
export function PendingSend({ line: { relance } }: { line: Line }) {
  const queryClient = useQueryClient()
  const undo = useUndoSendNow()
  const feedback = useFeedback()
  const until = Date.parse(relance.immediateSendUntil ?? relance.sendAt)
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
        <FormattedMessage id="agenda.leaving" />
      </span>
    )
  }
  return (
    <>
      <span className={text.detail} aria-hidden="true">
        <FormattedMessage id="agenda.leavesIn" values={{ seconds: left }} />
      </span>{' '}
      <button
        type="button"
        className={text.link}
        disabled={undo.isPending}
        onClick={() =>
          undo.mutate(
            { params: { relance_id: relance.id } },
            {
              onSuccess: () => feedback.done('agenda.undone', { numero: relance.invoice.numero }),
              onError: feedback.failed,
            }
          )
        }
      >
        <FormattedMessage id="agenda.undoSend" />
      </button>
    </>
  )
}

function secondsTo(until: number) {
  return Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS))
}
