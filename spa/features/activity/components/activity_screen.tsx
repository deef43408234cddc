import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import type { ActivitySearch } from '../activity_search.ts'
import { exportAddress, useActivity } from '../api/use_activity.ts'
import { ActivityFilters } from './activity_filters.tsx'
import { ActivityList } from './activity_list.tsx'
import classes from './activity_screen.module.css'

interface ActivityScreenProps {
  search: ActivitySearch
  onSearch: (search: ActivitySearch) => void
}

/** Everything that happened, in words, the newest first; narrowed by its address, and exported so. */
export function ActivityScreen({ search, onSearch }: ActivityScreenProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const activity = useActivity(search)

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
          <PageHeading title={intl.formatMessage({ id: 'nav.activity' })}>
            <FormattedMessage id="nav.activity" />
          </PageHeading>
          <Button
            component="a"
            href={exportAddress(search, format.locale)}
            download
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            <FormattedMessage id="activity.export" />
          </Button>
        </div>
        <ActivityFilters search={search} onSearch={onSearch} />
      </MarginRow>
      <ActivityList query={activity} search={search} onSearch={onSearch} />
    </MarginPage>
  )
}
