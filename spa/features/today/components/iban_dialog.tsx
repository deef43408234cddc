import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useIntl } from 'react-intl'
import { fieldErrors } from '../../../lib/errors.ts'
import { useSaveIban } from '../api/use_decisions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Dialog } from './dialog.tsx'

interface IbanDialogProps {
  /** How many reminders wait for it. */
  count: number
  opened: boolean
  onClose: () => void
}

/** One IBAN, and every reminder that waited for it leaves at its time. */
export default function IbanDialog({ count, opened, onClose }: IbanDialogProps) {
  const intl = useIntl()
  const save = useSaveIban()
  const feedback = useFeedback()
  const form = useForm({
    initialValues: { iban: '' },
    validate: {
      iban: (typed) => (typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null),
    },
  })

  const submit = form.onSubmit((body) =>
    save.mutate(
      { body },
      {
        onSuccess: () => {
          onClose()
          feedback.done('iban.done', { count })
        },
        onError: (error) => {
          const refused = fieldErrors(error)
          if (refused.iban === undefined) feedback.failed(error)
          else form.setErrors(refused)
        },
      }
    )
  )

  return (
    <Dialog
      title={intl.formatMessage({ id: 'iban.title' })}
      saveLabel="iban.save"
      isSaving={save.isPending}
      opened={opened}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={intl.formatMessage({ id: 'iban.label' })}
        description={intl.formatMessage({ id: 'iban.hint' })}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        {...form.getInputProps('iban')}
      />
    </Dialog>
  )
}
