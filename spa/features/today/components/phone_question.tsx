import { Button } from '@mantine/core'
import { IconCheck, IconHelpCircle } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { Tag } from '../../../ui/tag.tsx'
import text from '../../../ui/text.module.css'
import type { Todo } from '../api/use_today.ts'
import { OtherAnswers, useCheckinAnswers } from './checkin_actions.tsx'
import { TodoWhy } from './todo_list.tsx'
import classes from './phone_question.module.css'

/** On the phone, the question of the day stands under the thumb; it is not shown elsewhere. */
export function PhoneQuestion({ todo }: { todo: Todo }) {
  const intl = useIntl()
  const format = useFormat()
  const answers = useCheckinAnswers(todo)
  const { invoice } = todo
  if (invoice === null) return null

  return (
    <section className={classes.question} aria-label={intl.formatMessage({ id: 'question.label' })}>
      <div className={classes.top}>
        <Tag tone="info" icon={IconHelpCircle}>
          <FormattedMessage id="question.label" />
        </Tag>
        <Numero>{invoice.numero}</Numero>
      </div>
      <h2 className={classes.title}>
        <FormattedMessage
          id="question.title"
          values={{
            client: invoice.client.name,
            amount: format.amount(invoice.remainderCents),
          }}
        />
      </h2>
      <p className={text.detail}>
        <TodoWhy todo={todo} />
      </p>
      <div className={classes.answers}>
        <Button variant="default" size="lg" loading={answers.isPending} onClick={answers.notYet}>
          <FormattedMessage id="todo.notYet" />
        </Button>
        <Button
          size="lg"
          leftSection={<IconCheck size={18} stroke={2} aria-hidden="true" />}
          loading={answers.isPending}
          onClick={answers.paid}
        >
          <FormattedMessage id="question.yes" />
        </Button>
      </div>
      <div className={classes.others}>
        <OtherAnswers todo={todo} className={text.link} />
      </div>
    </section>
  )
}
