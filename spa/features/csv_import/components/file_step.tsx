import { Button, FileButton } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import text from '../../../ui/text.module.css'
import { useSendCsv, type CsvAnalysis } from '../api/use_csv_import.ts'
import { DELIMITER_WORDS, ENCODING_NAMES } from '../csv_words.ts'
import classes from './csv_import.module.css'

interface FileStepProps {
  analysis: CsvAnalysis | undefined
  onFile: (id: string) => void
}

/** The file: dropped or chosen; once sent, how it is written. */
export function FileStep({ analysis, onFile }: FileStepProps) {
  const intl = useIntl()
  const send = useSendCsv()
  const [isOver, setIsOver] = useState(false)

  function take(file: File | null | undefined) {
    if (file != null) send.mutate(file, { onSuccess: ({ id }) => onFile(id) })
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconTable size={20} stroke={1.75} aria-hidden="true" />
        <div className={classes.file}>
          {analysis === undefined ? (
            <p>
              <FormattedMessage id="csvImport.drop" />
            </p>
          ) : (
            <p>
              <b>{analysis.filename}</b>
            </p>
          )}
          <p className={text.detail}>
            {analysis === undefined ? (
              <FormattedMessage id="csvImport.limits" />
            ) : (
              <FormattedMessage
                id="csvImport.written"
                values={{
                  lines: analysis.lineCount,
                  encoding: ENCODING_NAMES[analysis.encoding],
                  delimiter: intl.formatMessage({ id: DELIMITER_WORDS[analysis.delimiter] }),
                }}
              />
            )}
          </p>
        </div>
        <FileButton onChange={take} accept=".csv,.txt,.tsv,text/csv,text/plain">
          {(props) => (
            <Button variant="default" loading={send.isPending} {...props}>
              <FormattedMessage
                id={analysis === undefined ? 'csvImport.choose' : 'csvImport.chooseOther'}
              />
            </Button>
          )}
        </FileButton>
      </div>
      {send.isError ? (
        <p role="alert" className={classes.refused}>
          {messageOf(intl, failureOf(send.error))}
        </p>
      ) : null}
    </>
  )
}
