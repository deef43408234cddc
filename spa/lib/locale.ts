export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const STORAGE_KEY = 'rubis.locale'

function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The person's own choice on this device, else French: the product's first language. */
export function storedLocale(): Locale {
  const stored = window.localStorage.getItem(STORAGE_KEY)
  return isLocale(stored) ? stored : 'fr'
}

export function storeLocale(locale: Locale) {
  window.localStorage.setItem(STORAGE_KEY, locale)
}
