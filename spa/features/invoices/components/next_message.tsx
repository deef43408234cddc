import { Skeleton, Title } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { useRelancePreview } from '../api/use_invoice.ts'
import classes from './invoice_screen.module.css'

/** Word for word what the client would receive, rendered by the server that will send it. */
export function NextMessage({ relance }: { relance: Data.Relance }) {
  const format = useFormat()
  const preview = useRelancePreview(relance.id)

  return (
    <section className={classes.section}>
      <Title order={2}>
        <FormattedMessage
          id={relance.status === 'drafted' ? 'preview.titleDrafted' : 'preview.title'}
          values={{ day: format.weekday(format.dayOf(relance.sendAt)) }}
        />
      </Title>
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

function Message({ preview }: { preview: Data.Preview }) {
  return (
    <div className={classes.mail}>
      <p className={classes.mailHead}>
        <FormattedMessage
          id="preview.from"
          values={{ name: <b key="from">{preview.from.name}</b> }}
        />
      </p>
      <p className={classes.mailHead}>
        <FormattedMessage
          id="preview.to"
          values={{ name: <b key="to">{preview.to.map(({ address }) => address).join(', ')}</b> }}
        />
      </p>
      <p className={classes.mailHead}>
        <FormattedMessage
          id="preview.subject"
          values={{ subject: <b key="subject">{preview.subject}</b> }}
        />
      </p>
      <p className={classes.mailText}>{preview.text}</p>
    </div>
  )
}
