import { EMAIL_TEMPLATES } from '#emails/templates'
import { compileHtmlTemplate } from '#mails/html_template'
import { cleanText, proseHtml, safeLink } from '#mails/prose'
import type { MailLocale } from '#mails/relance_words'

/** A mail from Rubis to its user, ready to be addressed. */
export interface Notice {
  subject: string
  text: string
  html: string
}

export interface NoticeContent {
  locale: MailLocale
  subject: string
  /** Shown beside the subject in a list of mails. */
  preview: string
  title: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  action: { label: string; url: string } | null
  footer: string
}

const template = compileHtmlTemplate(EMAIL_TEMPLATES.notice)

/** The one form of every notice: what happened, the facts, one thing to do. Values are escaped. */
export function buildNotice(content: NoticeContent): Notice {
  const url = safeLink(content.action?.url ?? null)
  return {
    subject: cleanText(content.subject).replace(/\s*\n\s*/g, ' '),
    text: noticeText(content, url),
    html: template({
      lang: content.locale,
      title: content.title,
      preview: content.preview,
      paragraphs: content.paragraphs.map((paragraph) => ({
        html: proseHtml(cleanText(paragraph)),
      })),
      hasFacts: content.facts.length > 0,
      facts: content.facts.map(({ label, value }) => ({ label, value })),
      action: url !== null,
      actionUrl: url,
      actionLabel: content.action?.label,
      footer: content.footer,
    }),
  }
}

function noticeText(content: NoticeContent, url: string | null): string {
  const colon = content.locale === 'fr' ? '\u00a0: ' : ': '
  const facts = content.facts.map(({ label, value }) => `${label}${colon}${value}`)
  const blocks = [
    content.title,
    ...content.paragraphs.map(cleanText),
    facts.join('\n'),
    url && content.action ? `${content.action.label}${colon}${url}` : '',
    `-- \n${content.footer}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
