import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import text from '../../../ui/text.module.css'
import { PasswordField } from './credential_fields.tsx'
import { Entrance } from './entrance.tsx'
import { Notice } from './notice.tsx'
import classes from './entrance.module.css'

/** Where the link for another password leads. */
export function ResetScreen({ token }: { token: string }) {
  const intl = useIntl()
  const queryClient = useQueryClient()
  const form = useForm({ initialValues: { password: '' } })
  const reset = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      client.api.passwordResets.completion.store({ body: { token, password } }),
    onSuccess: () => queryClient.clear(),
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  const failure = reset.isError ? failureOf(reset.error) : null
  const isUseless = token === '' || failure?.status === 404

  return (
    <Entrance
      title={intl.formatMessage({ id: 'reset.title' })}
      lead={reset.isSuccess || isUseless ? undefined : <FormattedMessage id="reset.lead" />}
    >
      {reset.isSuccess ? (
        <Notice>
          <FormattedMessage id="reset.done" />
        </Notice>
      ) : isUseless ? (
        <Notice tone="danger">
          <FormattedMessage id="reset.useless" />
        </Notice>
      ) : (
        <form className={classes.form} onSubmit={form.onSubmit((values) => reset.mutate(values))}>
          {failure !== null && failure.status !== 422 ? (
            <Notice tone="danger">{messageOf(intl, failure)}</Notice>
          ) : null}
          <PasswordField
            autoComplete="new-password"
            description={intl.formatMessage({ id: 'field.passwordHint' })}
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={reset.isPending}>
            <FormattedMessage id="reset.submit" />
          </Button>
        </form>
      )}
      <p className={classes.other}>
        {isUseless ? (
          <Link to="/mot-de-passe-oublie" className={text.link}>
            <FormattedMessage id="reset.again" />
          </Link>
        ) : (
          <Link to="/connexion" className={text.link}>
            <FormattedMessage id="signIn.title" />
          </Link>
        )}
      </p>
    </Entrance>
  )
}
