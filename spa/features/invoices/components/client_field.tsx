import { Button, Group, Modal, NativeSelect, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Data } from '@generated/data'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import text from '../../../ui/text.module.css'
import { useClientSearch, useCreateClient } from '../api/use_new_invoice.ts'
import classes from './new_invoice_screen.module.css'

interface ClientFieldProps {
  value: string
  error: ReactNode
  onChange: (clientId: string) => void
}

/** Finds a client by name, or makes one without leaving the invoice. */
export function ClientField({ value, error, onChange }: ClientFieldProps) {
  const intl = useIntl()
  const [typed, setTyped] = useState('')
  const [searched] = useDebouncedValue(typed, 250)
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const [creating, creation] = useDisclosure()
  const clients = useClientSearch(chosen?.label === searched ? '' : searched)
  const found = (clients.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const options =
    chosen && !found.some((option) => option.value === chosen.value) ? [chosen, ...found] : found

  return (
    <div>
      <Select
        label={intl.formatMessage({ id: 'fact.client' })}
        placeholder={intl.formatMessage({ id: 'newInvoice.clientSearch' })}
        searchable
        data={options}
        value={value === '' ? null : value}
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: all }) => all}
        nothingFoundMessage={intl.formatMessage({ id: 'newInvoice.noClient' })}
        error={error}
        onChange={(id, option) => {
          setChosen(option === null ? null : { value: option.value, label: option.label })
          onChange(id ?? '')
        }}
      />
      <button type="button" className={text.link} onClick={creation.open}>
        <FormattedMessage id="newInvoice.newClient" />
      </button>
      <Modal
        opened={creating}
        onClose={creation.close}
        title={intl.formatMessage({ id: 'newInvoice.newClient' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        <NewClientForm
          name={chosen === null ? typed : ''}
          onClose={creation.close}
          onCreated={(client) => {
            setChosen({ value: client.id, label: client.name })
            setTyped(client.name)
            onChange(client.id)
            creation.close()
          }}
        />
      </Modal>
    </div>
  )
}

type ClientKind = Data.Client['kind']

interface NewClientFormProps {
  name: string
  onClose: () => void
  onCreated: (client: { id: string; name: string }) => void
}

function NewClientForm({ name, onClose, onCreated }: NewClientFormProps) {
  const intl = useIntl()
  const create = useCreateClient()
  const form = useForm({
    initialValues: { name, kind: 'business' as ClientKind, email: '' },
    validate: {
      name: (typed) => (typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null),
      email: (typed) =>
        /.+@.+\..+/.test(typed) ? null : intl.formatMessage({ id: 'field.email' }),
    },
  })

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        // The dialog lives inside the page of another form: this submit is its own.
        event.stopPropagation()
        form.onSubmit(({ name: typed, kind, email }) =>
          create.mutate(
            { body: { name: typed, kind, contacts: [{ email }] } },
            {
              onSuccess: ({ data: client }) => onCreated(client),
              onError: (error) => {
                const { 'contacts.0.email': address, ...refused } = fieldErrors(error)
                form.setErrors({ ...refused, email: address })
              },
            }
          )
        )(event)
      }}
    >
      <TextInput
        label={intl.formatMessage({ id: 'newClient.name' })}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput
        type="email"
        label={intl.formatMessage({ id: 'newClient.email' })}
        description={intl.formatMessage({ id: 'newClient.emailHint' })}
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'newClient.kind' })}
        description={intl.formatMessage({ id: 'newClient.kindHint' })}
        data={[
          { value: 'business', label: intl.formatMessage({ id: 'newClient.business' }) },
          { value: 'consumer', label: intl.formatMessage({ id: 'newClient.consumer' }) },
          { value: 'public_body', label: intl.formatMessage({ id: 'newClient.publicBody' }) },
        ]}
        {...form.getInputProps('kind')}
      />
      {create.isError && failureOf(create.error).status !== 422 ? (
        <p role="alert" className={classes.refused}>
          {messageOf(intl, failureOf(create.error))}
        </p>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button type="submit" loading={create.isPending}>
          <FormattedMessage id="newClient.save" />
        </Button>
      </Group>
    </form>
  )
}
