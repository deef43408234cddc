import type { BillingValues } from '#mails/billing_values'
import { BILLING_WORDS_EN } from '#mails/billing_words_en'
import { BILLING_WORDS_FR } from '#mails/billing_words_fr'
import { buildNotice, type Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'

export type BillingMailName = keyof typeof BILLING_WORDS_FR

const FOOTER = {
  fr: 'Vous recevez ce message parce que vous gérez l’abonnement de votre organisation à Rubis.',
  en: 'You receive this message because you manage your organization’s subscription to Rubis.',
}

/** A mail about the subscription, to one of those who manage it. */
export function billingNotice(name: BillingMailName, values: BillingValues): Notice {
  const { locale, userName, url } = values
  const words = (locale === 'en' ? BILLING_WORDS_EN : BILLING_WORDS_FR)[name](values)
  return buildNotice({
    locale,
    subject: words.subject,
    preview: words.preview,
    title: words.subject,
    paragraphs: [NOTICE_WORDS[locale].hello(userName), ...words.paragraphs],
    facts: words.facts ?? [],
    action: { label: words.action, url },
    footer: FOOTER[locale],
  })
}
