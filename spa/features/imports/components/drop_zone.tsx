import { Button } from '@mantine/core'
import { IconCamera, IconFileUpload } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { ACCEPT, filesOf, MOST_FILES } from '../accepted_files.ts'
import text from '../../../ui/text.module.css'
import classes from './drop_zone.module.css'

interface DropZoneProps {
  onFiles: (files: File[]) => void
  /** The hidden field behind « Choisir des fichiers », so that a key can open it too. */
  picker?: RefObject<HTMLInputElement | null>
  isBusy?: boolean
}

/** Where invoices are dropped, pasted, chosen or photographed; the limits are said before, not after. */
export function DropZone({ onFiles, picker, isBusy = false }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)
  const own = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const field = picker ?? own

  return (
    <section
      className={classes.zone}
      data-over={isOver || undefined}
      aria-labelledby="depot"
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        give(filesOf(event.dataTransfer), onFiles)
      }}
    >
      <IconFileUpload className={classes.icon} size={28} stroke={1.5} aria-hidden="true" />
      <div className={classes.words}>
        <h2 id="depot" className={classes.title}>
          <FormattedMessage id="imports.drop" />
        </h2>
        <p className={text.detail}>
          <FormattedMessage id="imports.limits" values={{ count: MOST_FILES }} />
        </p>
      </div>
      <div className={classes.buttons}>
        <Button loading={isBusy} onClick={() => field.current?.click()}>
          <FormattedMessage id="imports.choose" />
        </Button>
        <Button
          className={classes.camera}
          variant="default"
          disabled={isBusy}
          leftSection={<IconCamera size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => camera.current?.click()}
        >
          <FormattedMessage id="imports.photograph" />
        </Button>
      </div>
      <HiddenField field={field} accept={ACCEPT} multiple onFiles={onFiles} />
      <HiddenField field={camera} accept="image/jpeg" capture="environment" onFiles={onFiles} />
    </section>
  )
}

function give(files: File[], onFiles: (files: File[]) => void) {
  if (files.length > 0) onFiles(files)
}

interface HiddenFieldProps {
  field: RefObject<HTMLInputElement | null>
  accept: string
  multiple?: boolean
  capture?: 'environment'
  onFiles: (files: File[]) => void
}

/** The browser's own chooser; the button that opens it is what people see and hear. */
function HiddenField({ field, accept, multiple = false, capture, onFiles }: HiddenFieldProps) {
  const intl = useIntl()
  return (
    <input
      ref={field}
      type="file"
      hidden
      accept={accept}
      multiple={multiple}
      {...(capture && { capture })}
      aria-label={intl.formatMessage({
        id: capture === undefined ? 'imports.choose' : 'imports.photograph',
      })}
      onChange={({ currentTarget }) => {
        give([...(currentTarget.files ?? [])], onFiles)
        // The same file chosen again must be heard again.
        currentTarget.value = ''
      }}
    />
  )
}

/** Files pasted anywhere on the page (a screenshot, a file copied from the desktop). */
export function usePastedFiles(onFiles: (files: File[]) => void) {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const files = filesOf(event.clipboardData)
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  })

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => take(event)
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
