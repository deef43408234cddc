import type { fr as french } from '../locales/fr.ts'
import type { Locale } from './locale.ts'

export type MessageId = keyof typeof french

/** The words of one language. Built, they are parsed already (`compiled_catalogues.ts`). */
export interface Words {
  locale: Locale
  messages: Record<MessageId, string>
}

const CATALOGUES: Record<Locale, () => Promise<Record<MessageId, string>>> = {
  fr: () => import('../locales/fr.ts').then(({ fr }) => fr),
  en: () => import('../locales/en.ts').then(({ en }) => en),
}

/** Loads a language; nobody downloads the one they do not read. */
export async function loadWords(locale: Locale): Promise<Words> {
  return { locale, messages: await CATALOGUES[locale]() }
}
