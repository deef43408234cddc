import { useAnswerCheckin } from '../api/use_decisions.ts'
import type { Todo } from '../api/use_today.ts'
import { usePaid } from '../use_paid.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { usePostpone } from '../../../ui/sending/use_sending.ts'
import { Decide } from './decide.tsx'

const WAIT_DAYS = 7

/** The three answers to « a-t-on payé ? ». The last one is « not yet », and a week of patience. */
export function useCheckinAnswers({ id, invoice, relance }: Todo) {
  const answer = useAnswerCheckin()
  const paid = usePaid()
  const feedback = useFeedback()
  const postpone = usePostpone({
    onDone: () => feedback.done('todo.waitDone', { days: WAIT_DAYS }),
    onFailed: feedback.failed,
  })
  const params = { checkin_id: id }

  return {
    isPending: answer.isPending,
    paid() {
      answer.mutate(
        { params, body: { answer: 'paid' } },
        {
          onSuccess: ({ data }) => {
            if (invoice && data.paymentId) paid.offerUndo(invoice, data.paymentId)
          },
          onError: feedback.failed,
        }
      )
    },
    notYet() {
      answer.mutate(
        { params, body: { answer: 'still_pending' } },
        {
          onSuccess: () => feedback.done('todo.notYetDone', { tone: relance?.tone ?? 'none' }),
          onError: feedback.failed,
        }
      )
    },
    wait() {
      if (relance === null) return
      const later = { params: { relance_id: relance.id }, body: { days: WAIT_DAYS } }
      answer.mutate(
        { params, body: { answer: 'still_pending' } },
        {
          onSuccess: () => postpone.mutate(later),
          onError: feedback.failed,
        }
      )
    },
  }
}

export function CheckinActions({ todo }: { todo: Todo }) {
  const answers = useCheckinAnswers(todo)
  return (
    <>
      <Decide says="todo.paid" loading={answers.isPending} onDecide={answers.paid} />
      <Decide says="todo.notYet" loading={answers.isPending} onDecide={answers.notYet} />
    </>
  )
}
