import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { everyMinute } from './every_minute.ts'
import { createFormat, localDateOf, type Format, type LocalDate } from './format.ts'
import type { Locale } from './locale.ts'

const FormatContext = createContext<Format | null>(null)

/** Gives every screen below one way to print amounts and dates, in the organization's zone. */
export function FormatProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const { locale } = useIntl()
  const format = useMemo(() => createFormat(locale as Locale, timeZone), [locale, timeZone])
  return <FormatContext value={format}>{children}</FormatContext>
}

export function useFormat(): Format {
  const format = use(FormatContext)
  if (format === null) throw new Error('useFormat needs a FormatProvider above it')
  return format
}

/** Today in the organization's zone; turns over at its midnight while the page stays open. */
export function useToday(): LocalDate {
  const { timeZone } = useFormat()
  return useSyncExternalStore(everyMinute, () => localDateOf(new Date(), timeZone))
}
