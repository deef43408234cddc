import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import text from '../../../ui/text.module.css'
import { refreshEverything } from '../api/refresh.ts'
import { useUndoSendNow } from '../api/use_sends.ts'
import type { Send } from '../api/use_today.ts'
import { useToasts } from '../use_toasts.ts'

const SECOND_MS = 1_000

/** The seconds in which a person may still take back what they asked to leave at once. */
export function PendingSend({ send: { relance, invoice } }: { send: Send }) {
  const queryClient = useQueryClient()
  const undo = useUndoSendNow()
  const toasts = useToasts()
  const until = Date.parse(relance.immediateSendUntil ?? relance.sendAt)
  const [left, setLeft] = useState(() => secondsTo(until))

  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsTo(until))
      if (secondsTo(until) > 0) return
      clearInterval(timer)
      refreshEverything(queryClient)
    }, SECOND_MS)
    return () => clearInterval(timer)
  }, [until, queryClient])

  if (left <= 0) {
    return (
      <span className={text.detail}>
        <FormattedMessage id="sends.leaving" />
      </span>
    )
  }
  return (
    <>
      <span className={text.detail} aria-hidden="true">
        <FormattedMessage id="sends.leavesIn" values={{ seconds: left }} />
      </span>{' '}
      <button
        type="button"
        className={text.link}
        disabled={undo.isPending}
        onClick={() =>
          undo.mutate(
            { params: { relance_id: relance.id } },
            {
              onSuccess: () => toasts.done('sends.undone', { numero: invoice.numero }),
              onError: toasts.failed,
            }
          )
        }
      >
        <FormattedMessage id="sends.undo" />
      </button>
    </>
  )
}

function secondsTo(until: number) {
  return Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS))
}
