import {
  IconAlertTriangle,
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
import { toneLabel } from '../../../ui/status_tag.tsx'
import { WhenInstant } from '../../../ui/when.tsx'
import classes from './invoice_list.module.css'

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
      <span>{children}</span>
      {when === undefined ? null : <span className={classes.when}>{when}</span>}
    </span>
  )
}

/** What happens next to this invoice, and when; the reason when nothing does. */
export function NextAction({ invoice }: { invoice: Data.Invoice }) {
  const format = useFormat()
  const { nextRelance, hold } = invoice

  if (invoice.status === 'paid') {
    return (
      <Line
        icon={IconCheck}
        look="paid"
        when={
          invoice.paidAt === null ? undefined : (
            <WhenInstant instant={invoice.paidAt}>
              {format.instantShortDay(invoice.paidAt)}
            </WhenInstant>
          )
        }
      >
        <FormattedMessage id="next.paid" />
      </Line>
    )
  }
  if (invoice.status === 'litigation') {
    return (
      <Line icon={IconPlayerPause} look="quiet">
        <FormattedMessage id="next.litigation" />
      </Line>
    )
  }
  if (invoice.status === 'cancelled' || nextRelance === null) {
    return (
      <Line look="quiet">
        <FormattedMessage id="next.none" />
      </Line>
    )
  }
  if (nextRelance.status === 'drafted') {
    return (
      <Line icon={IconAlertTriangle} look="danger" when={<FormattedMessage id="next.yourCall" />}>
        <FormattedMessage id="next.drafted" />
      </Line>
    )
  }
  if (nextRelance.status === 'failed' || nextRelance.status === 'unknown') {
    return (
      <Line
        icon={nextRelance.status === 'failed' ? IconAlertTriangle : IconQuestionMark}
        look="danger"
      >
        <FormattedMessage id={nextRelance.status === 'failed' ? 'next.failed' : 'next.unknown'} />
      </Line>
    )
  }
  if (hold !== null) {
    return (
      <Line icon={IconPlayerPause} look="quiet">
        <FormattedMessage id="next.held" />
      </Line>
    )
  }
  return (
    <Line
      icon={IconMail}
      when={
        <WhenInstant instant={nextRelance.sendAt}>
          <FormattedMessage
            id="common.dayAtTime"
            values={{
              day: format.instantShortDay(nextRelance.sendAt),
              time: format.time(nextRelance.sendAt),
            }}
          />
        </WhenInstant>
      }
    >
      <FormattedMessage id={toneLabel(nextRelance.tone)} />
    </Line>
  )
}
