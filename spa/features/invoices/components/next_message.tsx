import { Skeleton, Title } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { legible } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { MailHead } from '../../../ui/mail_head.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useRelancePreview } from '../api/use_invoice.ts'
import { usePanel } from '../panel_context.tsx'
import classes from './invoice_aside.module.css'

type Next = NonNullable<Data.InvoiceDetail['nextRelance']>

/** Word for word what the client would receive, rendered by the server that will send it. */
export function NextMessage({ relance }: { relance: Next }) {
  const format = useFormat()
  const preview = useRelancePreview(relance.id)
  const { open } = usePanel()

  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <Title order={2}>
          <FormattedMessage
            id={relance.status === 'drafted' ? 'preview.titleDrafted' : 'preview.title'}
            values={{ day: format.weekday(format.dayOf(relance.sendAt)) }}
          />
        </Title>
        <button
          type="button"
          className={text.link}
          onClick={() => open({ panneau: 'message', id: relance.id })}
        >
          <FormattedMessage id="preview.open" />
        </button>
      </div>
      {preview.isPending ? (
        <Waiting>
          <Skeleton height={120} />
        </Waiting>
      ) : preview.isError ? (
        <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Message preview={preview.data.data} />
      )}
    </section>
  )
}

function Message({ preview }: { preview: Data.RelancePreview }) {
  if (preview.from === null) {
    return (
      <p className={classes.missing}>
        <FormattedMessage id="preview.missing" values={{ names: preview.missing.join(', ') }} />
      </p>
    )
  }
  return (
    <div className={classes.mail}>
      <MailHead preview={preview} className={classes.mailHead} />
      <p className={classes.mailText}>{legible(preview.text ?? '')}</p>
    </div>
  )
}
