import { Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { useMe } from '../../../lib/me.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useTeam } from '../api/use_team.ts'
import { Departure } from './departure.tsx'
import { Invitations } from './invitations.tsx'
import { Members } from './members.tsx'

/** Who works here, who was asked to, and what each may do. */
export function TeamScreen() {
  const intl = useIntl()
  const { organization } = useMe()
  const team = useTeam()
  const { data } = team.data ?? {}
  const manages = organization.role === 'owner' || organization.role === 'admin'

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'team.title' })}>
          <FormattedMessage id="team.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id={manages ? 'team.lead' : 'team.notYours'} />
        </p>
      </MarginRow>
      {data === undefined ? (
        <MarginRow last>
          {team.isError ? (
            <LoadFailed error={team.error} onRetry={() => void team.refetch()} />
          ) : (
            <Waiting>
              <Skeleton height={44} mb={12} maw={620} />
              <Skeleton height={44} mb={12} maw={620} />
            </Waiting>
          )}
        </MarginRow>
      ) : (
        <>
          <Members members={data.members} seats={data.seats} />
          {manages ? <Invitations invitations={data.invitations} seats={data.seats} /> : null}
          <Departure />
        </>
      )}
    </MarginPage>
  )
}
