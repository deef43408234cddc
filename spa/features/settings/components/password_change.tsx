import { Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { useMe } from '../../../lib/me.ts'
import { useAccountAct } from '../../../lib/security.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './account.module.css'

/** The new one only: who is asking is proved in the dialog that comes over it, when that is not fresh. */
export function PasswordChange() {
  const intl = useIntl()
  const feedback = useFeedback()
  const { user } = useMe()
  const change = useAccountAct((body: { password: string }) =>
    client.api.me.password.update({ body })
  )
  const form = useForm({ initialValues: { password: '' } })

  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit((values) =>
        change.mutate(values, {
          onSuccess: () => {
            form.reset()
            feedback.done('security.passwordChanged')
          },
          onError: (error) => feedback.refused(error, form),
        })
      )}
    >
      <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
      <PasswordInput
        className={classes.wide}
        label={intl.formatMessage({ id: 'security.newPassword' })}
        description={`${intl.formatMessage({ id: 'field.passwordHint' })} ${intl.formatMessage({ id: 'security.passwordNote' })}`}
        name="password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{
          'aria-label': intl.formatMessage({ id: 'field.showPassword' }),
        }}
        {...form.getInputProps('password')}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        <FormattedMessage id="security.changePassword" />
      </Button>
    </form>
  )
}
