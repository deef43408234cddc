import {
  IconAlertTriangle,
  IconCalendarCheck,
  IconCheck,
  IconMail,
  IconPlayerPause,
  IconQuestionMark,
  type Icon,
} from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import type { ReactNode } from 'react'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import { WhenInstant } from '../../../ui/when.tsx'
import classes from './next_action.module.css'

type HoldReason = NonNullable<Data.Invoice['hold']>['reason']

const HOLDS: Record<HoldReason, { label: MessageId; icon: Icon; danger?: true }> = {
  promise: { label: 'next.promise', icon: IconCalendarCheck },
  payment_announced: { label: 'next.announced', icon: IconCalendarCheck },
  instalments: { label: 'next.instalments', icon: IconCalendarCheck },
  reply_received: { label: 'next.reply', icon: IconMail },
  bounce: { label: 'next.bounce', icon: IconAlertTriangle, danger: true },
  wrong_contact: { label: 'next.wrongContact', icon: IconAlertTriangle, danger: true },
  unsubscribed: { label: 'next.unsubscribed', icon: IconPlayerPause },
  erasure: { label: 'next.erasure', icon: IconPlayerPause },
  quota: { label: 'next.quota', icon: IconPlayerPause },
  holiday: { label: 'next.held', icon: IconPlayerPause },
  manual: { label: 'next.held', icon: IconPlayerPause },
}

function Line({
  icon: LineIcon,
  look,
  children,
  when,
}: {
  icon?: Icon
  look?: 'danger' | 'paid' | 'quiet'
  children: ReactNode
  when?: ReactNode
}) {
  return (
    <span className={classes.action} data-look={look}>
      {LineIcon === undefined ? null : <LineIcon size={15} stroke={1.75} aria-hidden="true" />}
      <span className={classes.actionWords}>{children}</span>
      {when === undefined ? null : <span className={classes.when}>{when}</span>}
    </span>
  )
}

/** A day of the organization, short. */
function Day({ instant }: { instant: string }) {
  const format = useFormat()
  return <WhenInstant instant={instant}>{format.instantShortDay(instant)}</WhenInstant>
}

/** What happens next to this invoice, and when; the reason when nothing does. */
export function NextAction({ invoice }: { invoice: Data.Invoice }) {
  const { status, nextRelance, hold } = invoice
  if (status === 'paid') {
    return (
      <Line
        icon={IconCheck}
        look="paid"
        when={invoice.paidAt === null ? undefined : <Day instant={invoice.paidAt} />}
      >
        <FormattedMessage id={invoice.rubisEarned > 0 ? 'next.paidChased' : 'next.paid'} />
      </Line>
    )
  }
  if (status === 'litigation') {
    return (
      <Line
        icon={IconPlayerPause}
        look="quiet"
        when={
          invoice.litigationAt === null ? undefined : (
            <FormattedMessage
              id="next.since"
              values={{ day: <Day instant={invoice.litigationAt} /> }}
            />
          )
        }
      >
        <FormattedMessage id="next.litigation" />
      </Line>
    )
  }
  if (status === 'cancelled' || (nextRelance === null && hold === null)) {
    return (
      <Line look="quiet">
        <FormattedMessage id="next.none" />
      </Line>
    )
  }
  return hold === null && nextRelance !== null ? (
    <ComingRelance relance={nextRelance} />
  ) : (
    <Held hold={hold} relance={nextRelance} />
  )
}

function ComingRelance({ relance }: { relance: NonNullable<Data.Invoice['nextRelance']> }) {
  const format = useFormat()
  if (relance.status === 'drafted') {
    return (
      <Line icon={IconAlertTriangle} look="danger" when={<FormattedMessage id="next.yourCall" />}>
        <FormattedMessage id="next.drafted" />
      </Line>
    )
  }
  if (relance.status === 'failed') {
    return (
      <Line icon={IconAlertTriangle} look="danger">
        <FormattedMessage id="next.failed" />
      </Line>
    )
  }
  if (relance.status === 'unknown') {
    return (
      <Line icon={IconQuestionMark} look="danger">
        <FormattedMessage id="next.unknown" />
      </Line>
    )
  }
  return (
    <Line
      icon={IconMail}
      when={
        <WhenInstant instant={relance.sendAt}>
          <FormattedMessage
            id="common.dayAtTime"
            values={{
              day: format.instantShortDay(relance.sendAt),
              time: format.time(relance.sendAt),
            }}
          />
        </WhenInstant>
      }
    >
      <FormattedMessage id={toneLabel(relance.tone)} />
    </Line>
  )
}

/** Why it is not chased; what waits for a person is said before. */
function Held({
  hold,
  relance,
}: {
  hold: Data.Invoice['hold']
  relance: Data.Invoice['nextRelance']
}) {
  if (relance !== null && ['drafted', 'failed', 'unknown'].includes(relance.status)) {
    return <ComingRelance relance={relance} />
  }
  if (hold === null) return null
  const { label, icon, danger } = HOLDS[hold.reason]
  return (
    <Line
      icon={icon}
      look={danger ? 'danger' : undefined}
      when={
        hold.endsAt === null ? (
          <FormattedMessage id="next.retained" />
        ) : (
          <FormattedMessage id="next.until" values={{ day: <Day instant={hold.endsAt} /> }} />
        )
      }
    >
      <FormattedMessage id={label} />
    </Line>
  )
}
