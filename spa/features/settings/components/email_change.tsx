import { Button, Skeleton, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { askForEmailChange, useAccountAct, useSecurity } from '../../../lib/security.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import classes from './account.module.css'

/** The address one signs in with, the change that waits for the mailboxes, and asking for one. */
export function EmailChange() {
  const intl = useIntl()
  const feedback = useFeedback()
  const security = useSecurity()
  const ask = useAccountAct(askForEmailChange)
  const form = useForm({ initialValues: { email: '' } })

  if (security.isPending) {
    return (
      <Waiting>
        <Skeleton height={36} maw={420} />
      </Waiting>
    )
  }
  if (security.isError) {
    return <LoadFailed error={security.error} onRetry={() => void security.refetch()} />
  }
  const { email, emailVerified, emailChange } = security.data.data

  return (
    <>
      <p className={classes.note}>
        <strong>{email}</strong>
        {' · '}
        {emailVerified ? (
          <FormattedMessage id="profile.verified" />
        ) : (
          <Link to="/verifier" className={text.link}>
            <FormattedMessage id="profile.unverified" />
          </Link>
        )}
      </p>
      {emailChange === null ? null : <Awaited change={emailChange} />}
      <form
        className={classes.form}
        onSubmit={form.onSubmit((values) =>
          ask.mutate(values.email, {
            onSuccess: () => {
              form.reset()
              feedback.done(emailVerified ? 'profile.asked' : 'profile.askedOne')
            },
            onError: (error) => feedback.refused(error, form),
          })
        )}
      >
        <TextInput
          className={classes.wide}
          label={intl.formatMessage({ id: 'profile.newEmail' })}
          description={emailVerified ? intl.formatMessage({ id: 'profile.emailNote' }) : undefined}
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          required
          withAsterisk={false}
          {...form.getInputProps('email')}
        />
        <Button type="submit" variant="default" loading={ask.isPending}>
          <FormattedMessage id="profile.changeEmail" />
        </Button>
      </form>
    </>
  )
}

function Awaited({
  change,
}: {
  change: { newEmail: string; oldAgreed: boolean; newAgreed: boolean }
}) {
  const feedback = useFeedback()
  const cancel = useAccountAct(() => client.api.me.emailChange.destroy({}))
  const missing = change.oldAgreed ? 'new' : change.newAgreed ? 'old' : 'both'
  return (
    <p className={classes.note} role="status">
      <FormattedMessage id="profile.waiting" values={{ email: change.newEmail, missing }} />{' '}
      <button
        type="button"
        className={text.link}
        disabled={cancel.isPending}
        onClick={() => cancel.mutate(undefined, { onError: feedback.failed })}
      >
        <FormattedMessage id="profile.cancelChange" />
      </button>
    </p>
  )
}
