import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { fieldErrors } from '../../../lib/errors.ts'
import { useSaveIban } from '../api/use_decisions.ts'
import { useFeedback } from '../../../ui/feedback.ts'

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
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'iban.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={intl.formatMessage({ id: 'iban.label' })}
            description={intl.formatMessage({ id: 'iban.hint' })}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            {...form.getInputProps('iban')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <FormattedMessage id="common.cancel" />
            </Button>
            <Button type="submit" loading={save.isPending}>
              <FormattedMessage id="iban.save" />
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
