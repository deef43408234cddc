import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { WhenInstant } from '../../../ui/when.tsx'
import { useRead } from '../api/use_notifications.ts'
import { NOTICE_LOOKS } from '../notice_looks.ts'
import classes from './notifications.module.css'

interface NotificationLineProps {
  notification: Data.Notification
  onLeave: () => void
}

/** One notice; following it reads it. */
export function NotificationLine({ notification, onLeave }: NotificationLineProps) {
  const intl = useIntl()
  const format = useFormat()
  const read = useRead()
  const look = NOTICE_LOOKS[notification.kind]
  const NoticeIcon = look.icon
  const isUnread = notification.readAt === null
  const numero = typeof notification.data.numero === 'string' ? notification.data.numero : ''

  function markRead() {
    if (isUnread) read.mutate({ params: { id: notification.id } })
  }
  function follow() {
    markRead()
    onLeave()
  }

  const words = (
    <FormattedMessage
      id={look.sentence}
      values={{
        numero: (
          <span key="numero" className={classes.numero}>
            {numero}
          </span>
        ),
        client: notification.clientName ?? '',
        event: notification.data.event === 'export_failed' ? 'export_failed' : 'export_ready',
        hasInvoice: notification.invoiceId === null ? 'no' : 'yes',
      }}
    />
  )
  return (
    <li className={classes.line} data-unread={isUnread || undefined}>
      <NoticeIcon size={18} stroke={1.75} aria-hidden="true" />
      <div>
        {isUnread ? (
          <span className={classes.srOnly}>
            <FormattedMessage id="bell.unread" />{' '}
          </span>
        ) : null}
        {notification.kind === 'own_data' ? (
          <Link to="/parametres/donnees" className={classes.follow} onClick={follow}>
            {words}
          </Link>
        ) : notification.invoiceId === null ? (
          <Link
            to="/relances"
            search={{ vue: 'a_venir' }}
            className={classes.follow}
            onClick={follow}
          >
            {words}
          </Link>
        ) : notification.kind === 'warning_to_approve' ? (
          <Link
            to="/factures/$invoiceId/mise-en-demeure"
            params={{ invoiceId: notification.invoiceId }}
            className={classes.follow}
            onClick={follow}
          >
            {words}
          </Link>
        ) : (
          <Link
            to="/factures/$invoiceId"
            params={{ invoiceId: notification.invoiceId }}
            className={classes.follow}
            onClick={follow}
          >
            {words}
          </Link>
        )}
        <p className={classes.when}>
          <WhenInstant instant={notification.createdAt}>
            {format.time(notification.createdAt, true)}
          </WhenInstant>
        </p>
      </div>
      {isUnread ? (
        <button
          type="button"
          className={classes.read}
          disabled={read.isPending}
          aria-label={intl.formatMessage({ id: 'bell.readOne' }, { numero })}
          onClick={markRead}
        >
          <span className={classes.dot} aria-hidden="true" />
        </button>
      ) : null}
    </li>
  )
}
