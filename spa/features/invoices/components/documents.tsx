import { Button, FileButton } from '@mantine/core'
import {
  IconDownload,
  IconFile,
  IconFileTypePdf,
  IconPaperclip,
  IconPhoto,
  IconTrash,
} from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Title } from '@mantine/core'
import type { Data } from '@generated/data'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import text from '../../../ui/text.module.css'
import {
  ACCEPTED_FILES,
  documentUrl,
  MOST_BYTES,
  uploadOf,
  useDocuments,
} from '../api/use_documents.ts'
import { usePanel } from '../panel_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './documents.module.css'

type Document = Data.InvoiceDetail['attachments'][number]

/** The papers of the invoice: added by a button or by dropping them here, removed with a way back. */
export function Documents({ invoice }: { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const { add } = useDocuments()
  const { failed } = useFeedback()
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const resetFile = useRef<() => void>(null)
  const addButton = useRef<HTMLButtonElement>(null)

  useActions(intl.formatMessage({ id: 'files.title' }), [
    {
      id: 'invoice.addFile',
      label: intl.formatMessage({ id: 'files.addNamed' }),
      keys: 'u',
      icon: IconPaperclip,
      run: () => addButton.current?.click(),
    },
  ])

  function send(files: Iterable<File>) {
    setRefused(null)
    for (const file of files) {
      if (!ACCEPTED_FILES.split(',').includes(file.type)) {
        setRefused(intl.formatMessage({ id: 'files.wrongKind' }, { name: file.name }))
      } else if (file.size > MOST_BYTES) {
        setRefused(intl.formatMessage({ id: 'files.tooBig' }, { name: file.name }))
      } else {
        add.mutate(uploadOf(invoice.id, file), { onError: failed })
      }
    }
    resetFile.current?.()
  }

  return (
    <section
      className={classes.section}
      aria-labelledby="invoice-files"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        send(event.dataTransfer.files)
      }}
    >
      <div className={classes.head}>
        <Title order={2} id="invoice-files">
          <FormattedMessage id="files.title" />
        </Title>
        <FileButton
          multiple
          resetRef={resetFile}
          accept={ACCEPTED_FILES}
          onChange={(files) => send(files)}
        >
          {(props) => (
            <Button
              {...props}
              ref={addButton}
              variant="subtle"
              size="compact-sm"
              loading={add.isPending}
              aria-keyshortcuts="u"
            >
              <FormattedMessage id="files.add" />
            </Button>
          )}
        </FileButton>
      </div>
      {invoice.attachments.length === 0 ? (
        <p className={text.detail}>
          <FormattedMessage id="files.none" />
        </p>
      ) : (
        <ul className={classes.list}>
          {invoice.attachments.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
      {refused === null ? null : (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </section>
  )
}

function DocumentRow({ document }: { document: Document }) {
  const intl = useIntl()
  const { open } = usePanel()
  const { remove, restore } = useDocuments()
  const { failed, undoable } = useFeedback()
  const name = document.filename
  const params = { attachment_id: document.id }
  const viewable = document.contentType !== 'application/xml'

  return (
    <li className={classes.row}>
      <KindIcon contentType={document.contentType} />
      {viewable ? (
        <button
          type="button"
          className={classes.name}
          aria-label={intl.formatMessage({ id: 'files.view' }, { name })}
          onClick={() => open({ panneau: 'document', id: document.id })}
        >
          {name}
        </button>
      ) : (
        <span className={classes.name}>{name}</span>
      )}
      <span className={classes.size}>
        <FormattedMessage
          id="files.size"
          values={{ size: Math.max(1, Math.round(document.size / 1024)) }}
        />
      </span>
      <a
        className={classes.icon}
        href={documentUrl(document.id)}
        download={name}
        aria-label={intl.formatMessage({ id: 'files.download' }, { name })}
      >
        <IconDownload size={16} stroke={1.75} aria-hidden="true" />
      </a>
      <button
        type="button"
        className={classes.icon}
        disabled={remove.isPending}
        aria-label={intl.formatMessage({ id: 'files.remove' }, { name })}
        onClick={() =>
          remove.mutate(
            { params },
            {
              onError: failed,
              onSuccess: () =>
                undoable('files.removed', { name }, () =>
                  restore.mutate({ params }, { onError: failed })
                ),
            }
          )
        }
      >
        <IconTrash size={16} stroke={1.75} aria-hidden="true" />
      </button>
    </li>
  )
}

function KindIcon({ contentType }: Pick<Document, 'contentType'>) {
  const look = { 'size': 17, 'stroke': 1.6, 'aria-hidden': true }
  if (contentType === 'application/pdf') return <IconFileTypePdf {...look} />
  return contentType.startsWith('image/') ? <IconPhoto {...look} /> : <IconFile {...look} />
}
