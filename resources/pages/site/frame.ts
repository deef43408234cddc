import { askedLanguage } from '../frame.js'
import { pageAssets } from '../assets.js'
import type { Words } from '../layout.js'
import type { HttpContext } from '@adonisjs/core/http'

/** What every page of the site is given. Addresses are whole where machines read them. */
export interface SiteFrame {
  words: Words
  lang: 'fr' | 'en'
  path: string
  canonical: string
  /** the same page in each language, and these as machines read them */
  languages: { fr: string; en: string }
  alternates: { fr: string; en: string }
  assets: { stylesheet: string; script: string; picture: string; icon: string; fonts: string[] }
}

/**
 * French unless the address asks for English: one address, one page, whoever asks.
 *
 * @param origin where the site is, for the addresses that machines read
 */
export function siteFrame(
  { request, i18n }: Pick<HttpContext, 'request' | 'i18n'>,
  path: string,
  origin: string
): SiteFrame {
  const lang = askedLanguage(request) ?? 'fr'
  i18n.switchLocale(lang)
  const { site, fonts } = pageAssets()
  const languages = { fr: path, en: `${path}?lang=en` }
  return {
    words: (key, values) => i18n.t(`site.${key}`, values),
    lang,
    path,
    canonical: new URL(languages[lang], origin).href,
    languages,
    alternates: {
      fr: new URL(languages.fr, origin).href,
      en: new URL(languages.en, origin).href,
    },
    assets: {
      stylesheet: site.stylesheet.path,
      script: site.script.path,
      picture: new URL(site.picture.path, origin).href,
      icon: site.icon.path,
      fonts: fonts.filter(({ name }) => ['hanken', 'besley-600'].includes(name)).map((f) => f.path),
    },
  }
}
