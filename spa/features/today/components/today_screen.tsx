import { FormattedMessage, useIntl } from 'react-intl'
import { useMe } from '../../../lib/me.ts'
import { useFormat, useToday as useTodayDate } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useToday } from '../api/use_today.ts'
import { AgingBar } from './aging_bar.tsx'
import { NextSends } from './next_sends.tsx'
import { Recovered } from './recovered.tsx'
import { TodayFirstUse } from './today_first_use.tsx'
import { TodaySkeleton } from './today_skeleton.tsx'
import { TodoList } from './todo_list.tsx'

/** The home: what waits for you, what came back, what is still out, what leaves next. */
export function TodayScreen() {
  const intl = useIntl()
  const format = useFormat()
  const date = useTodayDate()
  const { user } = useMe()
  const today = useToday()
  const count = today.data?.data.todos.length ?? 0

  return (
    <MarginPage>
      <MarginRow
        as="header"
        label={
          <time dateTime={date}>
            {format.weekday(date)}
            <br />
            {format.dayMonth(date)}
          </time>
        }
      >
        <PageHeading title={intl.formatMessage({ id: 'today.tab' }, { count })}>
          <FormattedMessage
            id={today.isSuccess ? 'today.greeting' : 'today.hello'}
            values={{ name: user.fullName.split(' ')[0], count }}
          />
        </PageHeading>
        {today.isSuccess ? (
          <p className={text.detail}>
            <FormattedMessage id="today.rest" values={{ count: today.data.data.weekCount }} />
          </p>
        ) : null}
      </MarginRow>
      {today.isPending ? (
        <TodaySkeleton />
      ) : today.isError ? (
        <MarginRow last>
          <LoadFailed error={today.error} onRetry={() => void today.refetch()} />
        </MarginRow>
      ) : today.data.data.aging.every((bucket) => bucket.count === 0) &&
        today.data.data.recovered.sinceJanuaryCents === 0 ? (
        <TodayFirstUse />
      ) : (
        <>
          <TodoList todos={today.data.data.todos} />
          <Recovered today={today.data.data} />
          <AgingBar aging={today.data.data.aging} />
          <NextSends next={today.data.data.next} />
        </>
      )}
    </MarginPage>
  )
}
