import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import {
  useAcknowledgePromise,
  useCloseLitigation,
  useOpenLitigation,
  useReadNotice,
} from '../api/use_decisions.ts'
import type { Todo } from '../api/use_today.ts'
import { usePaid } from '../use_paid.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { AnswerActions } from './answer_actions.tsx'
import { CheckinActions } from './checkin_actions.tsx'
import { Decide } from './decide.tsx'
import { FixAddress, GiveIban } from './missing_actions.tsx'
import { ReplyActions } from './reply_actions.tsx'
import { SendAgain } from '../../../ui/sending/send_again.tsx'
import { useResolve } from '../../../ui/sending/use_sending.ts'
import classes from './todo_list.module.css'

/** The one or two buttons that take a decision where it is read. */
export function TodoActions({ todo, className }: { todo: Todo; className?: string | undefined }) {
  return (
    <div className={className}>
      <ActionsOfKind todo={todo} />
    </div>
  )
}

function ActionsOfKind({ todo }: { todo: Todo }): ReactNode {
  const { invoice, client } = todo
  switch (todo.kind) {
    case 'warning_to_approve':
      return invoice && <NoticeLink invoiceId={invoice.id} />
    case 'checkin':
      return <CheckinActions todo={todo} />
    case 'relance_unknown':
      return <DoubtActions todo={todo} />
    case 'relance_failed':
      return <SendAgainAction todo={todo} />
    case 'no_way_to_pay':
      return <GiveIban count={todo.count} />
    case 'no_address':
      return client && <FixAddress client={client} holdId={todo.holdId} />
    case 'missing_data':
      return invoice && <InvoiceLink invoiceId={invoice.id} says="todo.look" />
    case 'client_answer':
      return <AnswerActions todo={todo} />
    case 'client_reply':
      return <ReplyActions todo={todo} />
    case 'promise_broken':
      return <PromiseActions todo={todo} />
    case 'dispute':
      return <DisputeActions todo={todo} />
    case 'import_drafts':
      return <ReviewLink />
    case 'plan_ended':
      return <EndedActions todo={todo} />
  }
}

function NoticeLink({ invoiceId }: { invoiceId: string }) {
  return (
    <Button
      className={classes.action}
      renderRoot={(props) => (
        <Link to="/factures/$invoiceId/mise-en-demeure" params={{ invoiceId }} {...props} />
      )}
    >
      <span className={classes.long}>
        <FormattedMessage id="todo.noticeAction" />
      </span>
      <span className={classes.short}>
        <FormattedMessage id="todo.noticeActionShort" />
      </span>
    </Button>
  )
}

function InvoiceLink({ invoiceId, says }: { invoiceId: string; says: MessageId }) {
  return (
    <Button
      variant="default"
      className={classes.action}
      renderRoot={(props) => <Link to="/factures/$invoiceId" params={{ invoiceId }} {...props} />}
    >
      <FormattedMessage id={says} />
    </Button>
  )
}

function ReviewLink() {
  return (
    <Button
      variant="default"
      className={classes.action}
      renderRoot={(props) => <Link to="/imports" {...props} />}
    >
      <FormattedMessage id="todo.reviewDrafts" />
    </Button>
  )
}

function DoubtActions({ todo }: { todo: Todo }) {
  const { relance } = todo
  const resolve = useResolve()
  const feedback = useFeedback()
  if (relance === null) return null
  return (
    <>
      <Decide
        says="todo.itLeft"
        loading={resolve.isPending}
        onDecide={() =>
          resolve.mutate(
            { params: { relance_id: relance.id }, body: { outcome: 'left' } },
            { onSuccess: () => feedback.done('todo.itLeftDone'), onError: feedback.failed }
          )
        }
      />
      <SendAgainAction todo={todo} />
    </>
  )
}

function SendAgainAction({ todo: { relance, invoice } }: { todo: Todo }) {
  if (relance === null) return null
  return (
    <SendAgain relance={relance} numero={invoice?.numero ?? ''}>
      {({ open, isPending }) => <Decide says="resolve.again" loading={isPending} onDecide={open} />}
    </SendAgain>
  )
}

function PromiseActions({ todo: { id, invoice } }: { todo: Todo }) {
  const acknowledge = useAcknowledgePromise()
  const paid = usePaid()
  const feedback = useFeedback()
  if (invoice === null) return null
  return (
    <>
      <Decide says="todo.paid" loading={paid.isPending} onDecide={() => paid.pay(invoice)} />
      <Decide
        says="todo.noted"
        loading={acknowledge.isPending}
        onDecide={() =>
          acknowledge.mutate({ params: { promise_id: id } }, { onError: feedback.failed })
        }
      />
    </>
  )
}

function DisputeActions({ todo: { invoice, reason } }: { todo: Todo }) {
  const close = useCloseLitigation()
  const open = useOpenLitigation()
  const feedback = useFeedback()
  if (invoice === null) return null
  const params = { invoice_id: invoice.id }

  function settle(numero: string) {
    close.mutate(
      { params },
      {
        onSuccess: () =>
          feedback.undoable('todo.settledDone', { numero }, () =>
            open.mutate(
              { params, body: { reason: reason ?? numero } },
              { onError: feedback.failed }
            )
          ),
        onError: feedback.failed,
      }
    )
  }

  return (
    <>
      <Decide
        says="todo.settled"
        loading={close.isPending}
        onDecide={() => settle(invoice.numero)}
      />
      <InvoiceLink invoiceId={invoice.id} says="todo.see" />
    </>
  )
}

function EndedActions({ todo: { id, invoice } }: { todo: Todo }) {
  const read = useReadNotice()
  const feedback = useFeedback()
  if (invoice === null) return null
  return (
    <>
      <InvoiceLink invoiceId={invoice.id} says="todo.see" />
      <Decide
        says="todo.noted"
        loading={read.isPending}
        onDecide={() => read.mutate({ params: { id } }, { onError: feedback.failed })}
      />
    </>
  )
}
