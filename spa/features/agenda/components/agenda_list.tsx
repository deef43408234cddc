import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { FirstUse, LoadFailed, NoResult } from '../../../ui/states.tsx'
import { agendaEntries } from '../agenda_days.ts'
import { isNarrowed, type AgendaSearch, type AgendaTab } from '../agenda_search.ts'
import type { useAgenda } from '../api/use_agenda.ts'
import type { MessageId } from '../../../lib/i18n.tsx'
import { AgendaSkeleton } from './agenda_skeleton.tsx'
import classes from './agenda_list.module.css'
import { ClosedDays, DayOfAgenda } from './agenda_day.tsx'

interface AgendaListProps {
  query: ReturnType<typeof useAgenda>
  search: AgendaSearch
  onSearch: (search: AgendaSearch) => void
}

const EMPTY: Record<AgendaTab, MessageId> = {
  a_venir: 'agenda.nothingUpcoming',
  calendrier: 'agenda.nothingUpcoming',
  a_traiter: 'agenda.nothingToHandle',
  parties: 'agenda.nothingLeft',
}

/** Loading, error, empty (never used, or nothing found), then the days. */
export function AgendaList({ query, search, onSearch }: AgendaListProps) {
  const format = useFormat()
  const navigate = useNavigate()

  if (query.isPending) return <AgendaSkeleton />
  if (query.isError) {
    return (
      <MarginRow last>
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </MarginRow>
    )
  }

  const lines = query.data.pages.flatMap((page) => page.data)
  if (lines.length === 0 && isNarrowed(search)) {
    return (
      <MarginRow last>
        <NoResult onClear={() => onSearch({ vue: search.vue })} />
      </MarginRow>
    )
  }
  if (lines.length === 0) {
    return (
      <MarginRow last>
        <FirstUse
          sentence={<FormattedMessage id={EMPTY[search.vue]} />}
          example={
            search.vue === 'a_venir' ? <FormattedMessage id="agenda.firstUseExample" /> : undefined
          }
          action={
            search.vue === 'a_venir' ? (
              <Button onClick={() => void navigate({ to: '/factures/nouvelle' })}>
                <FormattedMessage id="invoices.new" />
              </Button>
            ) : undefined
          }
        />
      </MarginRow>
    )
  }

  const entries = agendaEntries(
    lines,
    search.vue === 'a_venir' ? query.data.pages.flatMap(({ meta }) => meta.closedDays) : [],
    format.dayOf,
    { newestFirst: search.vue === 'parties' }
  )
  return (
    <div className={classes.whole} aria-busy={query.isPlaceholderData}>
      {entries.map((entry) =>
        entry.type === 'day' ? (
          <DayOfAgenda key={entry.date} day={entry} />
        ) : (
          <ClosedDays key={entry.from} days={entry} />
        )
      )}
      <MarginRow last>
        {query.hasNextPage ? (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <FormattedMessage id="common.more" />
          </Button>
        ) : null}
      </MarginRow>
    </div>
  )
}
