import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { en } from '../locales/en.ts'
import { fr } from '../locales/fr.ts'
import { storedLocale, storeLocale, type Locale } from './locale.ts'

export type MessageId = keyof typeof fr

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId
    }
  }
}

const catalogues: Record<Locale, Record<MessageId, string>> = { fr, en }

interface LocaleChoice {
  locale: Locale
  choose: (locale: Locale) => void
}

const LocaleContext = createContext<LocaleChoice | null>(null)

/** Languages of the interface. What is written to clients has its own language, chosen elsewhere. */
export function AppIntlProvider({ initial, children }: { initial?: Locale; children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => initial ?? storedLocale())

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  const choice = useMemo(
    () => ({
      locale,
      choose: (next: Locale) => {
        storeLocale(next)
        setLocale(next)
      },
    }),
    [locale]
  )

  return (
    <LocaleContext value={choice}>
      <IntlProvider locale={locale} defaultLocale="fr" messages={catalogues[locale]}>
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
