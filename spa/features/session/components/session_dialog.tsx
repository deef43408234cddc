import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useRenewSession } from '../api/use_renew_session.ts'
import { EmailField, PasswordField } from './credential_fields.tsx'
import { Notice } from './notice.tsx'
import { SecondStepForm } from './second_step_form.tsx'
import classes from './session_dialog.module.css'

interface SessionDialogProps {
  /** The same person is signed in again. */
  onRenewed: () => void
  /** Someone else is: nothing of this page is theirs. */
  onOther: () => void
  /** They would rather leave. */
  onLeave: () => void
}

/** The session ended while the page was open: signing in again goes on where one was. */
export default function SessionDialog({ onRenewed, onOther, onLeave }: SessionDialogProps) {
  const intl = useIntl()
  const { user } = useMe()
  const renew = useRenewSession()
  const form = useForm({ initialValues: { email: user.email, password: '' } })

  const entered = (me: Data.Me) => (me.user.id === user.id ? onRenewed() : onOther())
  const enter = form.onSubmit((values) =>
    renew.mutate(values, {
      onSuccess: ({ data }) => ('secondFactor' in data ? undefined : entered(data)),
    })
  )
  if (renew.isSuccess && 'secondFactor' in renew.data.data) {
    return (
      <Dialog title={intl.formatMessage({ id: 'secondStep.title' })} width={420}>
        <div className={classes.form}>
          <SecondStepForm onEntered={entered} />
          <Button variant="default" onClick={onLeave}>
            <FormattedMessage id="sessionOver.leave" />
          </Button>
        </div>
      </Dialog>
    )
  }

  return (
    <Dialog title={intl.formatMessage({ id: 'sessionOver.title' })} width={420}>
      <form className={classes.form} onSubmit={enter}>
        <p className={classes.lead}>
          <FormattedMessage id="sessionOver.lead" />
        </p>
        {renew.isError ? (
          <Notice tone="danger">
            {failureOf(renew.error).status === 401
              ? intl.formatMessage({ id: 'error.invalidCredentials' })
              : messageOf(intl, failureOf(renew.error))}
          </Notice>
        ) : null}
        <EmailField {...form.getInputProps('email')} />
        <PasswordField
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={renew.isPending}>
            <FormattedMessage id="signIn.submit" />
          </Button>
          <Button variant="default" onClick={onLeave}>
            <FormattedMessage id="sessionOver.leave" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
