import { Button, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconMailbox } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import text from '../../../ui/text.module.css'
import { useNoticeDecisions } from '../api/use_formal_notice.ts'
import classes from './formal_notice.module.css'

/** « J’ai posté le recommandé »: the proof, kept with the very letter. Sends nothing by itself. */
export function PostingForm({ notice }: { notice: Data.Relance }) {
  return notice.posting === null ? (
    <RecordPosting notice={notice} />
  ) : (
    <Posted notice={notice} posting={notice.posting} />
  )
}

function Posted({
  notice,
  posting,
}: {
  notice: Data.Relance
  posting: NonNullable<Data.Relance['posting']>
}) {
  const format = useFormat()
  const { unpost } = useNoticeDecisions()
  return (
    <p className={classes.effect}>
      <FormattedMessage
        id="posting.done"
        values={{
          day: <b key="day">{format.date(posting.postedOn)}</b>,
          number: posting.trackingNumber ?? '',
          hasNumber: posting.trackingNumber === null ? 'no' : 'yes',
        }}
      />{' '}
      <button
        type="button"
        className={text.link}
        disabled={unpost.isPending}
        onClick={() => unpost.mutate({ params: { relance_id: notice.id } })}
      >
        <FormattedMessage id="posting.undo" />
      </button>
    </p>
  )
}

function RecordPosting({ notice }: { notice: Data.Relance }) {
  const intl = useIntl()
  const today = useToday()
  const { post } = useNoticeDecisions()
  const form = useForm({
    initialValues: { trackingNumber: '', postedOn: today as string },
    validate: {
      postedOn: (date) =>
        date === '' || date > today ? intl.formatMessage({ id: 'payment.badDate' }) : null,
      trackingNumber: (typed) =>
        typed.trim() === '' || /^[a-z0-9][a-z0-9 ]{6,28}[a-z0-9]$/i.test(typed.trim())
          ? null
          : intl.formatMessage({ id: 'posting.badNumber' }),
    },
  })
  const save = form.onSubmit(({ trackingNumber, postedOn }) =>
    post.mutate(
      {
        params: { relance_id: notice.id },
        body: { postedOn, trackingNumber: trackingNumber.trim() || null },
      },
      { onError: (error) => form.setErrors(fieldErrors(error)) }
    )
  )

  return (
    <form onSubmit={save}>
      <p className={classes.effect}>
        <FormattedMessage id="posting.effect" />
      </p>
      <div className={classes.fields}>
        <DateField
          maxDate={today}
          label={intl.formatMessage({ id: 'posting.date' })}
          value={form.values.postedOn}
          error={form.errors.postedOn}
          onChange={(date) => form.setFieldValue('postedOn', date)}
        />
        <TextInput
          label={intl.formatMessage({ id: 'posting.number' })}
          description={intl.formatMessage({ id: 'posting.numberHint' })}
          autoComplete="off"
          {...form.getInputProps('trackingNumber')}
        />
      </div>
      {post.isError && failureOf(post.error).status !== 422 ? (
        <Text role="alert" c="var(--rb-danger)" mt="sm">
          {messageOf(intl, failureOf(post.error))}
        </Text>
      ) : null}
      <Button
        type="submit"
        variant="default"
        mt="md"
        loading={post.isPending}
        leftSection={<IconMailbox size={16} stroke={1.75} aria-hidden="true" />}
      >
        <FormattedMessage id="posting.record" />
      </Button>
    </form>
  )
}
