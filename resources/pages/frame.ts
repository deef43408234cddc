import { pageAssets } from './assets.js'
import type { Frame } from './layout.js'
import type { I18n } from '@adonisjs/i18n'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * What every page is given: its words, its language and what dresses it. The language is the one asked
 * for on the page (`?lang=`), else the one that the person is written to in, else the browser's.
 *
 * @param own the language that the person is written to in, where that is known
 */
export function pageFrame(
  { request, i18n }: Pick<HttpContext, 'request' | 'i18n'>,
  own: 'fr' | 'en' | null = null
): Frame {
  const asked = askedLanguage(request)
  const locale = asked ?? own ?? (i18n.locale === 'en' ? 'en' : 'fr')
  if (i18n.locale !== locale) {
    i18n.switchLocale(locale)
  }
  const { stylesheet, script } = pageAssets()
  return {
    lang: locale,
    words: wordsOf(i18n),
    otherLanguage:
      request.method() === 'GET' ? `${request.url()}?lang=${locale === 'fr' ? 'en' : 'fr'}` : null,
    assets: { stylesheet: stylesheet.path, script: script.path },
  }
}

/** The language chosen on the page itself. */
export function askedLanguage(request: HttpContext['request']): 'fr' | 'en' | null {
  const asked: unknown = request.qs().lang
  return asked === 'fr' || asked === 'en' ? asked : null
}

const wordsOf =
  (i18n: I18n): Frame['words'] =>
  (key, values) =>
    i18n.t(`pages.${key}`, values)
