import { IconPlayerPause } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { KIND_LABELS } from '../client_labels.ts'
import classes from './client_list.module.css'
import { AverageDelay, Habit } from './habit.tsx'

/** One client on one line (two on a phone); the whole line opens it, the name is the link. */
export function ClientRow({ client }: { client: Data.Client }) {
  const format = useFormat()
  const { figures, habit } = client
  return (
    <div
      role="row"
      className={classes.row}
      data-quiet={figures.openCount === 0 || undefined}
      data-held={client.hold !== null || undefined}
    >
      <span role="cell" className={classes.hanging}>
        {figures.lateCount > 0 ? (
          <>
            <b className={classes.late}>{format.roundAmount(figures.lateCents)}</b>
            <span className={classes.late}>
              <FormattedMessage id="clients.lateCount" values={{ count: figures.lateCount }} />
            </span>
          </>
        ) : (
          <span>
            <FormattedMessage id="clients.nothingLate" />
          </span>
        )}
      </span>
      <span role="cell" className={classes.name}>
        <Link to="/clients/$clientId" params={{ clientId: client.id }} className={classes.open}>
          {client.name}
        </Link>
        <span className={classes.kind}>
          {client.hold === null ? null : (
            <>
              <IconPlayerPause size={13} stroke={1.9} aria-hidden="true" />
              <FormattedMessage id="tag.held" />
              {' · '}
            </>
          )}
          <FormattedMessage id={KIND_LABELS[client.kind]} />
        </span>
      </span>
      <span role="cell" className={`${classes.right} ${classes.amount}`}>
        {format.amount(figures.openCents)}
      </span>
      <span role="cell" className={classes.habit}>
        <Habit habit={habit} />
      </span>
      <span role="cell" className={`${classes.right} ${classes.delay}`}>
        <AverageDelay days={habit.averageDays} />
      </span>
      <span role="cell" className={classes.plan}>
        {client.plan?.name ?? <FormattedMessage id="clients.ownPlan" />}
      </span>
      <span role="cell" className={classes.contact}>
        {client.email ?? (
          <span className={classes.missing}>
            <FormattedMessage id="clients.noAddress" />
          </span>
        )}
        {client.contactCount > 1 ? (
          <span className={classes.more}>
            <FormattedMessage
              id="clients.moreContacts"
              values={{ count: client.contactCount - 1 }}
            />
          </span>
        ) : null}
      </span>
    </div>
  )
}
