import type { fr as french } from '../locales/fr.ts'
import { EVERYWHERE, type Area } from './areas.ts'
import type { Locale } from './locale.ts'

export type MessageId = keyof typeof french

/** Built, messages are parsed already (`compiled_catalogues.ts`). */
type Messages = Record<MessageId, string>

export interface Words {
  locale: Locale
  /** Those of the areas brought so far; a screen is drawn once its own are among them. */
  messages: Messages
}

const FILES = import.meta.glob<Record<string, Messages>>([
  '../locales/*/*.ts',
  '../locales/everywhere_*.ts',
  '!../locales/*/{common,notifications,palette,session,shell,vocabulary}.ts',
])

async function fetchWords(locale: Locale, areas: readonly Area[]): Promise<Messages> {
  const names = new Set(
    areas.map((area) => (EVERYWHERE.includes(area) ? `everywhere_${locale}` : `${locale}/${area}`))
  )
  const files = await Promise.all(
    [...names].map((name) => FILES[`../locales/${name}.ts`]?.() ?? {})
  )
  return Object.assign({}, ...files.flatMap((file) => Object.values(file))) as Messages
}

/** The words on screen, in one language at a time: nobody downloads those they do not read. */
export class Catalogue {
  #words: Words
  #wanted = new Set<Area>()
  #here = new Set<Area>()
  #listeners = new Set<() => void>()

  constructor(locale: Locale) {
    this.#words = { locale, messages: {} as Messages }
  }

  /** Resolves once these areas can be read; at once when they are here. */
  async bring(...areas: Area[]): Promise<void> {
    for (const area of areas) this.#wanted.add(area)
    const missing = areas.filter((area) => !this.#here.has(area))
    if (missing.length === 0) return

    const { locale } = this.#words
    const messages = await fetchWords(locale, missing)
    if (locale !== this.#words.locale) return this.bring(...areas)
    for (const area of missing) this.#here.add(area)
    this.#show({ locale, messages: { ...this.#words.messages, ...messages } })
  }

  /** Speaks another language from now on, everywhere at once; rejects when its words cannot be fetched. */
  async speak(locale: Locale) {
    let areas: Area[]
    let messages: Messages
    do {
      areas = [...this.#wanted]
      messages = await fetchWords(locale, areas)
      // A screen that opened meanwhile asked for more.
    } while (this.#wanted.size > areas.length)
    this.#here = new Set(areas)
    this.#show({ locale, messages })
  }

  current = () => this.#words

  subscribe = (notify: () => void) => {
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  #show(next: Words) {
    this.#words = next
    for (const notify of this.#listeners) notify()
  }
}

/** A loader of routes: the words of a screen travel beside its code. */
export function words(...areas: Area[]) {
  return ({ context }: { context: { catalogue: Catalogue } }) => context.catalogue.bring(...areas)
}
