import { Button, Skeleton } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import type { LocalDate } from '../../../lib/format.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { FirstUse, LoadFailed, NoResult, Waiting } from '../../../ui/states.tsx'
import { isNarrowed, type ActivitySearch } from '../activity_search.ts'
import type { useActivity } from '../api/use_activity.ts'
import { ActivityDay } from './activity_day.tsx'
import classes from './activity_screen.module.css'

interface ActivityListProps {
  query: ReturnType<typeof useActivity>
  search: ActivitySearch
  onSearch: (search: ActivitySearch) => void
}

const ROWS = [0, 1, 2, 3, 4, 5, 6]

/** Loading, error, empty (nothing yet, or nothing found), then the days; the rest comes by itself. */
export function ActivityList({ query, search, onSearch }: ActivityListProps) {
  const format = useFormat()

  if (query.isPending) {
    return (
      <Waiting>
        {ROWS.map((row) => (
          <MarginRow key={row} label={<Skeleton height={14} width={56} ml="auto" />}>
            <Skeleton height={16} width="50%" mb={8} />
            <Skeleton height={12} width="30%" />
          </MarginRow>
        ))}
      </Waiting>
    )
  }
  if (query.isError) {
    return (
      <MarginRow last>
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </MarginRow>
    )
  }

  const events = query.data.pages.flatMap((page) => page.data)
  if (events.length === 0) {
    return (
      <MarginRow last>
        {isNarrowed(search) ? (
          <NoResult onClear={() => onSearch({})} />
        ) : (
          <FirstUse
            sentence={<FormattedMessage id="activity.nothing" />}
            example={<FormattedMessage id="activity.nothingExample" />}
          />
        )}
      </MarginRow>
    )
  }

  return (
    <div className={classes.whole} aria-busy={query.isPlaceholderData}>
      {byDay(events, format.dayOf).map(([date, ofDay]) => (
        <ActivityDay
          key={date}
          date={date}
          events={ofDay}
          onInvoice={(facture) => onSearch({ ...search, facture })}
        />
      ))}
      <MarginRow last>
        {query.hasNextPage ? (
          <MoreWhenSeen
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        ) : null}
      </MarginRow>
    </div>
  )
}

/** The next page is asked for when the end comes into view; the button does it by hand. */
function MoreWhenSeen({ loading, onMore }: { loading: boolean; onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const askMore = useEffectEvent(onMore)

  useEffect(() => {
    const end = button.current
    if (end === null || loading) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) askMore()
      },
      { rootMargin: '400px' }
    )
    observer.observe(end)
    return () => observer.disconnect()
  }, [loading])

  return (
    <Button ref={button} variant="default" loading={loading} onClick={onMore}>
      <FormattedMessage id="common.more" />
    </Button>
  )
}

function byDay(events: Data.Activity[], dayOf: (instant: string) => LocalDate) {
  const days = new Map<LocalDate, Data.Activity[]>()
  for (const event of events) {
    const day = dayOf(event.at)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return [...days]
}
