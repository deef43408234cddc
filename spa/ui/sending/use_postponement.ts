import { useRef } from 'react'
import { useFeedback } from '../feedback.ts'
import type { Upcoming } from './upcoming.ts'
import { usePostpone, useSkip, useUndoSkip } from './use_sending.ts'

/** Moves it at once; the toast gives its own moment back. */
export function usePostponement({ id, sendAt, invoice }: Upcoming) {
  const feedback = useFeedback()
  const params = { relance_id: id }
  const back = usePostpone({ onFailed: feedback.failed })
  /** Its moment when it was asked: by the time the answer comes, the line shows the new one. */
  const moment = useRef(sendAt)
  const postpone = usePostpone({
    onDone: () => {
      const until = moment.current
      feedback.undoable('sending.postponed', { numero: invoice.numero }, () =>
        back.mutate({ params, body: { until } })
      )
    },
    onFailed: feedback.failed,
  })
  return {
    isPending: postpone.isPending,
    postponeBy(days: number) {
      moment.current = sendAt
      postpone.mutate({ params, body: { days } })
    },
  }
}

/** Its line is gone at once; the toast brings it back. */
export function usePassOver({ id, invoice }: Upcoming) {
  const feedback = useFeedback()
  const params = { relance_id: id }
  const undo = useUndoSkip({ onFailed: feedback.failed })
  const skip = useSkip({
    onDone: () =>
      feedback.undoable('sending.skipped', { numero: invoice.numero }, () =>
        undo.mutate({ params })
      ),
    onFailed: feedback.failed,
  })
  return { isPending: skip.isPending, passOver: () => skip.mutate({ params }) }
}
