import { Skeleton } from '@mantine/core'
import { MarginRow } from '../../../ui/margin.tsx'
import { Waiting } from '../../../ui/states.tsx'

const ROWS = [0, 1, 2, 3, 4, 5]

export function AgendaSkeleton() {
  return (
    <Waiting>
      {ROWS.map((row) => (
        <MarginRow key={row} label={<Skeleton height={14} width={56} ml="auto" />}>
          <Skeleton height={16} width="58%" mb={8} />
          <Skeleton height={12} width="36%" />
        </MarginRow>
      ))}
    </Waiting>
  )
}
