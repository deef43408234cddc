import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import classes from './invoices_screen.module.css'

const TYPING_PAUSE_MS = 250

/** Number or client; the address follows a quarter of a second after the last key. */
export function SearchField({
  value,
  onChange,
}: {
  value: string
  onChange: (value: string) => void
}) {
  const intl = useIntl()
  const [typed, setTyped] = useState(value)
  const publish = useDebouncedCallback(onChange, TYPING_PAUSE_MS)

  function change(next: string) {
    setTyped(next)
    publish(next.trim())
  }

  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={intl.formatMessage({ id: 'invoices.search' })}
      placeholder={intl.formatMessage({ id: 'invoices.search' })}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={
        typed === '' ? null : (
          <CloseButton
            aria-label={intl.formatMessage({ id: 'invoices.clearSearch' })}
            onClick={() => change('')}
          />
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
