import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { fieldErrors, failureOf } from '../../../lib/errors.ts'
import { legible } from '../../../lib/format.ts'
import { useEditRelance, useTextPreview } from '../api/use_relance_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './message_panel.module.css'

const TYPING_MS = 350

interface EditMessageProps {
  relance: Data.Relance
  invoiceId: string
  words: { subject: string; body: string }
  onDone: () => void
}

type WordErrors = Data.TemplatePreview['errors']['subject']

/** Other words for this reminder only; what they will say stands below while they are typed. */
export function EditMessage({ relance, invoiceId, words, onDone }: EditMessageProps) {
  const intl = useIntl()
  const edit = useEditRelance()
  const { failed, done } = useFeedback()
  const form = useForm({ initialValues: words })
  const [typed] = useDebouncedValue(form.values, TYPING_MS)
  const said = useTextPreview()
  const { mutate } = said

  useEffect(() => {
    mutate({ body: { ...typed, invoiceId } })
  }, [mutate, typed, invoiceId])

  const errors = said.data?.data.errors
  const wrong = errors !== undefined && errors.subject.length + errors.body.length > 0

  const save = form.onSubmit((values) =>
    edit.mutate(
      { params: { id: relance.id }, body: values },
      {
        onSuccess: () => {
          done('edit.saved')
          onDone()
        },
        onError: (error) => {
          form.setErrors(fieldErrors(error))
          if (failureOf(error).status !== 422) failed(error)
        },
      }
    )
  )

  return (
    <form onSubmit={save}>
      <TextInput
        mb="md"
        label={intl.formatMessage({ id: 'edit.subject' })}
        data-autofocus
        {...form.getInputProps('subject')}
        error={
          errors?.subject.length ? <WrongWords errors={errors.subject} /> : form.errors.subject
        }
      />
      <Textarea
        autosize
        minRows={8}
        maxRows={16}
        label={intl.formatMessage({ id: 'edit.body' })}
        description={intl.formatMessage({ id: 'edit.hint' }, { rule: '---' })}
        {...form.getInputProps('body')}
        error={errors?.body.length ? <WrongWords errors={errors.body} /> : form.errors.body}
      />
      {said.data?.data.body ? (
        <>
          <p className={classes.saidTitle}>
            <FormattedMessage id="edit.willSay" />
          </p>
          <p className={classes.said}>
            <b>{legible(said.data.data.subject ?? '')}</b>
            {'\n'}
            {legible(said.data.data.body)}
          </p>
        </>
      ) : null}
      {said.data !== undefined && said.data.data.missing.length > 0 ? (
        <p className={classes.missing}>
          <FormattedMessage
            id="preview.missing"
            values={{ names: said.data.data.missing.join(', ') }}
          />
        </p>
      ) : null}
      <Group mt="md">
        <Button type="submit" loading={edit.isPending} disabled={wrong}>
          <FormattedMessage id="edit.save" />
        </Button>
        <Button variant="default" onClick={onDone}>
          <FormattedMessage id="common.cancel" />
        </Button>
      </Group>
    </form>
  )
}

/** One a line; the kit puts them in a paragraph, where no list may stand. */
function WrongWords({ errors }: { errors: WordErrors }) {
  return errors.map(({ code, variable, suggestion, at }) => (
    <span key={at} className={classes.wrong}>
      <FormattedMessage
        id={code === 'unknown_variable' ? 'edit.unknown' : 'edit.syntax'}
        values={{ variable, suggestion, hasSuggestion: suggestion === null ? 'no' : 'yes' }}
      />
    </span>
  ))
}
