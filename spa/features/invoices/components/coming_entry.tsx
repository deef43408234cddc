import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { ShortDay, WhenInstant } from '../../../ui/when.tsx'
import { ComingActions } from './coming_actions.tsx'
import { StoppedActions } from './stopped_actions.tsx'
import { TimelineMark } from '../../../ui/timeline_mark.tsx'
import classes from './timeline.module.css'

/** A reminder to come, or one that needs a person before anything else can happen. */
export function ComingEntry({
  relance,
  invoice,
}: {
  relance: Data.Relance
  invoice: Data.InvoiceDetail
}) {
  const format = useFormat()
  const today = useToday()
  const isNext = invoice.nextRelance?.id === relance.id
  const needsYou = ['drafted', 'failed', 'unknown'].includes(relance.status)
  const day = <ShortDay date={format.dayOf(relance.sendAt)} />

  return (
    <li className={classes.entry} data-coming="">
      <span className={classes.when}>
        <WhenInstant instant={relance.sendAt}>
          {isNext ? <b>{day}</b> : day}
          <br />
          {format.dayOf(relance.sendAt) < today && needsYou
            ? null
            : format.time(relance.sendAt, true)}
        </WhenInstant>
      </span>
      <div className={classes.fact}>
        <TimelineMark kind={needsYou || relance.requiresManualValidation ? 'stop' : 'open'} />
        <div className={classes.line}>
          <ToneTag tone={relance.tone} />
          <b className={classes.title}>
            <FormattedMessage id={titleOf(relance)} values={{ recipient: recipientOf(invoice) }} />
          </b>
          {relance.status === 'drafted' ? (
            <span className={classes.end}>
              <Link
                to="/factures/$invoiceId/mise-en-demeure"
                params={{ invoiceId: invoice.id }}
                className={text.link}
              >
                <FormattedMessage id="coming.review" />
              </Link>
            </span>
          ) : null}
          {relance.status === 'scheduled' ? <ComingActions relance={relance} /> : null}
          {relance.status === 'unknown' || relance.status === 'failed' ? (
            <StoppedActions relance={relance} />
          ) : null}
        </div>
        <p className={classes.why}>
          {relance.isEdited ? (
            <>
              <FormattedMessage id="coming.edited" />{' '}
            </>
          ) : null}
          <FormattedMessage
            id={whyOf(relance)}
            values={{
              offset: format.offset(relance.offsetDays),
              remainder: format.amount(invoice.remainderCents),
            }}
          />
        </p>
      </div>
    </li>
  )
}

/** Where reminders of this invoice are written to; the client's name until an address is known. */
function recipientOf({ client }: Data.InvoiceDetail) {
  return client.contacts.find(({ role }) => role === 'to')?.email ?? client.name
}

function titleOf(relance: Data.Relance) {
  if (relance.status === 'drafted') return 'coming.titleDrafted'
  if (relance.status === 'failed') return 'coming.titleFailed'
  if (relance.status === 'unknown') return 'coming.titleUnknown'
  if (relance.status === 'sending') return 'coming.titleSending'
  if (relance.requiresManualValidation) {
    return relance.approvedAt === null ? 'coming.titleNotice' : 'coming.approved'
  }
  return 'coming.title'
}

function whyOf(relance: Data.Relance) {
  if (relance.status === 'drafted') return 'coming.whyDrafted'
  if (relance.status === 'failed') return 'coming.whyFailed'
  if (relance.status === 'unknown') return 'coming.whyUnknown'
  return relance.requiresManualValidation ? 'coming.whyNotice' : 'coming.why'
}
