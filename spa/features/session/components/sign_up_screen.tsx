import { Button, Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { useLocale } from '../../../lib/i18n.tsx'
import text from '../../../ui/text.module.css'
import { useSignUp } from '../api/use_sign_up.ts'
import { Entrance } from './entrance.tsx'
import classes from './entrance.module.css'
import { EmailField, PasswordField } from './credential_fields.tsx'
import { Notice } from './notice.tsx'

export function SignUpScreen() {
  const intl = useIntl()
  const navigate = useNavigate()
  const signUp = useSignUp()
  const { locale } = useLocale()
  const form = useForm({
    initialValues: {
      fullName: '',
      organizationName: '',
      email: '',
      password: '',
      consent: false,
    },
    validate: {
      consent: (isGiven) => (isGiven ? null : intl.formatMessage({ id: 'signUp.consentNeeded' })),
    },
  })

  const begin = form.onSubmit(({ consent: _given, ...account }) =>
    signUp.mutate(
      { body: { ...account, locale, consent: true } },
      {
        onSuccess: () => void navigate({ to: '/onboarding/compte', replace: true }),
        onError: (error) => form.setErrors(fieldErrors(error)),
      }
    )
  )

  return (
    <Entrance
      title={intl.formatMessage({ id: 'signUp.title' })}
      lead={<FormattedMessage id="signUp.lead" />}
    >
      {signUp.isError && failureOf(signUp.error).status !== 422 ? (
        <Notice tone="danger">{messageOf(intl, failureOf(signUp.error))}</Notice>
      ) : null}
      <form className={classes.form} onSubmit={begin}>
        <TextInput
          label={intl.formatMessage({ id: 'field.fullNameLabel' })}
          name="fullName"
          autoComplete="name"
          required
          withAsterisk={false}
          {...form.getInputProps('fullName')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'field.organizationLabel' })}
          description={intl.formatMessage({ id: 'field.organizationHint' })}
          name="organizationName"
          autoComplete="organization"
          required
          withAsterisk={false}
          {...form.getInputProps('organizationName')}
        />
        <EmailField {...form.getInputProps('email')} />
        <PasswordField
          autoComplete="new-password"
          description={intl.formatMessage({ id: 'field.passwordHint' })}
          {...form.getInputProps('password')}
        />
        <Checkbox
          name="consent"
          label={
            <FormattedMessage
              id="signUp.consent"
              values={{
                terms: (words) => <Document to="/cgu">{words}</Document>,
                data: (words) => <Document to="/confidentialite#donnees-clients">{words}</Document>,
              }}
            />
          }
          {...form.getInputProps('consent', { type: 'checkbox' })}
        />
        <Button type="submit" size="md" loading={signUp.isPending}>
          <FormattedMessage id="signUp.submit" />
        </Button>
      </form>
      <p className={classes.other}>
        <FormattedMessage id="signUp.hasAccount" />{' '}
        <Link to="/connexion" className={text.link}>
          <FormattedMessage id="signIn.title" />
        </Link>
      </p>
    </Entrance>
  )
}

/** Read beside the form, which keeps what was typed. */
function Document({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} target="_blank" className={classes.document}>
      {children}
    </a>
  )
}
