import { Button, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { useNoticeDecisions } from '../api/use_formal_notice.ts'
import classes from './letter.module.css'

interface EditLetterProps {
  notice: Data.Relance
  words: { subject: string; body: string }
  onClose: () => void
}

/** Other words for this notice only. An approval given for the old ones is asked again. */
export function EditLetter({ notice, words, onClose }: EditLetterProps) {
  const intl = useIntl()
  const { edit } = useNoticeDecisions()
  const form = useForm({ initialValues: words })
  const save = form.onSubmit((values) =>
    edit.mutate(
      { params: { id: notice.id }, body: values },
      { onSuccess: onClose, onError: (error) => form.setErrors(fieldErrors(error)) }
    )
  )

  return (
    <form className={classes.form} onSubmit={save}>
      <TextInput
        data-autofocus
        label={intl.formatMessage({ id: 'edit.subject' })}
        {...form.getInputProps('subject')}
      />
      <Textarea
        autosize
        minRows={12}
        label={intl.formatMessage({ id: 'letter.words' })}
        description={intl.formatMessage({ id: 'edit.hint' }, { rule: '---' })}
        {...form.getInputProps('body')}
      />
      {edit.isError && failureOf(edit.error).status !== 422 ? (
        <Text role="alert" c="var(--rb-danger)">
          {messageOf(intl, failureOf(edit.error))}
        </Text>
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" loading={edit.isPending}>
          <FormattedMessage id="edit.save" />
        </Button>
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
      </div>
    </form>
  )
}
