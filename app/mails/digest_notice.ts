import { EMAIL_TEMPLATES } from '#emails/templates'
import { compileHtmlTemplate } from '#mails/html_template'
import { cleanText, safeLink } from '#mails/prose'
import type { Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

/** One thing that happened, formatted for the reader. */
export interface DigestItem {
  /** « Relance non partie » */
  what: string
  /** « F-2026-0118, Boulangerie Lefèvre, 1 111,10 € »; null for what is about no invoice */
  about: string | null
  url: string | null
}

export interface DigestInput {
  locale: MailLocale
  userName: string | null
  items: readonly DigestItem[]
  todayUrl: string
}

const template = compileHtmlTemplate(EMAIL_TEMPLATES.digest)

/** The mail of the day: what a person chose to read once a morning instead of at once. */
export function digestNotice({ locale, userName, items, todayUrl }: DigestInput): Notice {
  const words = WORDS[locale]
  const lines = items.map(({ what, about, url }) => ({
    what: oneLine(what),
    about: about && oneLine(about),
    url: safeLink(url),
    open: words.open,
  }))
  const title = words.title(items.length)
  const hello = NOTICE_WORDS[locale].hello(userName)
  const { footer } = NOTICE_WORDS[locale]
  const actionUrl = safeLink(todayUrl)

  return {
    subject: words.subject(items.length),
    text: `${[
      title,
      cleanText(hello),
      ...lines.map(({ what, about, url }) => [what, about, url].filter(Boolean).join('\n')),
      `${words.action}${words.colon}${actionUrl ?? ''}`,
      `-- \n${footer}`,
    ].join('\n\n')}\n`,
    html: template({
      lang: locale,
      title,
      preview: lines.map(({ what }) => what).join(', '),
      hello: cleanText(hello),
      items: lines,
      actionUrl,
      actionLabel: words.action,
      footer,
    }),
  }
}

const oneLine = (text: string) => cleanText(text).replace(/\s*\n\s*/g, ' ')

const WORDS = {
  fr: {
    subject: (count: number) =>
      count === 1
        ? 'Votre point du jour\u00a0: 1 avis'
        : `Votre point du jour\u00a0: ${count} avis`,
    title: (count: number) =>
      count === 1 ? 'Une chose à savoir ce matin' : `${count} choses à savoir ce matin`,
    open: 'Voir',
    action: 'Ouvrir Rubis',
    colon: '\u00a0: ',
  },
  en: {
    subject: (count: number) =>
      count === 1 ? 'Your daily digest: 1 notice' : `Your daily digest: ${count} notices`,
    title: (count: number) =>
      count === 1 ? 'One thing to know this morning' : `${count} things to know this morning`,
    open: 'View',
    action: 'Open Rubis',
    colon: ': ',
  },
}
