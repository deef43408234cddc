import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import classes from './today_screen.module.css'

type Bucket = Data.Today['aging'][number]

const LABELS: Record<Bucket['bucket'], MessageId> = {
  'upcoming': 'aging.upcoming',
  '1_30': 'aging.month',
  '31_60': 'aging.twoMonths',
  '60_plus': 'aging.older',
}

/** Outstanding by age: one bar whose parts name themselves, and the same figures as a table. */
export function AgingBar({ aging }: { aging: Bucket[] }) {
  const format = useFormat()
  const total = aging.reduce((sum, bucket) => sum + bucket.remainderCents, 0)
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
      <div className={classes.bar} aria-hidden="true">
        {aging
          .filter(({ remainderCents }) => remainderCents > 0)
          .map(({ bucket, remainderCents }) => (
            <Link
              key={bucket}
              to="/factures"
              search={{ vue: bucket === 'upcoming' ? 'upcoming' : 'late', tri: 'dueDate' }}
              tabIndex={-1}
              className={classes.part}
              data-bucket={bucket}
              style={{ flexGrow: remainderCents }}
            >
              <span>
                <FormattedMessage id={LABELS[bucket]} />
              </span>
              <span>{format.roundAmount(remainderCents)}</span>
            </Link>
          ))}
      </div>
      <VisuallyHidden>
        <table>
          <caption>
            <FormattedMessage id="aging.title" />
          </caption>
          <tbody>
            {aging.map(({ bucket, count, remainderCents }) => (
              <tr key={bucket}>
                <th scope="row">
                  <FormattedMessage id={LABELS[bucket]} />
                </th>
                <td>
                  <FormattedMessage id="aging.count" values={{ count }} />
                </td>
                <td>{format.amount(remainderCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </MarginRow>
  )
}
