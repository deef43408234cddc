import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { legible } from '../../../lib/format.ts'
import type { MessageId } from '../../../lib/i18n.tsx'
import { MailHead } from '../../../ui/mail_head.tsx'
import classes from './message_panel.module.css'

type Mail = Pick<
  Data.RelancePreview,
  'from' | 'to' | 'cc' | 'subject' | 'text' | 'html' | 'attachments'
>

interface ReadMessageProps {
  /** As it would leave, with what it still misses; or as it left. */
  mail: Mail & Partial<Pick<Data.RelancePreview, 'missing'>>
  /** What screen readers call the frame it is shown in. */
  frame: MessageId
}

/** A mail to read, as its recipient sees it or as text alone. */
export function ReadMessage({ mail, frame }: ReadMessageProps) {
  const intl = useIntl()
  const [asText, setAsText] = useState(false)

  if (mail.from === null) {
    return (
      <p className={classes.missing}>
        <FormattedMessage
          id="preview.missing"
          values={{ names: (mail.missing ?? []).join(', ') }}
        />
      </p>
    )
  }
  return (
    <>
      <MailHead preview={mail} className={classes.head} />
      {mail.attachments.length === 0 ? null : (
        <p className={classes.attached}>
          <FormattedMessage
            id="message.attached"
            values={{ names: mail.attachments.map(({ filename }) => filename).join(', ') }}
          />
        </p>
      )}
      {asText ? (
        <p className={classes.text}>{legible(mail.text ?? '')}</p>
      ) : (
        <iframe
          className={classes.frame}
          // Nothing in it runs and nothing reaches out: it is only looked at.
          sandbox=""
          srcDoc={mail.html ?? ''}
          title={intl.formatMessage({ id: frame })}
        />
      )}
      <button type="button" className={classes.toggle} onClick={() => setAsText(!asText)}>
        <FormattedMessage id={asText ? 'message.asMail' : 'message.asText'} />
      </button>
    </>
  )
}
