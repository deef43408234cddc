import { Drawer, Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { PdfFrame } from '../../../ui/pdf_frame.tsx'
import text from '../../../ui/text.module.css'
import { useObjectUrl } from '../../../lib/use_object_url.ts'
import { documentUrl } from '../api/use_documents.ts'
import { usePanel } from '../panel_context.tsx'
import classes from './documents.module.css'

/** A paper of the invoice over the page, read only when it is asked for. */
export function DocumentPanel({ invoice }: { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const { panel, close } = usePanel()
  const document =
    panel.panneau === 'document' ? invoice.attachments.find(({ id }) => id === panel.id) : undefined

  return (
    <Drawer
      opened={document !== undefined}
      onClose={close}
      position="right"
      size={860}
      title={document?.filename ?? ''}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {document === undefined ? null : <Viewer document={document} />}
    </Drawer>
  )
}

function Viewer({ document }: { document: Data.InvoiceDetail['attachments'][number] }) {
  const { url, failed } = useObjectUrl(documentUrl(document.id))

  if (failed) {
    return (
      <p role="alert">
        <FormattedMessage id="files.cannotShow" />{' '}
        <a className={text.link} href={documentUrl(document.id)} download={document.filename}>
          <FormattedMessage id="files.downloadInstead" />
        </a>
      </p>
    )
  }
  if (url === undefined) return <Skeleton height="70vh" />
  return document.contentType.startsWith('image/') ? (
    <img className={classes.image} src={url} alt={document.filename} />
  ) : (
    <PdfFrame
      className={classes.viewer}
      src={url}
      href={documentUrl(document.id)}
      title={document.filename}
    />
  )
}
