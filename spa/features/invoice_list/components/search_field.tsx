import { CloseButton } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState, type RefObject } from 'react'
import { useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { SEARCH_LENGTH } from '../invoice_search.ts'
import { tokenize } from '../search_syntax/tokens.ts'
import { exampleOf, operatorWord } from '../search_syntax/vocabulary.ts'
import classes from './search_field.module.css'

const TYPING_PAUSE_MS = 250

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>
  value: string
  onChange: (value: string) => void
  /** Names what is wrong with it, when something is. */
  describedBy: string | undefined
}

/**
 * Words and operators; the address follows a quarter of a second after the last key. What changes
 * from elsewhere (a chip that is removed, a tab) is taken over, unless the person is still typing.
 */
export function SearchField({ field, value, onChange, describedBy }: SearchFieldProps) {
  const intl = useIntl()
  const { locale } = useFormat()
  const words = intl.formatMessage(
    { id: 'invoices.search' },
    { example: `${exampleOf('client', locale)} ${exampleOf('amount', locale)}` }
  )
  const [typed, setTyped] = useState(value)
  const [published, setPublished] = useState(value)
  const mirror = useRef<HTMLDivElement>(null)
  const publish = useDebouncedCallback((next: string) => {
    setPublished(next)
    onChange(next)
  }, TYPING_PAUSE_MS)

  if (value !== published) {
    setPublished(value)
    setTyped(value)
  }

  function change(next: string) {
    setTyped(next)
    publish(next.trim())
  }

  return (
    <div className={classes.box}>
      <IconSearch className={classes.icon} size={16} stroke={1.75} aria-hidden="true" />
      <div className={classes.typed}>
        <div ref={mirror} className={classes.mirror} aria-hidden="true">
          <Coloured text={typed} />
        </div>
        <input
          ref={field}
          className={classes.input}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={SEARCH_LENGTH}
          aria-label={words}
          aria-describedby={describedBy}
          placeholder={words}
          value={typed}
          onChange={(event) => change(event.currentTarget.value)}
          onScroll={(event) => {
            if (mirror.current !== null) mirror.current.scrollLeft = event.currentTarget.scrollLeft
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed !== '') {
              event.preventDefault()
              change('')
            }
          }}
        />
      </div>
      {typed === '' ? (
        <span className={classes.hint} aria-hidden="true">
          {(['client', 'status', 'plan', 'step'] as const)
            .map((operator) => `${operatorWord(operator, locale)}:`)
            .join(' ')}
          <Keys keys="/" />
        </span>
      ) : (
        <CloseButton
          size="sm"
          aria-label={intl.formatMessage({ id: 'invoices.clearSearch' })}
          onClick={() => {
            change('')
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}

/** The same text behind the field, its operators in colour. */
function Coloured({ text }: { text: string }) {
  const tokens = tokenize(text)
  return tokens.map(({ name, start, end }, index) => {
    const before = text.slice(tokens[index - 1]?.end ?? 0, start)
    const isLast = index === tokens.length - 1
    return (
      <span key={start}>
        {before}
        {name === null ? null : <b>{`${name}:`}</b>}
        {text.slice(name === null ? start : start + name.length + 1, end)}
        {isLast ? text.slice(end) : null}
      </span>
    )
  })
}
