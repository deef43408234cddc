import { Skeleton } from '@mantine/core'
import { MarginRow } from '../../../ui/margin.tsx'
import { Waiting } from '../../../ui/states.tsx'

/** One grey shape for each block that will come, at its own size: nothing jumps when it arrives. */
export function TodaySkeleton() {
  return (
    <Waiting>
      <MarginRow>
        {[60, 54, 57].map((width) => (
          <Skeleton key={width} height={18} width={`${width}%`} mb={30} />
        ))}
      </MarginRow>
      <MarginRow>
        <Skeleton height={56} width={320} maw="90%" mb={16} />
        <Skeleton height={60} width={310} maw="90%" />
      </MarginRow>
      <MarginRow>
        <Skeleton height={34} />
      </MarginRow>
      {[48, 52].map((width) => (
        <MarginRow key={width}>
          <Skeleton height={22} width={`${width}%`} />
        </MarginRow>
      ))}
      <MarginRow last>
        <Skeleton height={16} width="44%" mb={10} />
        <Skeleton height={16} width="40%" />
      </MarginRow>
    </Waiting>
  )
}
