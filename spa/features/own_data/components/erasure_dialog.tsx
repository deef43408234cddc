import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useAskErasure } from '../api/use_erasure.ts'
import classes from './erasure_dialog.module.css'

/** As the server counts them: only said here, decided there. */
const COOLING_DAYS = 14

interface ErasureDialogProps {
  name: string
  onClose: () => void
}

/** What goes, what stays and when, then the name to be typed: nobody does this by a slip of the hand. */
export function ErasureDialog({ name, onClose }: ErasureDialogProps) {
  const intl = useIntl()
  const format = useFormat()
  const feedback = useFeedback()
  const { organizations } = useMe()
  const ask = useAskErasure()
  const form = useForm({ initialValues: { confirmation: '', erasesAccount: false } })
  const due = new Date()
  due.setDate(due.getDate() + COOLING_DAYS)
  const isOfField = ask.isError && Object.keys(fieldErrors(ask.error)).length > 0

  return (
    <Dialog
      title={intl.formatMessage({ id: 'erasure.title' }, { name })}
      width={520}
      onClose={onClose}
    >
      <form
        className={classes.form}
        onSubmit={form.onSubmit((body) =>
          ask.mutate(
            { body },
            {
              onSuccess: () => {
                onClose()
                feedback.done('erasure.asked')
              },
              onError: (error) => form.setErrors(fieldErrors(error)),
            }
          )
        )}
      >
        <ul className={classes.effects}>
          <li>
            <FormattedMessage id="erasure.now" />
          </li>
          <li>
            <FormattedMessage id="erasure.meanwhile" />
          </li>
          <li>
            <FormattedMessage
              id="erasure.then"
              values={{ day: format.instantDay(due.toISOString()) }}
            />
          </li>
          <li>
            <FormattedMessage id="erasure.kept" />
          </li>
        </ul>
        <TextInput
          className={classes.wide}
          data-autofocus
          label={intl.formatMessage({ id: 'erasure.typeName' }, { name })}
          name="confirmation"
          autoComplete="off"
          required
          withAsterisk={false}
          {...form.getInputProps('confirmation')}
        />
        {organizations.length === 1 ? (
          <Checkbox
            label={intl.formatMessage({ id: 'erasure.withAccount' })}
            {...form.getInputProps('erasesAccount', { type: 'checkbox' })}
          />
        ) : null}
        {ask.isError && !isOfField ? (
          <Text role="alert" c="brique">
            {messageOf(intl, failureOf(ask.error))}
          </Text>
        ) : null}
        <Group justify="flex-end" className={classes.wide}>
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button type="submit" variant="outline" color="brique" loading={ask.isPending}>
            <FormattedMessage id="erasure.confirm" />
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
