import { lazy, Suspense, useDeferredValue } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useMe } from '../../../lib/me.ts'
import { useFormat, useToday as useTodayDate } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useToday } from '../api/use_today.ts'
import { AgingBar } from './aging_bar.tsx'
import { NextSends } from './next_sends.tsx'
import { PhoneQuestion } from './phone_question.tsx'
import { RecentActivity } from './recent_activity.tsx'
import { Recovered } from './recovered.tsx'
import { TodayFirstUse } from './today_first_use.tsx'
import { TodaySkeleton } from './today_skeleton.tsx'
import { TodoList } from './todo_list.tsx'

const Beginning = lazy(() => import('./beginning.tsx'))

/** The home: what waits for you, what came back, what is still out, what leaves next. */
export function TodayScreen() {
  const today = useToday()
  // Drawn in slices: what comes first never holds a press back.
  const data = useDeferredValue(today.data?.data)

  return (
    <MarginPage>
      <Greeting today={data} />
      <Suspense>
        <Beginning />
      </Suspense>
      {data === undefined && today.isError ? (
        <MarginRow last>
          <LoadFailed error={today.error} onRetry={() => void today.refetch()} />
        </MarginRow>
      ) : data === undefined ? (
        <TodaySkeleton />
      ) : data.hasInvoices ? (
        <Blocks today={data} />
      ) : (
        <TodayFirstUse />
      )}
    </MarginPage>
  )
}

function Greeting({ today }: { today: Data.Today | undefined }) {
  const intl = useIntl()
  const format = useFormat()
  const date = useTodayDate()
  const { user } = useMe()
  const count = today?.todos.length ?? 0

  return (
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
          id={today?.hasInvoices ? 'today.greeting' : 'today.hello'}
          values={{
            name: user.fullName.split(' ')[0],
            count,
            more: today?.hasMoreTodos ? 'yes' : 'no',
          }}
        />
      </PageHeading>
      {today?.hasInvoices ? <TheRest today={today} /> : null}
    </MarginRow>
  )
}

/** « Le reste part tout seul : 6 relances cette semaine, la prochaine demain à 9 h. » */
function TheRest({ today: { weekCount, nextSendAt } }: { today: Data.Today }) {
  const format = useFormat()
  return (
    <p className={text.detail}>
      <FormattedMessage
        id="today.rest"
        values={{
          count: weekCount,
          hasNext: nextSendAt === null ? 'no' : 'yes',
          day: nextSendAt === null ? '' : format.instantDay(nextSendAt),
          time: nextSendAt === null ? '' : format.time(nextSendAt),
        }}
      />
    </p>
  )
}

function Blocks({ today }: { today: Data.Today }) {
  const asked = today.todos.find(({ kind }) => kind === 'checkin')
  return (
    <>
      <TodoList
        todos={today.todos}
        hasMore={today.hasMoreTodos}
        nextSendAt={today.nextSendAt}
        asked={asked}
      />
      <Recovered today={today} />
      <AgingBar aging={today.aging} />
      <NextSends next={today.next} weekCount={today.weekCount} />
      <RecentActivity recent={today.recent} />
      {asked === undefined ? null : <PhoneQuestion key={asked.id} todo={asked} />}
    </>
  )
}
