import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { IntlProvider } from 'react-intl'
import type { Catalogue, MessageId } from './catalogue.ts'
import { storeLocale, type Locale } from './locale.ts'

export type { MessageId } from './catalogue.ts'

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId
    }
  }
}

interface LocaleChoice {
  locale: Locale
  /** Resolves once the screen speaks it; rejects when its words cannot be fetched. */
  choose: (locale: Locale) => Promise<void>
}

const LocaleContext = createContext<LocaleChoice | null>(null)

/** Languages of the interface. What is written to clients has its own language, chosen elsewhere. */
export function AppIntlProvider({
  catalogue,
  children,
}: {
  catalogue: Catalogue
  children: ReactNode
}) {
  const { locale, messages } = useSyncExternalStore(catalogue.subscribe, catalogue.current)

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  const choose = useCallback(
    async (next: Locale) => {
      await catalogue.speak(next)
      storeLocale(next)
    },
    [catalogue]
  )
  const choice = useMemo(() => ({ locale, choose }), [locale, choose])

  return (
    <LocaleContext value={choice}>
      <IntlProvider locale={locale} defaultLocale="fr" messages={messages}>
        {children}
      </IntlProvider>
    </LocaleContext>
  )
}

export function useLocale(): LocaleChoice {
  const choice = use(LocaleContext)
  if (choice === null) throw new Error('useLocale needs an AppIntlProvider above it')
  return choice
}
