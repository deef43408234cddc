import { useFeedback } from '../../../ui/feedback.ts'
import { useAcceptAnswer, useRefuseAnswer } from '../api/use_decisions.ts'
import type { Todo } from '../api/use_today.ts'
import { Decide } from './decide.tsx'

/** Takes a client at their word, or not; a yes can be taken back. */
export function AnswerActions({ todo: { id, answer } }: { todo: Todo }) {
  const accept = useAcceptAnswer()
  const refuse = useRefuseAnswer()
  const feedback = useFeedback()
  if (answer === null) return null
  const params = { answer_id: id }
  const values = { answer: answer.kind }
  const canAccept = answer.kind !== 'wrong_contact' || answer.contactEmail !== null

  return (
    <>
      {canAccept ? (
        <Decide
          says="answers.yes"
          values={values}
          loading={accept.isPending}
          onDecide={() =>
            accept.mutate(
              { params },
              {
                onSuccess: () =>
                  feedback.undoable('todo.answerYesDone', {}, () =>
                    refuse.mutate({ params }, { onError: feedback.failed })
                  ),
                onError: feedback.failed,
              }
            )
          }
        />
      ) : null}
      <Decide
        says="answers.no"
        values={values}
        loading={refuse.isPending}
        onDecide={() =>
          refuse.mutate(
            { params },
            { onSuccess: () => feedback.done('todo.answerNoDone'), onError: feedback.failed }
          )
        }
      />
    </>
  )
}
