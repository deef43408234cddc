import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconClock,
  IconCopy,
  IconEyeOff,
  IconFileText,
  IconFileTypePdf,
  IconFileTypeXml,
  IconLoader2,
  IconPhoto,
  IconRefresh,
  IconTrash,
  IconUpload,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import { UnstyledButton } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { Tag, type TagTone } from '../../../ui/tag.tsx'
import type { FileLine } from '../file_lines.ts'
import { FileOutcome } from './file_outcome.tsx'
import classes from './file_rows.module.css'

interface Look {
  tone: TagTone
  icon: Icon
  label: MessageId
}

const LOOKS: Record<FileLine['state'], Look> = {
  waiting: { tone: 'neutral', icon: IconClock, label: 'imports.waiting' },
  uploading: { tone: 'info', icon: IconUpload, label: 'imports.uploading' },
  queued: { tone: 'neutral', icon: IconClock, label: 'imports.queued' },
  reading: { tone: 'info', icon: IconLoader2, label: 'imports.reading' },
  ready: { tone: 'paid', icon: IconCheck, label: 'imports.ready' },
  duplicate: { tone: 'info', icon: IconCopy, label: 'imports.duplicate' },
  unreadable: { tone: 'danger', icon: IconEyeOff, label: 'imports.unreadable' },
  cancelled: { tone: 'neutral', icon: IconBan, label: 'imports.cancelled' },
  purged: { tone: 'neutral', icon: IconTrash, label: 'imports.purged' },
  failed: { tone: 'danger', icon: IconAlertTriangle, label: 'imports.failed' },
  refused: { tone: 'danger', icon: IconBan, label: 'imports.refused' },
}

export interface FileActs {
  cancel: (line: FileLine) => void
  retry: (line: FileLine) => void
  dismiss: (line: FileLine) => void
}

/** One file: what it is, how far it is, and what can be done about it. */
export function FileRow({
  line,
  batchId,
  acts,
}: {
  line: FileLine
  batchId: string
  acts: FileActs
}) {
  const format = useFormat()
  const look = LOOKS[line.state]

  return (
    <li className={classes.row} data-state={line.state}>
      <Thumb line={line} />
      <div className={classes.what}>
        <span className={classes.name} title={line.name}>
          {line.name}
        </span>
        <span className={classes.size}>{format.bytes(line.size)}</span>
      </div>
      <div className={classes.state}>
        <Tag tone={look.tone} icon={look.icon}>
          <FormattedMessage id={look.label} values={{ percent: Math.floor(line.part * 100) }} />
        </Tag>
        <FileOutcome line={line} batchId={batchId} />
      </div>
      <Acts line={line} acts={acts} />
      {line.state === 'uploading' || line.state === 'reading' ? <Bar line={line} /> : null}
    </li>
  )
}

function Bar({ line }: { line: FileLine }) {
  const intl = useIntl()
  const percent = Math.floor(line.part * 100)
  const isReading = line.state === 'reading'
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={intl.formatMessage({ id: 'imports.progressOf' }, { name: line.name })}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(isReading ? {} : { 'aria-valuenow': percent })}
      data-reading={isReading || undefined}
    >
      <span style={isReading ? undefined : { transform: `scaleX(${line.part})` }} />
    </div>
  )
}

function Acts({ line, acts }: { line: FileLine; acts: FileActs }) {
  const { state } = line
  const canCancel = ['waiting', 'uploading', 'queued', 'reading'].includes(state)
  const canRetry = ['failed', 'unreadable', 'cancelled'].includes(state)
  const isOursOnly = line.file === null && ['failed', 'refused', 'cancelled'].includes(state)

  return (
    <div className={classes.acts}>
      {canRetry ? (
        <Act say="imports.retry" line={line} onPress={acts.retry}>
          <IconRefresh size={18} stroke={1.75} aria-hidden="true" />
        </Act>
      ) : null}
      {canCancel ? (
        <Act say="imports.cancel" line={line} onPress={acts.cancel}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </Act>
      ) : null}
      {isOursOnly ? (
        <Act say="imports.dismiss" line={line} onPress={acts.dismiss}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </Act>
      ) : null}
    </div>
  )
}

interface ActProps {
  say: MessageId
  line: FileLine
  onPress: (line: FileLine) => void
  children: ReactNode
}

function Act({ say, line, onPress, children }: ActProps) {
  const intl = useIntl()
  const words = intl.formatMessage({ id: say }, { name: line.name })
  return (
    <UnstyledButton
      className={classes.act}
      aria-label={words}
      title={words}
      onClick={() => onPress(line)}
    >
      {children}
    </UnstyledButton>
  )
}

/** A photograph of this tab as it is; else what kind of paper it is. */
function Thumb({ line: { name, picture } }: { line: FileLine }) {
  const url = usePictureUrl(picture)
  if (url !== undefined) return <img className={classes.thumb} src={url} alt="" />
  const KindIcon = /\.xml$/i.test(name)
    ? IconFileTypeXml
    : /\.pdf$/i.test(name)
      ? IconFileTypePdf
      : /\.(png|jpe?g)$/i.test(name)
        ? IconPhoto
        : IconFileText
  return (
    <span className={classes.kind}>
      <KindIcon size={20} stroke={1.5} aria-hidden="true" />
    </span>
  )
}

function usePictureUrl(picture: File | null) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (picture === null) return
    const made = URL.createObjectURL(picture)
    // eslint-disable-next-line react-hooks/set-state-in-effect -- an address made must be released with the effect
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return picture === null ? undefined : url
}
