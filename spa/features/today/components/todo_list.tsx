import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconFlagCheck,
  IconForms,
  IconMailOff,
  IconMailQuestion,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { daysBetween } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import text from '../../../ui/text.module.css'
import classes from './today_screen.module.css'

type Todo = Data.Today['todos'][number]

interface Look {
  icon: Icon
  danger: boolean
  title: MessageId
  why: MessageId
  action: MessageId
}

const LOOKS: Record<Todo['kind'], Look> = {
  warning_to_approve: {
    icon: IconAlertTriangle,
    danger: true,
    title: 'todo.notice',
    why: 'todo.noticeWhy',
    action: 'todo.noticeAction',
  },
  relance_unknown: {
    icon: IconMailQuestion,
    danger: true,
    title: 'todo.unknown',
    why: 'todo.unknownWhy',
    action: 'todo.look',
  },
  relance_failed: {
    icon: IconMailOff,
    danger: true,
    title: 'todo.failed',
    why: 'todo.failedWhy',
    action: 'todo.look',
  },
  missing_data: {
    icon: IconForms,
    danger: true,
    title: 'todo.missing',
    why: 'todo.missingWhy',
    action: 'todo.look',
  },
  plan_ended: {
    icon: IconFlagCheck,
    danger: false,
    title: 'todo.planEnded',
    why: 'todo.planEndedWhy',
    action: 'todo.look',
  },
}

/** One decision a line: what, for whom, how much, and the one place where it is taken. */
export function TodoList({ todos }: { todos: Todo[] }) {
  return (
    <MarginRow as="section" label={<FormattedMessage id="today.todo" />}>
      {todos.length === 0 ? (
        <p className={classes.nothing}>
          <FormattedMessage id="today.nothingToDo" />
        </p>
      ) : (
        <ul className={classes.todos}>
          {todos.map((todo) => (
            <TodoRow key={`${todo.kind}-${todo.relance?.id ?? todo.invoice.id}`} todo={todo} />
          ))}
        </ul>
      )}
    </MarginRow>
  )
}

function TodoRow({ todo }: { todo: Todo }) {
  const format = useFormat()
  const today = useToday()
  const look = LOOKS[todo.kind]
  const TodoIcon = look.icon
  const { invoice } = todo
  const isNotice = todo.kind === 'warning_to_approve'

  return (
    <li className={classes.todo}>
      <TodoIcon
        className={look.danger ? classes.danger : classes.calm}
        size={19}
        stroke={1.75}
        aria-hidden="true"
      />
      <div className={classes.todoText}>
        <b>
          <FormattedMessage id={look.title} />
        </b>{' '}
        <span className={classes.todoWho}>
          {invoice.client.name} <Numero>{invoice.numero}</Numero>
        </span>
        <p className={text.detail}>
          <FormattedMessage
            id={look.why}
            values={{ days: Math.max(0, daysBetween(invoice.dueDate, today)) }}
          />
        </p>
      </div>
      <span className={text.amount}>{format.amount(invoice.remainderCents)}</span>
      <Button
        className={classes.todoAction}
        variant={isNotice ? 'filled' : 'default'}
        renderRoot={(props) =>
          isNotice ? (
            <Link
              to="/factures/$invoiceId/mise-en-demeure"
              params={{ invoiceId: invoice.id }}
              {...props}
            />
          ) : (
            <Link to="/factures/$invoiceId" params={{ invoiceId: invoice.id }} {...props} />
          )
        }
      >
        <FormattedMessage id={look.action} />
      </Button>
    </li>
  )
}
