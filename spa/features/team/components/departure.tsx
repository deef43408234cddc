import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { client } from '../../../lib/api.ts'
import { useMe } from '../../../lib/me.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import lines from '../../../ui/lines.module.css'
import { useTeamAct } from '../api/use_team.ts'

/** Leaving; an owner is told why they cannot yet. */
export function Departure() {
  const feedback = useFeedback()
  const { organization } = useMe()
  const [isAsked, setAsked] = useState(false)
  const leave = useTeamAct<undefined>(() => client.api.team.departure.store({}))
  const isOwner = organization.role === 'owner'

  return (
    <MarginRow label={<FormattedMessage id="team.leaving" />} last>
      <p className={lines.note}>
        <FormattedMessage id={isOwner ? 'team.ownerStays' : 'team.leaveNote'} />
      </p>
      {isOwner ? null : isAsked ? (
        <div className={lines.question}>
          <Button
            loading={leave.isPending}
            onClick={() =>
              leave.mutate(undefined, {
                // The session is over with the membership.
                onSuccess: () => globalThis.location.assign('/connexion'),
                onError: feedback.failed,
              })
            }
          >
            <FormattedMessage id="team.confirm" />
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            <FormattedMessage id="team.cancel" />
          </Button>
        </div>
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          <FormattedMessage id="team.leave" />
        </Button>
      )}
    </MarginRow>
  )
}
