import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { client } from '../../../lib/api.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import lines from '../../../ui/lines.module.css'
import { useTeamAct, type InvitableRole } from '../api/use_team.ts'
import { ROLE_NOTES } from '../team_words.ts'
import { useRoleOptions } from './role_options.ts'
import classes from './team.module.css'

type Invitation = Data.Team['invitations'][number]

/** Those who were asked and have not come yet, and asking someone else while a seat is left. */
export function Invitations({ invitations, seats }: Pick<Data.Team, 'invitations' | 'seats'>) {
  return (
    <MarginRow label={<FormattedMessage id="team.invitations" />}>
      {invitations.length === 0 ? (
        <p className={lines.note}>
          <FormattedMessage id="team.none" />
        </p>
      ) : (
        <ul className={lines.list}>
          {invitations.map((invitation) => (
            <Line key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
      {seats.taken < seats.limit ? (
        <InvitationForm />
      ) : (
        <p className={lines.note}>
          <FormattedMessage id="team.full" />{' '}
          <Link to="/parametres/abonnement" className={text.link}>
            <FormattedMessage id="team.offers" />
          </Link>
        </p>
      )}
    </MarginRow>
  )
}

function Line({ invitation: { id, email, role, over, expiresAt } }: { invitation: Invitation }) {
  const intl = useIntl()
  const format = useFormat()
  const feedback = useFeedback()
  const resend = useTeamAct<undefined>(() =>
    client.api.team.invitations.resend.store({ params: { invitation_id: id } })
  )
  const revoke = useTeamAct<undefined>(() =>
    client.api.team.invitations.destroy({ params: { invitation_id: id } })
  )
  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <p>{email}</p>
        <p className={`${text.detail} ${classes.opening}`}>
          <FormattedMessage
            id={over ? 'team.over' : 'team.until'}
            values={{
              role: intl.formatMessage({ id: `role.${role}` }),
              day: format.instantDay(expiresAt),
            }}
          />
        </p>
      </div>
      <div className={lines.acts}>
        <Button
          variant="subtle"
          aria-label={intl.formatMessage({ id: 'team.resendOf' }, { email })}
          loading={resend.isPending}
          onClick={() =>
            resend.mutate(undefined, {
              onSuccess: () => feedback.done('team.resent'),
              onError: feedback.failed,
            })
          }
        >
          <FormattedMessage id="team.resend" />
        </Button>
        <Button
          variant="subtle"
          aria-label={intl.formatMessage({ id: 'team.revokeOf' }, { email })}
          loading={revoke.isPending}
          onClick={() =>
            revoke.mutate(undefined, {
              onSuccess: () => feedback.done('team.revoked'),
              onError: feedback.failed,
            })
          }
        >
          <FormattedMessage id="team.revoke" />
        </Button>
      </div>
    </li>
  )
}

function InvitationForm() {
  const intl = useIntl()
  const feedback = useFeedback()
  const { organization } = useMe()
  const options = useRoleOptions(organization.role === 'owner')
  const form = useForm<{ email: string; role: InvitableRole }>({
    initialValues: { email: '', role: 'member' },
  })
  const invite = useTeamAct((body: { email: string; role: InvitableRole }) =>
    client.api.team.invitations.store({ body })
  )
  const { role } = form.values

  return (
    <form
      className={lines.form}
      onSubmit={form.onSubmit((values) =>
        invite.mutate(values, {
          onSuccess: () => {
            form.reset()
            feedback.done('team.invited', { email: values.email })
          },
          onError: (error) => feedback.refused(error, form),
        })
      )}
    >
      <TextInput
        className={classes.email}
        label={intl.formatMessage({ id: 'team.email' })}
        type="email"
        name="email"
        autoComplete="off"
        inputMode="email"
        required
        withAsterisk={false}
        {...form.getInputProps('email')}
      />
      <NativeSelect
        classNames={{ input: classes.role }}
        label={intl.formatMessage({ id: 'team.role' })}
        data={options}
        {...form.getInputProps('role')}
      />
      <Button type="submit" loading={invite.isPending}>
        <FormattedMessage id="team.invite" />
      </Button>
      <p className={`${lines.note} ${classes.opening}`}>
        <FormattedMessage id={`role.${role}`} />
        {' – '}
        <FormattedMessage id={ROLE_NOTES[role]} />
      </p>
    </form>
  )
}
