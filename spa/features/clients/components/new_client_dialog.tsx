import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { isMailbox } from '../../../lib/mailbox.ts'
import { useAddClient } from '../api/use_clients.ts'
import { KIND_LABELS } from '../client_labels.ts'
import { CLIENT_KINDS, type ClientKind } from '../client_search.ts'
import classes from './client_forms.module.css'
import { FormFoot } from './form_foot.tsx'

/** The least a client needs; the rest is completed on its sheet. */
export function NewClientDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'clients.add' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <NewClientForm onClose={onClose} />
    </Modal>
  )
}

function NewClientForm({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const add = useAddClient()
  const form = useForm({
    initialValues: { name: '', kind: 'business' as ClientKind, email: '' },
    validate: {
      name: (typed) => (typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null),
      email: (typed) =>
        typed === '' || isMailbox(typed) ? null : intl.formatMessage({ id: 'field.email' }),
    },
  })

  const save = form.onSubmit(({ name, kind, email }) =>
    add.mutate(
      { body: { name, kind, contacts: email === '' ? [] : [{ email }] } },
      {
        onSuccess: ({ data }) =>
          void navigate({ to: '/clients/$clientId', params: { clientId: data.id } }),
        onError: (error) => {
          const { 'contacts.0.email': address, ...refused } = fieldErrors(error)
          form.setErrors({ ...refused, email: address })
        },
      }
    )
  )

  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <TextInput
        label={intl.formatMessage({ id: 'client.name' })}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput
        type="email"
        label={intl.formatMessage({ id: 'client.email' })}
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'clients.kind' })}
        description={intl.formatMessage({ id: 'client.kindHint' })}
        data={CLIENT_KINDS.map((kind) => ({
          value: kind,
          label: intl.formatMessage({ id: KIND_LABELS[kind] }),
        }))}
        {...form.getInputProps('kind')}
      />
      <FormFoot
        isPending={add.isPending}
        failure={add.isError ? failureOf(add.error) : null}
        onCancel={onClose}
        saveLabel="clients.add"
      />
    </form>
  )
}
