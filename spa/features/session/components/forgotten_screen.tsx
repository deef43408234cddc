import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import text from '../../../ui/text.module.css'
import { EmailField } from './credential_fields.tsx'
import { Entrance } from './entrance.tsx'
import { Notice } from './notice.tsx'
import classes from './entrance.module.css'

/** Asks for a link by mail; says the same whether or not the address has an account. */
export function ForgottenScreen() {
  const intl = useIntl()
  const form = useForm({ initialValues: { email: '' } })
  const ask = useMutation({
    mutationFn: (body: { email: string }) => client.api.passwordResets.store({ body }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  })

  return (
    <Entrance
      title={intl.formatMessage({ id: 'forgotten.title' })}
      lead={ask.isSuccess ? undefined : <FormattedMessage id="forgotten.lead" />}
    >
      {ask.isSuccess ? (
        <Notice>
          <FormattedMessage id="forgotten.sent" />
        </Notice>
      ) : (
        <form className={classes.form} onSubmit={form.onSubmit((body) => ask.mutate(body))}>
          {ask.isError && failureOf(ask.error).status !== 422 ? (
            <Notice tone="danger">{messageOf(intl, failureOf(ask.error))}</Notice>
          ) : null}
          <EmailField {...form.getInputProps('email')} />
          <Button type="submit" size="md" loading={ask.isPending}>
            <FormattedMessage id="forgotten.submit" />
          </Button>
        </form>
      )}
      <p className={classes.other}>
        <Link to="/connexion" className={text.link}>
          <FormattedMessage id="forgotten.back" />
        </Link>
      </p>
    </Entrance>
  )
}
