import { Modal, Select } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useClientSearch, type ClientChoice } from '../api/use_clients.ts'
import { NewClientForm } from './new_client_form.tsx'

interface ClientFieldProps {
  value: ClientChoice | null
  error: ReactNode
  onChange: (client: ClientChoice | null) => void
}

/** The last line of the list: the client that was not found, made without leaving the invoice. */
const NEW = 'new'
const PAUSE_MS = 250

/** Finds a client by name or address, or makes one; by keyboard throughout. */
export function ClientField({ value, error, onChange }: ClientFieldProps) {
  const intl = useIntl()
  const [typed, setTyped] = useState(value?.name ?? '')
  const [searched] = useDebouncedValue(typed, PAUSE_MS)
  const [creating, creation] = useDisclosure()
  const [newName, setNewName] = useState('')
  const clients = useClientSearch(value?.name === searched ? '' : searched)
  const found: ClientChoice[] = clients.data?.data ?? []
  const known = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found
  const name = typed.trim()
  const offersNew = name !== '' && name !== value?.name

  function choose(id: string | null) {
    if (id === NEW) {
      setNewName(name)
      creation.open()
      return
    }
    onChange(known.find((client) => client.id === id) ?? null)
  }

  return (
    <>
      <Select
        label={intl.formatMessage({ id: 'fact.client' })}
        placeholder={intl.formatMessage({ id: 'newInvoice.clientSearch' })}
        searchable
        required
        data={[
          ...known.map(({ id, name: label }) => ({ value: id, label })),
          {
            value: NEW,
            label: offersNew
              ? intl.formatMessage({ id: 'newInvoice.createClient' }, { name })
              : intl.formatMessage({ id: 'newInvoice.newClient' }),
          },
        ]}
        value={value?.id ?? null}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        error={error}
        onChange={choose}
        data-autofocus
      />
      <Modal
        opened={creating}
        onClose={creation.close}
        title={intl.formatMessage({ id: 'newInvoice.newClient' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        <NewClientForm
          name={newName}
          onClose={creation.close}
          onCreated={(client) => {
            onChange(client)
            setTyped(client.name)
            creation.close()
          }}
        />
      </Modal>
    </>
  )
}
