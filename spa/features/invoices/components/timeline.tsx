import { Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { ShortDay } from '../../../ui/when.tsx'
import { comingRelances, pastEntries } from '../timeline_entries.ts'
import { ComingEntry } from './coming_entry.tsx'
import { PastEntry } from './past_entry.tsx'
import classes from './timeline.module.css'

interface TimelineProps {
  invoice: Data.InvoiceDetail
  events: UseQueryResult<{ data: Data.Activity[] }>
  relances: UseQueryResult<{ data: Data.Relance[] }>
}

/** What happened above the line of today, what will happen below it. */
export function Timeline({ invoice, events, relances }: TimelineProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()

  if (events.isPending || relances.isPending) {
    return (
      <section className={classes.timeline}>
        <Waiting>
          {[1, 2, 3, 4].map((line) => (
            <div key={line} className={classes.entry}>
              <span className={classes.when} />
              <span className={classes.fact}>
                <Skeleton height={14} width={220} mb={8} />
                <Skeleton height={12} width={340} maw="80%" />
              </span>
            </div>
          ))}
        </Waiting>
      </section>
    )
  }
  if (events.isError || relances.isError) {
    const failed = events.isError ? events : relances
    return (
      <section className={classes.timeline}>
        <div className={classes.entry}>
          <span className={classes.when} />
          <div className={classes.fact}>
            <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />
          </div>
        </div>
      </section>
    )
  }

  const coming = comingRelances(relances.data.data)
  return (
    <section className={classes.timeline} aria-label={intl.formatMessage({ id: 'timeline.label' })}>
      <ol className={classes.list}>
        {pastEntries(events.data.data, invoice, today, format.timeZone).map((entry) => (
          <PastEntry
            key={entry.key}
            entry={entry}
            invoice={invoice}
            relances={relances.data.data}
          />
        ))}
      </ol>
      <div className={classes.now}>
        <span className={classes.when}>
          <time dateTime={today}>
            <ShortDay date={today} />
          </time>
        </span>
        <p className={classes.nowLine}>
          <span>
            <FormattedMessage id={coming.length > 0 ? 'timeline.today' : 'timeline.nothingMore'} />
          </span>
        </p>
      </div>
      {coming.length === 0 ? null : (
        <ol className={classes.list}>
          {coming.map((relance) => (
            <ComingEntry key={relance.id} relance={relance} invoice={invoice} />
          ))}
        </ol>
      )}
    </section>
  )
}
