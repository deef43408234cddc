import { FileButton, UnstyledButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import text from '../../../ui/text.module.css'
import classes from './new_invoice.module.css'

const TYPES = ['application/pdf', 'image/png', 'image/jpeg']
const MAX_BYTES = 10 * 1024 * 1024

interface FileFieldProps {
  value: File | null
  onChange: (file: File | null) => void
}

/** The invoice itself, dropped or chosen; every reminder then carries it. */
export function FileField({ value, onChange }: FileFieldProps) {
  const intl = useIntl()
  const [isOver, setIsOver] = useState(false)
  const [isRefused, setIsRefused] = useState(false)

  function take(file: File | null | undefined) {
    const fits = file != null && TYPES.includes(file.type) && file.size <= MAX_BYTES
    setIsRefused(file != null && !fits)
    if (fits) onChange(file)
  }

  return (
    <div>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <IconPaperclip size={18} stroke={1.75} aria-hidden="true" />
        {value === null ? (
          <>
            <FileButton onChange={take} accept={TYPES.join(',')}>
              {(props) => (
                <button type="button" className={text.link} {...props}>
                  <FormattedMessage id="newInvoice.file" />
                </button>
              )}
            </FileButton>
            <span className={text.detail}>
              <FormattedMessage id="newInvoice.fileHint" />
            </span>
          </>
        ) : (
          <>
            <span className={classes.filename}>{value.name}</span>
            <UnstyledButton
              className={classes.remove}
              aria-label={intl.formatMessage({ id: 'newInvoice.removeFile' }, { name: value.name })}
              onClick={() => onChange(null)}
            >
              <IconX size={16} stroke={1.75} aria-hidden="true" />
            </UnstyledButton>
          </>
        )}
      </div>
      {isRefused ? (
        <p role="alert" className={classes.fieldError}>
          <FormattedMessage id="newInvoice.badFile" />
        </p>
      ) : null}
    </div>
  )
}
