import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { AGENDA_TABS, type AgendaSearch } from '../agenda_search.ts'
import { useAgenda, useAgendaCounts } from '../api/use_agenda.ts'
import { TAB_LABELS } from '../tab_labels.ts'
import { AgendaCalendar } from './agenda_calendar.tsx'
import { AgendaFilters } from './agenda_filters.tsx'
import { AgendaList } from './agenda_list.tsx'
import { AgendaTabs } from './agenda_tabs.tsx'
import { DryRunControl } from './dry_run_control.tsx'
import { PauseControl } from './pause_control.tsx'
import classes from './agenda_screen.module.css'

interface AgendaScreenProps {
  search: AgendaSearch
  onSearch: (search: AgendaSearch) => void
}

/** What will leave, what waits for a person, what left; and the two switches that stop everything. */
export function AgendaScreen({ search, onSearch }: AgendaScreenProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const counts = useAgendaCounts(search)
  const isMonth = search.vue === 'calendrier'
  const count = isMonth ? undefined : counts.data?.data[AGENDA_TABS[search.vue]]
  const title = intl.formatMessage(
    { id: 'agenda.title' },
    { tab: intl.formatMessage({ id: TAB_LABELS[search.vue] }), count: count ?? -1 }
  )

  return (
    <MarginPage wide>
      <MarginRow
        tight
        as="header"
        label={
          <time dateTime={today}>
            {format.weekday(today)}
            <br />
            {format.dayMonth(today)}
          </time>
        }
      >
        <div className={classes.top}>
          <PageHeading title={title}>
            <FormattedMessage id="nav.relances" />
          </PageHeading>
          <div className={classes.switches}>
            <PauseControl />
            <DryRunControl />
          </div>
        </div>
        <AgendaTabs search={search} counts={counts.data?.data} />
        <AgendaFilters search={search} onSearch={onSearch} />
      </MarginRow>
      {isMonth ? (
        <AgendaCalendar search={search} onSearch={onSearch} />
      ) : (
        <Listed search={search} onSearch={onSearch} />
      )}
    </MarginPage>
  )
}

/** The tabs that are lists: only what is shown is asked for. */
function Listed({ search, onSearch }: AgendaScreenProps) {
  return <AgendaList query={useAgenda(search)} search={search} onSearch={onSearch} />
}
