import { Button, NativeSelect, SegmentedControl, Skeleton, Title } from '@mantine/core'
import { IconPaperclip, IconSend } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { legible } from '../../../lib/format.ts'
import { MailHead } from '../../../ui/mail_head.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { showDone, showFailure } from '../../../ui/undo_toast.tsx'
import { useSampleInvoices, useTestSend, type TemplateDraft } from '../api/use_template_preview.ts'
import classes from './mail_preview.module.css'

interface MailPreviewProps {
  draft: TemplateDraft
  query: UseQueryResult<{ data: Data.TemplatePreview }>
  onInvoice: (id: string | null) => void
  onLocale: (locale: 'fr' | 'en' | null) => void
}

/** The mail as it would leave, rendered by the server that sends it, in a frame of its own. */
export function MailPreview({ draft, query, onInvoice, onLocale }: MailPreviewProps) {
  const intl = useIntl()
  const invoices = useSampleInvoices()
  const [width, setWidth] = useState('desktop')
  const [form, setForm] = useState('html')
  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <Title order={2} id="preview-title">
        <FormattedMessage id="mailPreview.title" />
      </Title>
      <NativeSelect
        label={intl.formatMessage({ id: 'mailPreview.data' })}
        value={draft.invoiceId ?? ''}
        data={[
          { value: '', label: intl.formatMessage({ id: 'mailPreview.example' }) },
          ...(invoices.data?.data ?? []).map(({ id, numero, client }) => ({
            value: id,
            label: `${client.name} · ${numero}`,
          })),
        ]}
        onChange={({ currentTarget }) => onInvoice(currentTarget.value || null)}
      />
      <div className={classes.switches}>
        <SegmentedControl
          size="xs"
          aria-label={intl.formatMessage({ id: 'mailPreview.width' })}
          value={width}
          onChange={setWidth}
          data={[
            { value: 'desktop', label: intl.formatMessage({ id: 'mailPreview.desktop' }) },
            { value: 'phone', label: intl.formatMessage({ id: 'mailPreview.phone' }) },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={intl.formatMessage({ id: 'mailPreview.form' })}
          value={form}
          onChange={setForm}
          data={[
            { value: 'html', label: intl.formatMessage({ id: 'mailPreview.html' }) },
            { value: 'text', label: intl.formatMessage({ id: 'mailPreview.text' }) },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={intl.formatMessage({ id: 'mailPreview.language' })}
          value={draft.locale ?? 'client'}
          onChange={(value) => onLocale(value === 'client' ? null : (value as 'fr' | 'en'))}
          data={[
            { value: 'client', label: intl.formatMessage({ id: 'mailPreview.clientLanguage' }) },
            { value: 'fr', label: intl.formatMessage({ id: 'mailPreview.french' }) },
            { value: 'en', label: intl.formatMessage({ id: 'mailPreview.english' }) },
          ]}
        />
      </div>
      <Frame query={query} width={width} form={form} />
      <TestButton draft={draft} ready={query.data?.data.mail != null} />
    </section>
  )
}

interface FrameProps {
  query: MailPreviewProps['query']
  width: string
  form: string
}

function Frame({ query, width, form }: FrameProps) {
  const intl = useIntl()
  if (query.isPending) {
    return (
      <Waiting>
        <Skeleton height={420} />
      </Waiting>
    )
  }
  if (query.isError) {
    return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
  }
  const { mail } = query.data.data
  if (mail === null) {
    return (
      <p className={classes.incomplete}>
        <FormattedMessage id="mailPreview.incomplete" />
      </p>
    )
  }
  return (
    <div className={classes.frame} data-width={width} aria-busy={query.isPlaceholderData}>
      <MailHead preview={mail} className={classes.head} />
      {form === 'html' ? (
        <iframe
          className={classes.mail}
          title={intl.formatMessage({ id: 'mailPreview.frame' }, { subject: mail.subject })}
          sandbox=""
          srcDoc={mail.html}
        />
      ) : (
        <pre className={classes.text}>{legible(mail.text)}</pre>
      )}
      {mail.attachments.map(({ filename }) => (
        <p key={filename} className={classes.file}>
          <IconPaperclip size={15} stroke={1.75} aria-hidden="true" /> {filename}
        </p>
      ))}
    </div>
  )
}

function TestButton({ draft, ready }: { draft: TemplateDraft; ready: boolean }) {
  const intl = useIntl()
  const send = useTestSend()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconSend size={16} stroke={1.75} aria-hidden="true" />}
        disabled={!ready}
        loading={send.isPending}
        onClick={() =>
          send.mutate(
            { body: draft },
            {
              onSuccess: ({ data }) =>
                showDone(
                  intl.formatMessage({ id: 'mailPreview.testDone' }, { address: data.to }),
                  closeLabel
                ),
              onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
            }
          )
        }
      >
        <FormattedMessage id="mailPreview.test" />
      </Button>
      <p className={classes.testHint}>
        <FormattedMessage id="mailPreview.testHint" />
      </p>
    </div>
  )
}
