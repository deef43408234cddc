import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { isPartOfSiren, parseSiren } from '../../../lib/siren.ts'
import { isMailbox } from '../../../lib/mailbox.ts'
import { useCreateClient, type ClientChoice } from '../api/use_clients.ts'
import classes from './new_invoice.module.css'

type ClientKind = Data.Client['kind']

interface NewClientFormProps {
  name: string
  onClose: () => void
  onCreated: (client: ClientChoice) => void
}

/** The least a reminder needs: who owes, what kind of debtor, and where to write. */
export function NewClientForm({ name, onClose, onCreated }: NewClientFormProps) {
  const intl = useIntl()
  const create = useCreateClient()
  const form = useForm({
    initialValues: { name, kind: 'business' as ClientKind, email: '', siren: '' },
    validate: {
      name: (typed) => (typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null),
      email: (typed) => (isMailbox(typed) ? null : intl.formatMessage({ id: 'field.email' })),
      siren: (typed, { kind }) =>
        kind === 'consumer' || typed.trim() === '' || parseSiren(typed) !== null
          ? null
          : intl.formatMessage({ id: 'newClient.badSiren' }),
    },
  })
  const { kind, siren } = form.values
  const isSirenWrong = siren !== '' && !isPartOfSiren(siren) && parseSiren(siren) === null

  const submit = form.onSubmit(({ name: typed, email, siren: number }) =>
    create.mutate(
      {
        body: {
          name: typed.trim(),
          kind,
          contacts: [{ email: email.trim() }],
          siren: kind === 'consumer' ? null : parseSiren(number),
        },
      },
      {
        onSuccess: ({ data: client }) => onCreated(client),
        onError: (error) => {
          const { 'contacts.0.email': address, ...refused } = fieldErrors(error)
          form.setErrors({ ...refused, email: address })
        },
      }
    )
  )

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        // The dialog stands inside the page of another form: this submit is its own.
        event.stopPropagation()
        submit(event)
      }}
    >
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
      {kind === 'consumer' ? null : (
        <TextInput
          label={intl.formatMessage({ id: 'newClient.siren' })}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('siren')}
          error={
            isSirenWrong ? intl.formatMessage({ id: 'newClient.badSiren' }) : form.errors.siren
          }
        />
      )}
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
