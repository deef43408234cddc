import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { FirstUse } from '../../../ui/states.tsx'
import { useFileRequests } from '../api/use_imports.ts'
import { isMoving, type FileLine } from '../file_lines.ts'
import type { Batch } from '../types.ts'
import { cancelUpload, dismissUpload, retryUpload } from '../uploads.ts'
import { useGiveFiles } from '../use_give_files.ts'
import { DropZone, usePastedFiles } from './drop_zone.tsx'
import { FileRow, type FileActs } from './file_row.tsx'
import rows from './file_rows.module.css'
import classes from './batch_screen.module.css'

/** Each file of the import with what becomes of it, while it becomes it. */
export function FilesStep({ batch, lines }: { batch: Batch; lines: readonly FileLine[] }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const acts = useFileActs(batch.id)
  const { give } = useGiveFiles(batch.id)
  const { pending } = batch.counts
  const isAllRead = !lines.some(isMoving)
  usePastedFiles(give)

  return (
    <div className={classes.content}>
      <MarginRow last>
        {lines.length === 0 ? (
          <FirstUse sentence={<FormattedMessage id="imports.noFile" />} />
        ) : (
          <ul className={rows.rows} aria-label={intl.formatMessage({ id: 'imports.files' })}>
            {lines.map((line) => (
              <FileRow key={line.key} line={line} batchId={batch.id} acts={acts} />
            ))}
          </ul>
        )}
        <div className={classes.actions}>
          {pending === 0 ? null : (
            <Button
              variant={isAllRead ? 'filled' : 'default'}
              onClick={() =>
                void navigate({
                  to: '/imports/$batchId',
                  params: { batchId: batch.id },
                  search: { etape: 'verifier' },
                })
              }
            >
              <FormattedMessage id="imports.review" values={{ count: pending }} />
            </Button>
          )}
        </div>
        <div className={classes.section}>
          <DropZone onFiles={give} />
        </div>
      </MarginRow>
    </div>
  )
}

/** What a row can ask, of this tab while the file is on its way and of the server after. */
function useFileActs(batchId: string): FileActs {
  const feedback = useFeedback()
  const { cancel, retry } = useFileRequests(batchId)
  const request = (fileId: string) => ({ params: { import_id: batchId, file_id: fileId } })
  const onError = feedback.failed

  return {
    cancel({ file, upload }) {
      if (file !== null) cancel.mutate(request(file.id), { onError })
      else if (upload !== null) cancelUpload(upload.id)
    },
    retry({ file, upload }) {
      if (file !== null) retry.mutate(request(file.id), { onError })
      else if (upload !== null) retryUpload(upload.id)
    },
    dismiss({ upload }) {
      if (upload !== null) dismissUpload(upload.id)
    },
  }
}
