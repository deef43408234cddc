import { FormattedMessage } from 'react-intl'
import { legible } from '../lib/format.ts'
import type { Data } from '@generated/data'

/** Who writes, to whom, about what: the three lines above any message that will leave. */
export function MailHead({
  preview,
  className,
}: {
  preview: Pick<Data.RelancePreview, 'from' | 'to' | 'cc' | 'subject'>
  className?: string
}) {
  const recipients = [...preview.to, ...preview.cc].map(({ address }) => address).join(', ')
  return (
    <p className={className}>
      <FormattedMessage
        id="preview.from"
        values={{ name: <b key="from">{preview.from?.name ?? preview.from?.address}</b> }}
      />
      <br />
      <FormattedMessage id="preview.to" values={{ name: <b key="to">{recipients}</b> }} />
      <br />
      <FormattedMessage
        id="preview.subject"
        values={{ subject: <b key="subject">{legible(preview.subject ?? '')}</b> }}
      />
    </p>
  )
}
