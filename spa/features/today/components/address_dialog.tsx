import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { fieldErrors } from '../../../lib/errors.ts'
import { isMailbox } from '../../../lib/mailbox.ts'
import { useClientContacts, useSaveAddress } from '../api/use_client_address.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Dialog } from './dialog.tsx'

interface AddressDialogProps {
  client: { id: string; name: string }
  holdId: string | null
  opened: boolean
  onClose: () => void
}

/** Another address for this client: what waited for it leaves at its time. */
export default function AddressDialog({ client, holdId, opened, onClose }: AddressDialogProps) {
  const intl = useIntl()
  const known = useClientContacts(client.id, opened)
  const save = useSaveAddress()
  const feedback = useFeedback()
  const form = useForm({
    initialValues: { email: '' },
    validate: {
      email: (typed) => (isMailbox(typed) ? null : intl.formatMessage({ id: 'field.email' })),
    },
  })
  const present = known.data?.data.email

  const submit = form.onSubmit(({ email }) =>
    save.mutate(
      { clientId: client.id, email: email.trim(), holdId },
      {
        onSuccess: () => {
          onClose()
          feedback.done('address.done', { client: client.name })
        },
        onError: (error) => {
          const { 'contacts.0.email': refused } = fieldErrors(error)
          if (refused === undefined) feedback.failed(error)
          else form.setErrors({ email: refused })
        },
      }
    )
  )

  return (
    <Dialog
      title={intl.formatMessage({ id: 'address.title' }, { client: client.name })}
      saveLabel="address.save"
      isSaving={save.isPending}
      opened={opened}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        type="email"
        label={intl.formatMessage({ id: 'address.label' })}
        description={
          present ? intl.formatMessage({ id: 'address.present' }, { email: present }) : undefined
        }
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('email')}
      />
    </Dialog>
  )
}
