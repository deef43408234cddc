import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { daysBetween } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import text from '../../../ui/text.module.css'
import type { Todo } from '../api/use_today.ts'
import { TODO_LOOKS } from '../todo_looks.ts'
import { NothingToDo } from './nothing_to_do.tsx'
import { TodoActions } from './todo_actions.tsx'
import classes from './todo_list.module.css'

interface TodoListProps {
  todos: Todo[]
  hasMore: boolean
  nextSendAt: string | null
  /** The one that the phone asks at its foot instead. */
  asked?: Todo | undefined
}

/** One decision a line: what, for whom, how much, and the buttons that take it. */
export function TodoList({ todos, hasMore, nextSendAt, asked }: TodoListProps) {
  const intl = useIntl()
  const list = useRef<HTMLUListElement>(null)
  const { length } = todos

  useEffect(() => {
    // The line that was decided took the focus with it: the list keeps it, and the next Tab goes on.
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true })
  }, [length])

  return (
    <MarginRow as="section" label={<FormattedMessage id="today.todo" />}>
      {length === 0 ? (
        <NothingToDo nextSendAt={nextSendAt} />
      ) : (
        <ul
          ref={list}
          tabIndex={-1}
          className={classes.todos}
          aria-label={intl.formatMessage({ id: 'today.todoLabel' })}
        >
          {todos.map((todo) => (
            <TodoRow key={`${todo.kind}-${todo.id}`} todo={todo} isAsked={todo === asked} />
          ))}
        </ul>
      )}
      {hasMore ? (
        <p className={text.detail}>
          <FormattedMessage id="today.moreTodos" />
        </p>
      ) : null}
    </MarginRow>
  )
}

/** Two buttons, or a long one: the phone gives these a line of their own. */
const WIDE_ANSWERS = new Set<Todo['kind']>([
  'checkin',
  'relance_unknown',
  'client_answer',
  'client_reply',
  'promise_broken',
  'dispute',
  'plan_ended',
  'no_address',
  'no_way_to_pay',
  'missing_data',
])

function TodoRow({ todo, isAsked }: { todo: Todo; isAsked: boolean }) {
  const format = useFormat()
  const look = TODO_LOOKS[todo.kind]
  const TodoIcon = look.icon
  const { invoice, client, amountCents } = todo

  return (
    <li
      className={classes.todo}
      data-asked={isAsked || undefined}
      data-choice={WIDE_ANSWERS.has(todo.kind) || undefined}
    >
      <TodoIcon
        className={classes.icon}
        data-tone={look.tone}
        size={20}
        stroke={1.75}
        aria-hidden="true"
      />
      <div className={classes.words}>
        <b>
          <FormattedMessage
            id={look.title}
            values={{
              count: todo.count,
              answer: todo.answer?.kind ?? 'none',
            }}
          />
        </b>{' '}
        {client === null ? null : (
          <span className={classes.who}>
            <span className={classes.dash}>— </span>
            {client.name}{' '}
            {invoice === null ? null : (
              <span className={classes.numero}>
                <Numero>{invoice.numero}</Numero>
              </span>
            )}
            {amountCents === null ? null : (
              <span className={`${text.amount} ${classes.inlineAmount}`}>
                {format.amount(amountCents)}
              </span>
            )}
          </span>
        )}
        <p className={text.detail}>
          <TodoWhy todo={todo} />
        </p>
      </div>
      {amountCents === null ? null : (
        <span className={`${text.amount} ${classes.amount}`}>{format.amount(amountCents)}</span>
      )}
      <TodoActions todo={todo} className={classes.actions} />
    </li>
  )
}

/** Why it waits, with the facts of its kind; each sentence takes the ones it needs. */
export function TodoWhy({ todo }: { todo: Todo }) {
  const format = useFormat()
  const today = useToday()
  const { invoice, since, relance, reason, answer, reply } = todo
  const message = answer?.message ?? firstWords(reply?.excerpt ?? '')
  const sinceDay = since === null ? today : format.dayOf(since)

  return (
    <FormattedMessage
      id={TODO_LOOKS[todo.kind].why}
      values={{
        days: invoice === null ? 0 : Math.max(0, daysBetween(invoice.dueDate, today)),
        waiting: Math.max(0, daysBetween(sinceDay, today)),
        day: format.longDay(sinceDay),
        tone: relance?.tone ?? 'none',
        count: todo.count,
        answer: answer?.kind ?? 'none',
        saidOn: answer?.saidOn ? format.longDay(answer.saidOn) : '',
        topic: answer?.topic ?? 'none',
        message,
        hasMessage: message === '' ? 'no' : 'yes',
        email: answer?.contactEmail ?? '',
        hasEmail: answer?.contactEmail ? 'yes' : 'no',
        reason: reason?.replace(/[.\s]+$/, '') || 'none',
      }}
    />
  )
}

/** Enough to know what a reply is about; the whole of it is read before it is decided on. */
const FIRST_WORDS = 70

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > FIRST_WORDS
    ? `${line.slice(0, FIRST_WORDS).replace(/[\s.,;:!?…]+$/, '')}…`
    : line
}
