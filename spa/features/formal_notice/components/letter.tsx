import { Button, Skeleton } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { legible } from '../../../lib/format.ts'
import { MailHead } from '../../../ui/mail_head.tsx'
import { canDrawPdf, PdfFrame } from '../../../ui/pdf_frame.tsx'
import { useObjectUrl } from '../../../lib/use_object_url.ts'
import { letterUrl } from '../api/use_formal_notice.ts'
import { EditLetter } from './edit_letter.tsx'
import classes from './letter.module.css'

interface LetterProps {
  notice: Data.Relance
  letter: Data.RelancePreview
  remainderCents: number
}

/** The letter as it is printed, its words as they are mailed, and both from one text that may be edited. */
export function Letter({ notice, letter, remainderCents }: LetterProps) {
  const [editing, setEditing] = useState(false)
  if (editing && letter.words !== null) {
    return <EditLetter notice={notice} words={letter.words} onClose={() => setEditing(false)} />
  }
  return (
    <>
      {letter.text === null ? null : (
        <PrintedLetter
          notice={notice}
          version={`${remainderCents} ${letter.subject ?? ''} ${letter.text}`}
        />
      )}
      <div className={classes.buttons}>
        {letter.text === null ? null : (
          <Button
            component="a"
            variant="default"
            href={letterUrl(notice.id)}
            download
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            <FormattedMessage id="letter.download" />
          </Button>
        )}
        {notice.status === 'drafted' || notice.status === 'scheduled' ? (
          <Button variant="default" onClick={() => setEditing(true)}>
            <FormattedMessage id="letter.edit" />
          </Button>
        ) : null}
      </div>
      <details className={classes.mail} open={!canDrawPdf()}>
        <summary>
          <FormattedMessage id="letter.asMail" />
        </summary>
        <article className={classes.sheet} lang="fr">
          <MailHead preview={letter} className={classes.sheetHead} />
          <p className={classes.sheetText}>{legible(letter.text ?? '')}</p>
        </article>
      </details>
    </>
  )
}

function PrintedLetter({ notice, version }: { notice: Data.Relance; version: string }) {
  const intl = useIntl()
  const { url, failed, retry } = useObjectUrl(letterUrl(notice.id), version)
  if (failed) {
    return (
      <p role="alert" className={classes.failed}>
        <FormattedMessage id="letter.failed" />{' '}
        <Button variant="subtle" size="compact-sm" onClick={retry}>
          <FormattedMessage id="state.retry" />
        </Button>
      </p>
    )
  }
  if (url === undefined) return <Skeleton className={classes.page} />
  return (
    <PdfFrame
      className={classes.page}
      src={`${url}#toolbar=0&navpanes=0&view=FitH`}
      href={letterUrl(notice.id)}
      title={intl.formatMessage({ id: 'letter.frame' })}
    />
  )
}
