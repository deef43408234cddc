import { Link } from '@tanstack/react-router'
import { IconMailForward } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { legible } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { AwaitingTag, ToneTag } from '../../../ui/status_tag.tsx'
import { Tag } from '../../../ui/tag.tsx'
import text from '../../../ui/text.module.css'
import { TimelineMark } from '../../../ui/timeline_mark.tsx'
import { WhenInstant } from '../../../ui/when.tsx'
import type { Line } from '../agenda_days.ts'
import { AttentionActions } from './attention_actions.tsx'
import { PendingSend } from '../../../ui/sending/pending_send.tsx'
import { SendMenu } from '../../../ui/sending/send_menu.tsx'
import { RehearsalDialog } from './rehearsal_dialog.tsx'
import { WhyThatDay } from './why_that_day.tsx'
import classes from './agenda_list.module.css'

const STOPPED = ['drafted', 'failed', 'unknown']

/**
 * One reminder: its hour, whom it is for, its subject, what is left, and why that day. One that waits for
 * approval has no hour, since it leaves at none by itself.
 */
export function AgendaLine({ line }: { line: Line }) {
  const format = useFormat()
  const { relance, recipient, subject, at, isRehearsed, awaitsApproval } = line
  const { invoice } = relance
  const needsSomeone = STOPPED.includes(relance.status)
  const isOver = relance.status === 'sent' || isRehearsed

  return (
    <li className={classes.line}>
      <TimelineMark kind={needsSomeone ? 'stop' : isOver && !isRehearsed ? 'done' : 'open'} />
      <div className={classes.facts}>
        <p className={classes.head}>
          {awaitsApproval ? null : (
            <WhenInstant instant={at}>
              <span className={classes.hour}>{format.time(at, true)}</span>
            </WhenInstant>
          )}
          <ToneTag tone={relance.tone} />
          {awaitsApproval ? <AwaitingTag /> : null}
          {isRehearsed ? (
            <Tag tone="neutral" icon={IconMailForward}>
              <FormattedMessage id="agenda.rehearsed" />
            </Tag>
          ) : null}
          <Link
            to="/factures/$invoiceId"
            params={{ invoiceId: invoice.id }}
            className={classes.client}
          >
            {invoice.client.name}
          </Link>
          <Numero>{invoice.numero}</Numero>
        </p>
        <p className={classes.mail}>
          {recipient === null ? (
            <span className={classes.missing}>
              <FormattedMessage id="agenda.noRecipient" />
            </span>
          ) : (
            <FormattedMessage id="agenda.to" values={{ recipient }} />
          )}
          {' · '}
          {subject === null ? (
            <span className={classes.missing}>
              <FormattedMessage id="agenda.noSubject" />
            </span>
          ) : (
            <FormattedMessage id="agenda.subject" values={{ subject: legible(subject) }} />
          )}
        </p>
        <p className={classes.why}>
          <WhyThatDay line={line} />
        </p>
      </div>
      <span className={`${text.amount} ${classes.amount}`}>
        {format.amount(invoice.remainderCents)}
      </span>
      <div className={classes.actions}>
        {relance.immediateSendUntil !== null ? (
          <PendingSend upcoming={relance} />
        ) : relance.status === 'scheduled' ? (
          <SendMenu upcoming={relance} />
        ) : null}
        {needsSomeone ? <AttentionActions line={line} /> : null}
        {isRehearsed ? <RehearsalDialog line={line} /> : null}
      </div>
    </li>
  )
}
