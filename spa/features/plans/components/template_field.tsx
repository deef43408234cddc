import { Textarea, TextInput } from '@mantine/core'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { announce } from '../../../ui/announcer.tsx'
import { caretPosition } from '../caret_position.ts'
import {
  CHIPS,
  insertVariable,
  matching,
  openWordAt,
  SUBJECT_CHIPS,
  VARIABLES,
  type OpenWord,
  type Variable,
} from '../variables.ts'
import classes from './template_field.module.css'

interface TemplateFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string
  maxLength: number
  multiline?: boolean
}

interface Offer extends OpenWord {
  names: Variable[]
  active: number
  /** of the list, in pixels; over the caret when the page ends too soon below it */
  place: { left: number; top?: number; bottom?: number }
}

/**
 * A text with variables: chips insert them at the caret, and two braces open a list at the caret that
 * the arrow keys, Enter and Escape work.
 */
export function TemplateField(props: TemplateFieldProps) {
  const { label, value, onChange, error, maxLength, multiline = false } = props
  const intl = useIntl()
  const listId = useId()
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const [offer, setOffer] = useState<Offer | null>(null)
  const labelOf = (name: Variable) => intl.formatMessage({ id: VARIABLES[name] })

  const look = () => {
    const element = field.current
    if (element === null) return
    const word = openWordAt(element.value, element.selectionStart ?? 0)
    const names = word === null ? [] : matching(word.typed, labelOf)
    if (word === null || names.length === 0) {
      setOffer(null)
      return
    }
    if (offer === null)
      announce(intl.formatMessage({ id: 'template.offers' }, { count: names.length }))
    setOffer({ ...word, names, active: 0, place: placeOf(element, word.from) })
  }

  const insert = (name: Variable, from: number, to: number) => {
    const inserted = insertVariable(value, from, to, name)
    onChange(inserted.text)
    setOffer(null)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(inserted.caret, inserted.caret)
    })
  }
  const choose = (name: Variable) => {
    if (offer !== null) insert(name, offer.from, offer.from + 2 + offer.typed.length)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (offer === null) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const { names, active } = offer
    if (step !== 0) {
      setOffer({ ...offer, active: (active + step + names.length) % names.length })
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const name = names[active]
      if (name) choose(name)
    } else if (event.key === 'Escape') {
      setOffer(null)
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const shared = {
    'ref': field,
    label,
    value,
    error,
    maxLength,
    'autoComplete': 'off',
    'aria-autocomplete': 'list' as const,
    'aria-controls': offer ? listId : undefined,
    'aria-activedescendant': offer ? `${listId}-${offer.active}` : undefined,
    'onKeyDown': onKeyDown,
    'onClick': look,
    'onBlur': () => setOffer(null),
    'onInput': look,
  }
  const change = (text: string) => onChange(text)

  return (
    <div className={classes.field}>
      {multiline ? (
        <Textarea
          {...shared}
          autosize
          minRows={9}
          maxRows={22}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />
      )}
      {offer === null ? null : (
        <OfferList id={listId} offer={offer} labelOf={labelOf} onChoose={choose} />
      )}
      <div className={classes.chips}>
        <span className={classes.chipsLabel}>
          <FormattedMessage id="template.insert" values={{ braces: '{{' }} />
        </span>
        {(multiline ? CHIPS : SUBJECT_CHIPS).map((name) => (
          <button
            key={name}
            type="button"
            className={classes.chip}
            aria-label={intl.formatMessage(
              { id: 'template.insertInto' },
              { variable: labelOf(name), field: label }
            )}
            onClick={() => {
              const at = field.current?.selectionStart ?? value.length
              insert(name, at, field.current?.selectionEnd ?? at)
            }}
          >
            {labelOf(name)}
          </button>
        ))}
      </div>
    </div>
  )
}

/** Where the list opens: at the braces, never past the right edge of the field nor below the page. */
function placeOf(element: HTMLInputElement | HTMLTextAreaElement, at: number) {
  const caret = caretPosition(element, at)
  const left = Math.max(0, Math.min(caret.left, element.clientWidth - LIST_WIDTH))
  const under = Math.min(caret.top, element.clientHeight)
  const box = element.getBoundingClientRect()
  const parent = element.closest(`.${classes.field}`)?.getBoundingClientRect() ?? box
  return box.top + under + LIST_ROOM > window.innerHeight
    ? { left, bottom: parent.bottom - box.top - under + LINE }
    : { left, top: box.top - parent.top + under + 4 }
}

/** Pixels: the list at its tallest, with the bar at the bottom of the page. */
const LIST_ROOM = 290
const LINE = 24
const LIST_WIDTH = 280

interface OfferListProps {
  id: string
  offer: Offer
  labelOf: (name: Variable) => string
  onChoose: (name: Variable) => void
}

function OfferList({ id, offer, labelOf, onChoose }: OfferListProps) {
  const intl = useIntl()
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={intl.formatMessage({ id: 'template.list' })}
      className={classes.list}
      style={offer.place}
    >
      {offer.names.map((name, index) => (
        <li
          key={name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === offer.active}
          className={classes.option}
          ref={(element) => {
            if (index === offer.active) element?.scrollIntoView({ block: 'nearest' })
          }}
          // The field keeps the focus: a press must not take it.
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(name)
          }}
        >
          <span>{labelOf(name)}</span>
          <code className={classes.code}>{name}</code>
        </li>
      ))}
    </ul>
  )
}
