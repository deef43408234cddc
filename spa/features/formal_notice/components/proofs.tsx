import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import classes from './formal_notice.module.css'

/** What would be shown to a judge: who approved, when it left, whether it arrived. */
export function Proofs({ notice }: { notice: Data.Relance }) {
  const format = useFormat()
  return (
    <dl className={classes.proofs}>
      <dt>
        <FormattedMessage id="proof.approved" />
      </dt>
      <dd>
        {notice.approvedAt === null ? (
          <FormattedMessage id="proof.notYet" />
        ) : (
          <FormattedMessage
            id="proof.by"
            values={{ name: notice.approvedBy ?? '', when: format.instantFull(notice.approvedAt) }}
          />
        )}
      </dd>
      <dt>
        <FormattedMessage id="proof.sent" />
      </dt>
      <dd>
        {notice.sentAt === null ? (
          <FormattedMessage
            id={notice.status === 'scheduled' ? 'proof.leaves' : 'proof.notYet'}
            values={{ when: format.instantFull(notice.sendAt) }}
          />
        ) : (
          format.instantFull(notice.sentAt)
        )}
      </dd>
      <dt>
        <FormattedMessage id="proof.delivered" />
      </dt>
      <dd>
        {notice.bouncedAt !== null ? (
          <FormattedMessage
            id="proof.bounced"
            values={{ when: format.instantFull(notice.bouncedAt) }}
          />
        ) : notice.deliveredAt !== null ? (
          format.instantFull(notice.deliveredAt)
        ) : (
          <FormattedMessage id="proof.unknown" />
        )}
      </dd>
    </dl>
  )
}
