import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../../lib/errors.ts'
import { messageOf } from '../../lib/error_messages.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import type { Entry } from './entries.ts'
import { useSearch } from './use_search.ts'
import { useSections } from './use_sections.tsx'
import classes from './command_palette.module.css'

/** Ctrl K: go anywhere, find anything, act on what is on screen, without leaving the keyboard. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const search = useSearch(typed)
  const sections = useSections(typed, search)
  const entries = sections.flatMap((section) => section.entries)
  const active = entries[Math.min(chosen, entries.length - 1)]
  const optionId = (entry: Entry) => `${listId}-${entry.id}`

  function run(entry: Entry) {
    // Closed first: whatever opens next must find the focus where the palette found it.
    onClose()
    setTimeout(entry.run)
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      setChosen((entries.indexOf(active as Entry) + step + entries.length) % entries.length)
    }
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault()
      run(active)
    }
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onClose()
    }
  }

  return (
    <Dialog
      title={intl.formatMessage({ id: 'palette.title' })}
      isTitleHidden
      place="top"
      width={620}
      onClose={onClose}
    >
      <div className={classes.head}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          className={classes.input}
          role="combobox"
          type="text"
          enterKeyHint="go"
          autoComplete="off"
          spellCheck={false}
          aria-label={intl.formatMessage({ id: 'palette.title' })}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          placeholder={intl.formatMessage({ id: 'palette.placeholder' })}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={classes.escape} onClick={onClose}>
          <FormattedMessage id="palette.escape" />
        </button>
      </div>
      <div
        id={listId}
        className={classes.list}
        role="listbox"
        aria-label={intl.formatMessage({ id: 'palette.title' })}
      >
        {sections.map(({ title, entries: lines }) => (
          <div key={title} role="group" aria-label={title}>
            <div className={classes.group} aria-hidden="true">
              {title}
            </div>
            {lines.map((entry) => (
              <Option
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                isActive={entry === active}
                onPoint={() => setChosen(entries.indexOf(entry))}
                onRun={() => run(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <p className={classes.status} role="status">
        {search.error !== null && !search.isWaiting ? (
          messageOf(intl, failureOf(search.error))
        ) : entries.length === 0 && !search.isWaiting ? (
          <FormattedMessage id="palette.nothing" values={{ typed: typed.trim() }} />
        ) : null}
      </p>
    </Dialog>
  )
}

interface OptionProps {
  id: string
  entry: Entry
  isActive: boolean
  onPoint: () => void
  onRun: () => void
}

function Option({ id, entry, isActive, onPoint, onRun }: OptionProps) {
  const element = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])

  return (
    <button
      ref={element}
      type="button"
      id={id}
      className={classes.option}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onRun}
    >
      <span className={classes.icon} aria-hidden="true">
        {entry.icon}
      </span>
      <span className={classes.label}>{entry.label}</span>
      {entry.detail}
      {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
    </button>
  )
}
