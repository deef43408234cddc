import { Skeleton } from '@mantine/core'
import { MarginRow } from '../../../ui/margin.tsx'
import { Waiting } from '../../../ui/states.tsx'

export function TodaySkeleton() {
  return (
    <Waiting>
      <MarginRow>
        <Skeleton height={18} width="60%" mb={20} />
        <Skeleton height={18} width="54%" mb={20} />
      </MarginRow>
      <MarginRow>
        <Skeleton height={56} width={320} maw="90%" />
      </MarginRow>
      <MarginRow>
        <Skeleton height={34} />
      </MarginRow>
    </Waiting>
  )
}
