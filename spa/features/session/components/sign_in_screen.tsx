import { Button, Checkbox } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import text from '../../../ui/text.module.css'
import { useSignIn } from '../api/use_sign_in.ts'
import { Entrance } from './entrance.tsx'
import classes from './entrance.module.css'
import { EmailField, PasswordField } from './credential_fields.tsx'
import { Notice } from './notice.tsx'
import { PasskeyButton } from './passkey_button.tsx'

/** Why somebody is here who was inside a moment ago. */
const REASONS = {
  session: 'signIn.sessionOver',
  deconnexion: 'signIn.signedOut',
  supprime: 'signIn.accountDeleted',
} as const

interface SignInScreenProps {
  /** A path of this application, search included. */
  returnTo?: string
  reason?: keyof typeof REASONS
}

export function SignInScreen({ returnTo, reason }: SignInScreenProps) {
  const intl = useIntl()
  const router = useRouter()
  const navigate = useNavigate()
  const signIn = useSignIn()
  const form = useForm({ initialValues: { email: '', password: '', remember: false } })

  const goOn = () => {
    if (returnTo === undefined) void navigate({ to: '/aujourdhui', replace: true })
    else router.history.replace(returnTo)
  }
  const enter = form.onSubmit((body) =>
    signIn.mutate(
      { body },
      {
        onSuccess: ({ data }) => {
          if ('secondFactor' in data) void navigate({ to: '/2fa', search: { retour: returnTo } })
          else goOn()
        },
      }
    )
  )

  return (
    <Entrance title={intl.formatMessage({ id: 'signIn.title' })}>
      {reason === undefined || signIn.isError ? null : (
        <Notice>
          <FormattedMessage id={REASONS[reason]} />
        </Notice>
      )}
      {signIn.isError ? (
        <Notice tone="danger">
          {failureOf(signIn.error).status === 401
            ? intl.formatMessage({ id: 'error.invalidCredentials' })
            : messageOf(intl, failureOf(signIn.error))}
        </Notice>
      ) : null}
      <form className={classes.form} onSubmit={enter}>
        <EmailField {...form.getInputProps('email')} />
        <PasswordField autoComplete="current-password" {...form.getInputProps('password')} />
        <Checkbox
          label={intl.formatMessage({ id: 'signIn.remember' })}
          {...form.getInputProps('remember', { type: 'checkbox' })}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          <FormattedMessage id="signIn.submit" />
        </Button>
        <PasskeyButton remember={form.values.remember} onEntered={goOn} />
      </form>
      <p className={classes.aside}>
        <Link to="/mot-de-passe-oublie" className={text.link}>
          <FormattedMessage id="signIn.forgotten" />
        </Link>
      </p>
      <p className={classes.other}>
        <FormattedMessage id="signIn.noAccount" />{' '}
        <Link to="/inscription" className={text.link}>
          <FormattedMessage id="signUp.title" />
        </Link>
      </p>
    </Entrance>
  )
}
