import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import type { LocalDate } from '../../../lib/format.ts'
import { useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { showFailure, showUndo } from '../../../ui/undo_toast.tsx'
import { useLiftHold, usePlaceClientHold, type Client } from '../api/use_client.ts'
import { HOLD_LABELS } from '../client_labels.ts'
import classes from './client_forms.module.css'
import { FormFoot } from './form_foot.tsx'

interface PauseDialogProps {
  client: Client
  opened: boolean
  onClose: () => void
}

type Reason = keyof typeof HOLD_LABELS

/** Nothing leaves for any invoice of this client until the day given, or until someone resumes. */
export function PauseDialog({ client, opened, onClose }: PauseDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'client.pauseTitle' }, { name: client.name })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <PauseForm client={client} onClose={onClose} />
    </Modal>
  )
}

function PauseForm({ client, onClose }: Omit<PauseDialogProps, 'opened'>) {
  const intl = useIntl()
  const today = useToday()
  const place = usePlaceClientHold()
  const lift = useLiftHold()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  const form = useForm({
    initialValues: { reason: 'manual' as Reason, until: '' as LocalDate | '', note: '' },
    validate: {
      until: (day) =>
        day !== '' && day <= today ? intl.formatMessage({ id: 'client.pauseDay' }) : null,
    },
  })

  const save = form.onSubmit(({ reason, until, note }) =>
    place.mutate(
      {
        params: { client_id: client.id },
        // The whole of the last day is covered, wherever the reader is.
        body: { reason, note, endsAt: until === '' ? null : `${until}T23:59:59Z` },
      },
      {
        onSuccess: ({ data }) => {
          onClose()
          showUndo({
            closeLabel,
            message: intl.formatMessage({ id: 'client.paused' }, { name: client.name }),
            onUndo: () =>
              lift.mutate(
                { params: { id: data.id } },
                { onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel) }
              ),
          })
        },
      }
    )
  )

  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <p className={classes.hint}>
        <FormattedMessage id="client.pauseHint" values={{ count: client.figures.openCount }} />
      </p>
      <NativeSelect
        label={intl.formatMessage({ id: 'client.pauseReason' })}
        data={(Object.keys(HOLD_LABELS) as Reason[]).map((reason) => ({
          value: reason,
          label: intl.formatMessage({ id: HOLD_LABELS[reason] }),
        }))}
        {...form.getInputProps('reason')}
      />
      <DateField
        label={intl.formatMessage({ id: 'client.pauseUntil' })}
        description={intl.formatMessage({ id: 'client.pauseUntilHint' })}
        value={form.values.until}
        error={form.errors.until}
        onChange={(day) => form.setFieldValue('until', day)}
      />
      <TextInput
        label={intl.formatMessage({ id: 'client.pauseNote' })}
        maxLength={500}
        {...form.getInputProps('note')}
      />
      <FormFoot
        isPending={place.isPending}
        failure={place.isError ? failureOf(place.error) : null}
        onCancel={onClose}
      />
    </form>
  )
}
