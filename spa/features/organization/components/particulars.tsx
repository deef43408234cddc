import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { given, useMayChangeSettings } from '../../../lib/organization.ts'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useSaving } from '../use_saving.ts'
import classes from './organization.module.css'

type Name =
  | 'name'
  | 'trade'
  | 'siren'
  | 'siret'
  | 'vatNumber'
  | 'address'
  | 'postalCode'
  | 'city'
  | 'phone'
  | 'senderName'
  | 'replyTo'
  | 'signature'

interface Field {
  name: Name
  label: MessageId
  isRequired?: boolean
  isLong?: boolean
  /** stands beside the next or the former one, of half the width as well */
  isHalf?: boolean
}

/** Lines of text about the organization, saved together. */
export function Particulars({
  organization,
  fields,
}: {
  organization: Data.Organization
  fields: Field[]
}) {
  const intl = useIntl()
  const mayChange = useMayChangeSettings()
  const required = intl.formatMessage({ id: 'field.required' })
  const form = useForm<Partial<Record<Name, string>>>({
    initialValues: Object.fromEntries(fields.map(({ name }) => [name, organization[name] ?? ''])),
    validate: Object.fromEntries(
      fields
        .filter(({ isRequired }) => isRequired)
        .map(({ name }) => [name, (typed?: string) => (typed?.trim() ? null : required)])
    ),
  })
  const { save, isSaving } = useSaving(form)

  return (
    <form
      className={`${classes.form} ${classes.lines}`}
      noValidate
      onSubmit={form.onSubmit((values) => save(given(values as Record<Name, string>)))}
    >
      {fields.map(({ name, label, isLong, isHalf }) => {
        const input = {
          label: intl.formatMessage({ id: label }),
          name,
          className: isHalf ? classes.half : undefined,
          readOnly: !mayChange,
          ...form.getInputProps(name),
        }
        return isLong ? (
          <Textarea key={name} autosize minRows={2} maxLength={1000} {...input} />
        ) : (
          <TextInput key={name} {...input} />
        )
      })}
      {mayChange ? (
        <Button type="submit" variant="default" loading={isSaving} disabled={!form.isDirty()}>
          <FormattedMessage id="organization.save" />
        </Button>
      ) : null}
    </form>
  )
}
