import { en } from '../../../spa/locales/en.ts'
import { fr } from '../../../spa/locales/fr.ts'

export type Language = 'fr' | 'en'
export type Say = (id: keyof typeof fr) => RegExp

const CATALOGUES: Record<Language, Record<string, string>> = { fr, en }

/** A browser gives every kind of space in a name as a plain one. */
const SPACES = /\\x20|\\xa0|\\u202f/g

/** What a screen says for an id, as the whole name of something; `{name}` stands for anything. */
export function wordsOf(language: Language): Say {
  return (id) => {
    const message = CATALOGUES[language][id]
    const pattern = message
      .split(/\{\w+\}/)
      .map((part) => RegExp.escape(part).replaceAll(SPACES, String.raw`\s`))
      .join('.+')
    return new RegExp(`^${pattern}$`)
  }
}
