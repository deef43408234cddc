import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFeedback } from '../../../ui/feedback.ts'
import lines from '../../../ui/lines.module.css'
import { useCreateApiKey, type NewKey } from '../api/use_api_keys.ts'
import classes from './api_keys.module.css'

/** A select holds words: its days are letters until they are sent. */
interface Wanted {
  name: string
  scope: NewKey['scope']
  days: '30' | '90' | '365'
}

export function KeyForm({ onMade }: { onMade: (secret: string) => void }) {
  const intl = useIntl()
  const feedback = useFeedback()
  const create = useCreateApiKey()
  const form = useForm<Wanted>({ initialValues: { name: '', scope: 'read', days: '90' } })
  const { scope } = form.values

  return (
    <form
      className={lines.form}
      onSubmit={form.onSubmit(({ days, ...wanted }) =>
        create.mutate(
          { ...wanted, days: Number(days) as NewKey['days'] },
          {
            onSuccess: ({ data }) => {
              form.reset()
              onMade(data.secret)
            },
            onError: (error) => feedback.refused(error, form),
          }
        )
      )}
    >
      <TextInput
        className={classes.name}
        label={intl.formatMessage({ id: 'apiKeys.name' })}
        placeholder={intl.formatMessage({ id: 'apiKeys.namePlaceholder' })}
        autoComplete="off"
        maxLength={80}
        required
        withAsterisk={false}
        {...form.getInputProps('name')}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'apiKeys.scope' })}
        data={(['read', 'work'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: `apiKeys.scope.${value}` }),
        }))}
        {...form.getInputProps('scope')}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'apiKeys.life' })}
        data={(['30', '90', '365'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: 'apiKeys.days' }, { days: Number(value) }),
        }))}
        {...form.getInputProps('days')}
      />
      <p className={`${lines.note} ${classes.scope}`}>
        <FormattedMessage id={`apiKeys.scopeNote.${scope}`} />
      </p>
      <Button type="submit" loading={create.isPending}>
        <FormattedMessage id="apiKeys.create" />
      </Button>
    </form>
  )
}
