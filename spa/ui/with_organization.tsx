import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Data } from '@generated/data'
import { useOrganization } from '../lib/organization.ts'
import { LoadFailed, Waiting } from './states.tsx'

/** What is filled in already is not asked twice: the form opens with it. */
export function WithOrganization({
  children,
}: {
  children: (organization: Data.Organization) => ReactNode
}) {
  const organization = useOrganization()
  if (organization.data !== undefined) return children(organization.data.data)
  if (organization.isError) {
    return <LoadFailed error={organization.error} onRetry={() => void organization.refetch()} />
  }
  return (
    <Waiting>
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} height={58} mt={16} />
      ))}
    </Waiting>
  )
}
