import { useDisclosure } from '@mantine/hooks'
import { lazy } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFeedback } from '../../../ui/feedback.ts'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import { useAnswerCheckin } from '../api/use_decisions.ts'
import type { Todo } from '../api/use_today.ts'
import { usePaid } from '../use_paid.ts'
import { Decide } from './decide.tsx'

const CheckinDialog = lazy(() => import('./checkin_dialog.tsx'))

/** The answers to « a-t-on payé ? » that take one press. */
export function useCheckinAnswers({ id, invoice, relance }: Todo) {
  const answer = useAnswerCheckin()
  const paid = usePaid()
  const feedback = useFeedback()
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
  }
}

export function CheckinActions({ todo }: { todo: Todo }) {
  const answers = useCheckinAnswers(todo)
  const [opened, dialog] = useDisclosure()
  return (
    <>
      <Decide says="todo.paid" loading={answers.isPending} onDecide={answers.paid} />
      <Decide says="todo.notYet" loading={answers.isPending} onDecide={answers.notYet} />
      <Decide says="checkin.other" loading={false} onDecide={dialog.open} />
      <OnceOpened opened={opened}>
        {(isOpen) => <CheckinDialog todo={todo} opened={isOpen} onClose={dialog.close} />}
      </OnceOpened>
    </>
  )
}

/** On the phone: a line under the two big buttons. */
export function OtherAnswers({ todo, className }: { todo: Todo; className: string | undefined }) {
  const [opened, dialog] = useDisclosure()
  return (
    <>
      <OtherLink className={className} onOpen={dialog.open} />
      <OnceOpened opened={opened}>
        {(isOpen) => <CheckinDialog todo={todo} opened={isOpen} onClose={dialog.close} />}
      </OnceOpened>
    </>
  )
}

function OtherLink({ className, onOpen }: { className: string | undefined; onOpen: () => void }) {
  return (
    <button type="button" className={className} onClick={onOpen}>
      <FormattedMessage id="checkin.otherLong" />
    </button>
  )
}
