import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { surenessOf, type Sureness } from '../doubts.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useDraftAtHand } from './draft_context.tsx'
import { ReadHere } from './read_here.tsx'
import { warningsOf } from '../warning_words.ts'
import classes from './draft_form.module.css'

interface FieldLineProps {
  name: string
  /** It was doubtful when the draft was opened: it keeps its place and its ground once settled. */
  isAsked?: boolean
  children: ReactNode
}

/**
 * One field of the form: what it says, whether it is sure, and why not. An icon, a word and a ground
 * say the doubt; focusing it shows where it was read.
 */
export function FieldLine({ name, isAsked = false, children }: FieldLineProps) {
  const { editor, onField, onSettled } = useDraftAtHand()
  const sureness = surenessOf(name, fieldOf(editor.fields, name))

  return (
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- it hears its input, which is what is pressed
    <div
      className={isAsked ? classes.asked : classes.line}
      data-sureness={isAsked ? sureness : undefined}
      data-field={name}
      onFocusCapture={() => onField(name)}
      onKeyDown={(event) => {
        const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey
        if (!isAsked || !isPlainEnter || event.defaultPrevented) return
        event.preventDefault()
        onSettled(name)
      }}
    >
      {isAsked ? <ReadHere name={name} /> : null}
      {children}
      {isAsked && sureness === 'doubtful' ? <Settle name={name} /> : null}
    </div>
  )
}

/** For those who point; by keyboard, Enter in the field does the same, so that Tab goes from doubt to doubt. */
function Settle({ name }: { name: string }) {
  const { onSettled } = useDraftAtHand()
  return (
    <button type="button" tabIndex={-1} className={classes.settle} onClick={() => onSettled(name)}>
      <IconCheck size={15} stroke={1.9} aria-hidden="true" />
      <FormattedMessage id="imports.isRight" />
    </button>
  )
}

/** What is said of a field beside it, for its `description`: the doubt and its reason in words. */
export function useFieldNote(name: string, isAsked: boolean): ReactNode {
  const intl = useIntl()
  const { draft, editor } = useDraftAtHand()
  const sureness = surenessOf(name, fieldOf(editor.fields, name))
  if (!isAsked) return undefined
  if (sureness === 'sure') {
    return (
      <span className={classes.note} data-sureness="sure">
        <IconCheck size={15} stroke={1.9} aria-hidden="true" />
        <FormattedMessage id="imports.settled" />
      </span>
    )
  }
  const why = warningsOf(draft.warnings, name)
    .map((warning) => intl.formatMessage({ id: warning.words }, warning.values))
    .join(' ')
  return (
    <span className={classes.note} data-sureness={sureness}>
      <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
      <span>
        <b>
          <FormattedMessage id={HEADS[sureness]} />
        </b>{' '}
        {why === '' && sureness === 'missing' ? (
          <FormattedMessage
            id={name === 'clientEmail' ? 'imports.noAddress' : 'imports.notFound'}
          />
        ) : (
          why
        )}
      </span>
    </span>
  )
}

const HEADS = { doubtful: 'imports.toCheck', missing: 'imports.toFill' } as const satisfies Record<
  Exclude<Sureness, 'sure'>,
  string
>
