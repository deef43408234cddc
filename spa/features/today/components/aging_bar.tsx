import { Link, useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import { listOfBucket } from '../list_of_bucket.ts'
import { FiguresTable } from './figures_table.tsx'
import classes from './figures.module.css'

type Bucket = Data.Today['aging'][number]

const LABELS: Record<Bucket['bucket'], MessageId> = {
  'upcoming': 'aging.upcoming',
  '1_30': 'aging.month',
  '31_60': 'aging.twoMonths',
  '60_plus': 'aging.older',
}

/** Outstanding by age: each part of the bar opens its invoices; the same figures as a table. */
export function AgingBar({ aging }: { aging: Bucket[] }) {
  const format = useFormat()
  const { vue } = useSearch({ from: '/_app/aujourdhui' })
  const total = aging.reduce((sum, { remainderCents }) => sum + remainderCents, 0)
  if (total === 0) return null

  return (
    <MarginRow
      as="section"
      label={
        <>
          <FormattedMessage id="aging.title" />
          <b className={classes.marginTotal}>
            <br />
            {format.amount(total)}
          </b>
        </>
      }
    >
      <p className={`${text.amount} ${classes.inlineTotal}`}>{format.amount(total)}</p>
      {vue === 'tableau' ? <AgingTable aging={aging} /> : <Bar aging={aging} />}
    </MarginRow>
  )
}

function Bar({ aging }: { aging: Bucket[] }) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  return (
    <>
      <ul className={classes.bar} aria-label={intl.formatMessage({ id: 'aging.label' })}>
        {aging
          .filter(({ remainderCents }) => remainderCents > 0)
          .map(({ bucket, count, remainderCents }) => (
            <li key={bucket} style={{ flexGrow: remainderCents }}>
              <Link
                {...listOfBucket(bucket, today)}
                className={classes.part}
                data-bucket={bucket}
                title={intl.formatMessage({ id: 'aging.count' }, { count })}
              >
                <span>
                  <FormattedMessage id={LABELS[bucket]} />
                </span>
                <span>{format.roundAmount(remainderCents)}</span>
              </Link>
            </li>
          ))}
      </ul>
      <Link
        from="/aujourdhui"
        to="."
        search={(before) => ({ ...before, vue: 'tableau' as const })}
        replace
        resetScroll={false}
        className={text.link}
      >
        <FormattedMessage id="figures.asTable" />
      </Link>
    </>
  )
}

function AgingTable({ aging }: { aging: Bucket[] }) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  return (
    <FiguresTable
      caption={intl.formatMessage({ id: 'aging.label' })}
      rows={aging.map(({ bucket, count, remainderCents }) => ({
        key: bucket,
        label: (
          <Link {...listOfBucket(bucket, today)} className={text.link}>
            <FormattedMessage id={LABELS[bucket]} />
          </Link>
        ),
        figures: [
          intl.formatMessage({ id: 'aging.count' }, { count }),
          format.amount(remainderCents),
        ],
      }))}
    />
  )
}
