import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import { IntlProvider } from 'react-intl'
import { loadWords, type MessageId, type Words } from './catalogue.ts'
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
export function AppIntlProvider({ words, children }: { words: Words; children: ReactNode }) {
  const [{ locale, messages }, setWords] = useState(words)

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  const choose = useCallback(async (next: Locale) => {
    setWords(await loadWords(next))
    storeLocale(next)
  }, [])
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
