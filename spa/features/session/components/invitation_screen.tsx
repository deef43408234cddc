import { Button, Skeleton, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
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

/** Into the application as somebody else than before: everything is read anew. */
const enter = () => globalThis.location.assign('/aujourdhui')

/** Where the link of an invitation leads: who invites, then joining with an account or opening one. */
export function InvitationScreen({ token }: { token: string }) {
  const intl = useIntl()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => client.api.invitations.reading.store({ body: { token } }),
    enabled: token !== '',
    retry: false,
  })
  const { data } = invitation.data ?? {}
  const failure = invitation.isError ? failureOf(invitation.error) : null
  const isUseless = token === '' || failure?.status === 404

  return (
    <Entrance
      title={intl.formatMessage({ id: 'invitation.title' })}
      lead={
        data === undefined ? undefined : (
          <FormattedMessage
            id="invitation.lead"
            values={{
              organization: data.organizationName,
              role: intl.formatMessage({ id: `role.${data.role}` }),
            }}
          />
        )
      }
    >
      {isUseless ? (
        <>
          <Notice tone="danger">
            <FormattedMessage id="invitation.useless" />
          </Notice>
          <p className={classes.aside}>
            <FormattedMessage id="invitation.askAgain" />
          </p>
          <WayToSignIn />
        </>
      ) : failure !== null ? (
        <Notice tone="danger">{messageOf(intl, failure)}</Notice>
      ) : data === undefined ? (
        <Skeleton height={80} />
      ) : (
        <>
          <p>
            <FormattedMessage id="invitation.for" values={{ email: data.email }} />
          </p>
          {data.hasAccount ? <Acceptance token={token} /> : <NewAccount token={token} />}
        </>
      )}
    </Entrance>
  )
}

/** With the account that is signed in; who is not is sent to sign in first. */
function Acceptance({ token }: { token: string }) {
  const intl = useIntl()
  const accept = useMutation({
    mutationFn: () => client.api.session.invitation.store({ body: { token } }),
    onSuccess: enter,
  })
  const failure = accept.isError ? failureOf(accept.error) : null
  return (
    <>
      {failure === null ? null : failure.status === 401 ? (
        <Notice tone="danger">
          <FormattedMessage id="invitation.signIn" />
        </Notice>
      ) : (
        <Notice tone="danger">{messageOf(intl, failure)}</Notice>
      )}
      <Button size="md" loading={accept.isPending} onClick={() => accept.mutate()}>
        <FormattedMessage id="invitation.accept" />
      </Button>
      <WayToSignIn />
    </>
  )
}

function WayToSignIn() {
  return (
    <p className={classes.other}>
      <Link to="/connexion" className={text.link}>
        <FormattedMessage id="signIn.title" />
      </Link>
    </p>
  )
}

function NewAccount({ token }: { token: string }) {
  const intl = useIntl()
  const form = useForm({ initialValues: { fullName: '', password: '' } })
  const join = useMutation({
    mutationFn: (person: { fullName: string; password: string }) =>
      client.api.invitations.account.store({ body: { token, ...person } }),
    onSuccess: enter,
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  const failure = join.isError ? failureOf(join.error) : null
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => join.mutate(values))}>
      {failure !== null && failure.status !== 422 ? (
        <Notice tone="danger">{messageOf(intl, failure)}</Notice>
      ) : null}
      <TextInput
        label={intl.formatMessage({ id: 'invitation.name' })}
        name="name"
        autoComplete="name"
        required
        withAsterisk={false}
        {...form.getInputProps('fullName')}
      />
      <PasswordField
        autoComplete="new-password"
        description={intl.formatMessage({ id: 'field.passwordHint' })}
        {...form.getInputProps('password')}
      />
      <Button type="submit" size="md" loading={join.isPending}>
        <FormattedMessage id="invitation.join" />
      </Button>
    </form>
  )
}
