import { Skeleton } from '@mantine/core'
import { lazy, Suspense, type ReactNode } from 'react'
import type { LocalDate } from '../lib/format.ts'

const CalendarField = lazy(() => import('./calendar_field.tsx'))

export interface DateFieldProps {
  label: string
  description?: ReactNode
  /** Empty while nothing valid is given. */
  value: LocalDate | ''
  onChange: (date: LocalDate | '') => void
  error?: ReactNode
  maxDate?: LocalDate
}

/** A day, typed or picked. Its calendar (40 KB) comes with the first field that asks for a day. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<Skeleton height={61} />}>
      <CalendarField {...props} />
    </Suspense>
  )
}
