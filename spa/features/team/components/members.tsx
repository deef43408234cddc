import { Button, NativeSelect } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { client } from '../../../lib/api.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { Tag } from '../../../ui/tag.tsx'
import text from '../../../ui/text.module.css'
import lines from '../../../ui/lines.module.css'
import { useTeamAct } from '../api/use_team.ts'
import { useRoleOptions } from './role_options.ts'
import classes from './team.module.css'

type Member = Data.Team['members'][number]

export function Members({ members, seats }: Pick<Data.Team, 'members' | 'seats'>) {
  return (
    <MarginRow label={<FormattedMessage id="team.members" />}>
      <p className={lines.note}>
        <FormattedMessage id="team.seats" values={seats} />
      </p>
      <ul className={lines.list}>
        {members.map((member) => (
          <Line key={member.id} member={member} />
        ))}
      </ul>
    </MarginRow>
  )
}

/** Nobody acts on an owner or on themselves, and only owners on administrators: the server decides again. */
function Line({ member }: { member: Member }) {
  const format = useFormat()
  const { user, organization } = useMe()
  const isMe = member.userId === user.id
  const manages =
    !isMe &&
    member.role !== 'owner' &&
    (organization.role === 'owner' || (organization.role === 'admin' && member.role !== 'admin'))

  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <p>
          <strong>{member.fullName}</strong>{' '}
          {isMe ? (
            <span className={text.detail}>
              (<FormattedMessage id="team.you" />)
            </span>
          ) : null}{' '}
          {member.secondFactor ? (
            <Tag tone="info" icon={IconShieldCheck}>
              <FormattedMessage id="team.secondFactor" />
            </Tag>
          ) : null}
        </p>
        <p className={text.detail}>
          {member.email}
          {' · '}
          <FormattedMessage
            id="team.joined"
            values={{ day: format.date(format.dayOf(member.joinedAt)) }}
          />
        </p>
      </div>
      {manages ? (
        <Acts member={member} ofOwner={organization.role === 'owner'} />
      ) : (
        <span className={classes.role}>
          <FormattedMessage id={`role.${member.role}`} />
        </span>
      )}
    </li>
  )
}

type Question = 'remove' | 'transfer'

function Acts({ member, ofOwner }: { member: Member; ofOwner: boolean }) {
  const intl = useIntl()
  const feedback = useFeedback()
  const options = useRoleOptions(ofOwner)
  const [asked, setAsked] = useState<Question | null>(null)
  const { id, fullName: name } = member
  const change = useTeamAct((role: 'admin' | 'member' | 'viewer') =>
    client.api.team.members.update({ params: { member_id: id }, body: { role } })
  )

  if (asked !== null) {
    return <Confirmation member={member} question={asked} onClose={() => setAsked(null)} />
  }
  return (
    <div className={lines.acts}>
      <NativeSelect
        classNames={{ input: classes.role }}
        aria-label={intl.formatMessage({ id: 'team.roleOf' }, { name })}
        data={options}
        value={member.role}
        disabled={change.isPending}
        onChange={({ currentTarget: { value } }) =>
          change.mutate(value as 'admin' | 'member' | 'viewer', {
            onSuccess: () => feedback.done('team.changed', { name }),
            onError: feedback.failed,
          })
        }
      />
      {ofOwner ? (
        <Button
          variant="subtle"
          aria-label={intl.formatMessage({ id: 'team.transferOf' }, { name })}
          onClick={() => setAsked('transfer')}
        >
          <FormattedMessage id="team.transfer" />
        </Button>
      ) : null}
      <Button
        variant="subtle"
        aria-label={intl.formatMessage({ id: 'team.removeOf' }, { name })}
        onClick={() => setAsked('remove')}
      >
        <FormattedMessage id="team.remove" />
      </Button>
    </div>
  )
}

interface ConfirmationProps {
  member: Member
  question: Question
  onClose: () => void
}

/** In place of the line's buttons: what cannot be undone is asked once more. */
function Confirmation({ member: { id, fullName: name }, question, onClose }: ConfirmationProps) {
  const feedback = useFeedback()
  const act = useTeamAct<undefined>(() =>
    question === 'remove'
      ? client.api.team.members.destroy({ params: { member_id: id } })
      : client.api.team.ownership.store({ body: { memberId: id } })
  )
  const isRemoval = question === 'remove'
  return (
    <div className={lines.question} role="group">
      <p>
        <FormattedMessage
          id={isRemoval ? 'team.removeConfirm' : 'team.transferConfirm'}
          values={{ name }}
        />
      </p>
      <Button
        loading={act.isPending}
        onClick={() =>
          act.mutate(undefined, {
            onSuccess: () => {
              feedback.done(isRemoval ? 'team.removed' : 'team.transferred', { name })
              // What this person may do has changed with the role.
              if (!isRemoval) globalThis.location.reload()
            },
            onError: feedback.failed,
          })
        }
      >
        <FormattedMessage id="team.confirm" />
      </Button>
      <Button variant="default" onClick={onClose}>
        <FormattedMessage id="team.cancel" />
      </Button>
    </div>
  )
}
