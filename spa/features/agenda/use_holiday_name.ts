import { useIntl } from 'react-intl'
import type { Locale } from '../../lib/locale.ts'
import type { ClosedDay } from './agenda_days.ts'

/** Names a public holiday in the language of the screen; empty for a day that is none. */
export function useHolidayName() {
  const { locale } = useIntl()
  return (holiday: ClosedDay['holiday']) => holiday?.[locale as Locale] ?? ''
}
