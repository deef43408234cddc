import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { FormattedMessage, useIntl } from 'react-intl'
import { fieldErrors } from '../../../lib/errors.ts'
import { useSaveIban } from '../api/use_decisions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Decide } from './decide.tsx'

/** One IBAN, and every reminder that waited for it leaves at its time. */
export function IbanDialog({ count }: { count: number }) {
  const intl = useIntl()
  const [opened, dialog] = useDisclosure()
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
          dialog.close()
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
    <>
      <Decide says="iban.give" loading={false} onDecide={dialog.open} />
      <Modal
        opened={opened}
        onClose={dialog.close}
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
              <Button variant="default" onClick={dialog.close}>
                <FormattedMessage id="common.cancel" />
              </Button>
              <Button type="submit" loading={save.isPending}>
                <FormattedMessage id="iban.save" />
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
