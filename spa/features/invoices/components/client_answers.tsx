import { Button, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'
import text from '../../../ui/text.module.css'
import { documentUrl } from '../api/use_documents.ts'
import classes from './client_answers.module.css'

type Answer = Data.InvoiceDetail['answers'][number]

/** What the client said on their page: taken, refused or undone here. */
export function ClientAnswers({ answers }: { answers: Answer[] }) {
  if (answers.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="client-answers">
      <Title order={2} id="client-answers">
        <FormattedMessage id="answers.title" />
      </Title>
      <ul className={classes.list}>
        {answers.map((answer) => (
          <AnswerLine key={answer.id} answer={answer} />
        ))}
      </ul>
    </section>
  )
}

function AnswerLine({ answer }: { answer: Answer }) {
  const format = useFormat()
  const { kind, status, amountCents, saidOn, message, contactEmail, attachment } = answer
  const facts = [
    amountCents === null ? null : format.amount(amountCents),
    saidOn === null ? null : format.date(saidOn),
    contactEmail,
  ].filter((fact) => fact !== null)
  return (
    <li className={classes.answer} data-settled={status !== 'open' || undefined}>
      <b>
        <FormattedMessage id="event.clientAnswered" values={{ answer: kind }} />
      </b>
      <p className={text.detail}>
        {format.longDay(format.dayOf(answer.createdAt))}
        {facts.length > 0 ? ` · ${facts.join(' · ')}` : null}
        {' · '}
        <FormattedMessage id="answers.status" values={{ status }} />
      </p>
      {message === '' ? null : <p className={classes.words}>{message}</p>}
      {answer.instalments.length > 0 ? (
        <ul className={classes.parts}>
          {answer.instalments.map((part) => (
            <li key={part.dueDate}>
              {format.date(part.dueDate)} · {format.amount(part.amountCents)} ·{' '}
              <FormattedMessage id="answers.part" values={{ status: part.status }} />
            </li>
          ))}
        </ul>
      ) : null}
      {attachment === null ? null : (
        <a className={text.link} href={documentUrl(attachment.id)} download>
          {attachment.filename}
        </a>
      )}
      <AnswerButtons answer={answer} />
    </li>
  )
}

function AnswerButtons({ answer }: { answer: Answer }) {
  const queryClient = useQueryClient()
  const onSettled = () => refreshDecisions(queryClient)
  const accept = useMutation(api.clientAnswers.acceptance.store.mutationOptions({ onSettled }))
  const refuse = useMutation(api.clientAnswers.refusal.store.mutationOptions({ onSettled }))
  const feedback = useFeedback()
  const request = { params: { answer_id: answer.id } }
  const values = { answer: answer.kind }
  const isOpen = answer.status === 'open'
  const canAccept = isOpen && (answer.kind !== 'wrong_contact' || answer.contactEmail !== null)
  if (!isOpen && answer.status !== 'accepted') return null

  return (
    <div className={classes.buttons}>
      {canAccept ? (
        <Button
          size="xs"
          loading={accept.isPending}
          onClick={() => accept.mutate(request, { onError: feedback.failed })}
        >
          <FormattedMessage id="answers.yes" values={values} />
        </Button>
      ) : null}
      <Button
        size="xs"
        variant="default"
        loading={refuse.isPending}
        onClick={() => refuse.mutate(request, { onError: feedback.failed })}
      >
        {isOpen ? (
          <FormattedMessage id="answers.no" values={values} />
        ) : (
          <FormattedMessage id="answers.undo" />
        )}
      </Button>
    </div>
  )
}
