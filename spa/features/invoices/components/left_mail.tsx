import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { usePanel } from '../panel_context.tsx'
import classes from './timeline.module.css'

/** What the mail servers said of a reminder that left, and the way to read it again. */
export function LeftMail({ relance }: { relance: Data.Relance }) {
  const intl = useIntl()
  const format = useFormat()
  const { open } = usePanel()
  const at = relance.sentAt ?? relance.sendAt

  return (
    <span className={classes.end}>
      <Delivery relance={relance} />
      {relance.message === null ? null : (
        <button
          type="button"
          className={text.link}
          aria-label={intl.formatMessage({ id: 'sent.readNamed' }, { day: format.instantDay(at) })}
          onClick={() => open({ panneau: 'parti', id: relance.id })}
        >
          <FormattedMessage id="sent.read" />
        </button>
      )}
    </span>
  )
}

function Delivery({ relance }: { relance: Data.Relance }) {
  const { time } = useFormat()
  if (relance.bouncedAt !== null) {
    return (
      <span data-bad="">
        <FormattedMessage id="delivery.bounced" values={{ time: time(relance.bouncedAt) }} />
      </span>
    )
  }
  if (relance.deliveredAt === null) return null
  return (
    <span>
      <FormattedMessage id="delivery.delivered" values={{ time: time(relance.deliveredAt) }} />
    </span>
  )
}
