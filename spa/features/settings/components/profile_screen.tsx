import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { useMe } from '../../../lib/me.ts'
import { useAccountAct } from '../../../lib/security.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import text from '../../../ui/text.module.css'
import { AccountEnd } from './account_end.tsx'
import { EmailChange } from './email_change.tsx'
import classes from './account.module.css'

/** Who the person is: their name and the address they sign in with. */
export function ProfileScreen() {
  const intl = useIntl()
  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'profile.title' })}>
          <FormattedMessage id="profile.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id="profile.lead" />
        </p>
      </MarginRow>
      <MarginRow label={<FormattedMessage id="profile.name" />}>
        <Name />
      </MarginRow>
      <MarginRow label={<FormattedMessage id="profile.email" />}>
        <EmailChange />
      </MarginRow>
      <AccountEnd />
    </MarginPage>
  )
}

function Name() {
  const intl = useIntl()
  const feedback = useFeedback()
  const { user } = useMe()
  const change = useAccountAct((body: { fullName: string }) => client.api.me.update({ body }))
  const form = useForm({ initialValues: { fullName: user.fullName } })

  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit((values) =>
        change.mutate(values, {
          onSuccess: () => {
            form.resetDirty()
            feedback.done('profile.saved')
          },
          onError: (error) => feedback.refused(error, form),
        })
      )}
    >
      <TextInput
        className={classes.wide}
        label={intl.formatMessage({ id: 'field.fullNameLabel' })}
        name="fullName"
        autoComplete="name"
        required
        withAsterisk={false}
        {...form.getInputProps('fullName')}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        <FormattedMessage id="profile.save" />
      </Button>
    </form>
  )
}
