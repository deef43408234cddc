import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { weeksOf } from '../agenda_month.ts'
import type { AgendaSearch } from '../agenda_search.ts'
import { useAgendaCalendar } from '../api/use_agenda.ts'
import { AgendaSkeleton } from './agenda_skeleton.tsx'
import { CalendarFeed } from './calendar_feed.tsx'
import { ClosedDays, DayOfAgenda } from './agenda_day.tsx'
import { MonthGrid } from './month_grid.tsx'
import classes from './agenda_list.module.css'

/** The month to come, the day that is read of it, and the way to have it in one's own calendar. */
export function AgendaCalendar({
  search,
  onSearch,
}: {
  search: AgendaSearch
  onSearch: (search: AgendaSearch) => void
}) {
  const intl = useIntl()
  const format = useFormat()
  const query = useAgendaCalendar(search)

  if (query.isPending) return <AgendaSkeleton />
  if (query.isError) {
    return (
      <MarginRow last>
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </MarginRow>
    )
  }
  const { data: lines, meta } = query.data
  const weeks = weeksOf(lines, meta, format.dayOf)
  const days = weeks.flat().filter(({ isInside }) => isInside)
  const chosen =
    days.find(({ date }) => date === search.jour) ??
    days.find(({ lines: ofDay }) => ofDay.length > 0) ??
    days[0]

  return (
    <div className={classes.whole} aria-busy={query.isPlaceholderData}>
      <MarginRow>
        <MonthGrid
          weeks={weeks}
          span={meta}
          chosen={chosen.date}
          label={intl.formatMessage(
            { id: 'agenda.monthLabel' },
            { from: format.longDay(meta.from), to: format.longDay(meta.to) }
          )}
          onChoose={(jour) => onSearch({ ...search, jour })}
        />
        {meta.isCut ? (
          <p className={text.detail}>
            <FormattedMessage id="agenda.monthCut" />
          </p>
        ) : null}
      </MarginRow>
      <div aria-live="polite">
        {chosen.lines.length > 0 ? (
          <DayOfAgenda day={{ type: 'day', ...chosen }} />
        ) : chosen.closed === null ? (
          <MarginRow tight label={format.tightDay(chosen.date)}>
            <p className={classes.closed}>
              <FormattedMessage id="agenda.nothingThatDay" />
            </p>
          </MarginRow>
        ) : (
          <ClosedDays
            days={{ type: 'closed', from: chosen.date, to: chosen.date, ...chosen.closed }}
          />
        )}
      </div>
      <CalendarFeed />
    </div>
  )
}
