import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useClientNames } from '../api/use_invoices.ts'
import classes from './filters.module.css'

/** A client, by a few letters of its name. */
export function ClientPicker({ onPick }: { onPick: (name: string) => void }) {
  const intl = useIntl()
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const clients = useClientNames(asked, true)
  const names = clients.data?.data.map(({ name }) => name) ?? []

  return (
    <div className={classes.picker}>
      <TextInput
        data-autofocus
        aria-label={intl.formatMessage({ id: 'filter.clientSearch' })}
        placeholder={intl.formatMessage({ id: 'filter.clientSearch' })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul>
        {names.map((name, index) => (
          <li key={`${index} ${name}`}>
            <button type="button" onClick={() => onPick(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {clients.isSuccess && names.length === 0 ? (
        <p role="status">
          <FormattedMessage id="filter.noClient" />
        </p>
      ) : null}
    </div>
  )
}
