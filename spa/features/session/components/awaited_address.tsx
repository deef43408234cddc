import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors, isSignedOut } from '../../../lib/errors.ts'
import { meOptions } from '../../../lib/me.ts'
import { askForEmailChange, askForVerification, useAccountAct } from '../../../lib/security.ts'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { EmailField } from './credential_fields.tsx'
import { Notice } from './notice.tsx'
import { ProofGuard } from './proof_guard.tsx'
import classes from './entrance.module.css'

/** The mail has left: where to, once more after a minute, and what to do when the address is wrong. */
export function AwaitedAddress() {
  const me = useQuery(meOptions())

  if (me.isPending) {
    return (
      <Waiting>
        <p>…</p>
      </Waiting>
    )
  }
  if (me.isError) {
    return isSignedOut(me.error) ? (
      <Navigate to="/connexion" search={{ retour: '/verifier' }} replace />
    ) : (
      <LoadFailed error={me.error} onRetry={() => void me.refetch()} />
    )
  }
  const { user } = me.data.data
  if (user.emailVerified) {
    return (
      <>
        <Notice>
          <FormattedMessage id="verify.already" />
        </Notice>
        <p className={classes.other}>
          <Link to="/aujourdhui" className={text.link}>
            <FormattedMessage id="verify.enter" />
          </Link>
        </p>
      </>
    )
  }
  return (
    <>
      <p className={classes.lead}>
        <FormattedMessage
          id="verify.sentTo"
          values={{ email: <strong className={classes.address}>{user.email}</strong> }}
        />
      </p>
      <Resend />
      <Correct />
      <p className={classes.other}>
        <Link to="/aujourdhui" className={text.link}>
          <FormattedMessage id="verify.enter" />
        </Link>
      </p>
      <ProofGuard />
    </>
  )
}

function Resend() {
  const intl = useIntl()
  const resend = useAccountAct(askForVerification)
  const [wait, setWait] = useState(0)

  useEffect(() => {
    if (wait === 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1_000)
    return () => clearTimeout(timer)
  }, [wait])

  return (
    <div className={classes.form}>
      {resend.isSuccess ? (
        <Notice>
          <FormattedMessage id="verify.resent" />
        </Notice>
      ) : null}
      {resend.isError ? (
        <Notice tone="danger">{messageOf(intl, failureOf(resend.error))}</Notice>
      ) : null}
      <Button
        size="md"
        variant="default"
        disabled={wait > 0}
        loading={resend.isPending}
        onClick={() =>
          resend.mutate(undefined, {
            onSuccess: ({ data }) => setWait(data.retryAfterSeconds),
            onError: (error) => setWait(failureOf(error).retryAfterSeconds ?? 0),
          })
        }
      >
        {wait > 0 ? (
          <FormattedMessage id="verify.resendIn" values={{ seconds: wait }} />
        ) : (
          <FormattedMessage id="verify.resend" />
        )}
      </Button>
    </div>
  )
}

function Correct() {
  const intl = useIntl()
  const correct = useAccountAct(askForEmailChange)
  const [isOpen, setOpen] = useState(false)
  const form = useForm({ initialValues: { email: '' } })

  if (!isOpen) {
    return (
      <p className={classes.aside}>
        <button type="button" className={text.link} onClick={() => setOpen(true)}>
          <FormattedMessage id="verify.wrongAddress" />
        </button>
      </p>
    )
  }
  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit(({ email }) =>
        correct.mutate(email, {
          onSuccess: () => setOpen(false),
          onError: (error) => form.setErrors(fieldErrors(error)),
        })
      )}
    >
      {correct.isError && failureOf(correct.error).status !== 422 ? (
        <Notice tone="danger">{messageOf(intl, failureOf(correct.error))}</Notice>
      ) : null}
      <EmailField
        label={intl.formatMessage({ id: 'verify.newAddress' })}
        autoComplete="email"
        {...form.getInputProps('email')}
      />
      <Button type="submit" variant="default" loading={correct.isPending}>
        <FormattedMessage id="verify.change" />
      </Button>
    </form>
  )
}
