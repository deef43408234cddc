import { en } from '../../../spa/locales/en.ts'
import { fr } from '../../../spa/locales/fr.ts'

export type Language = 'fr' | 'en'
export type Say = (id: keyof typeof fr) => RegExp

const CATALOGUES: Record<Language, Record<string, string>> = { fr, en }

/** What a screen says for an id, as the whole name of something; `{name}` stands for anything. */
export function wordsOf(language: Language): Say {
  return (id) => {
    const message = CATALOGUES[language][id]
    const pattern = message
      .split(/\{\w+\}/)
      .map((part) => RegExp.escape(part))
      .join('.+')
    return new RegExp(`^${pattern}$`)
  }
}
