import type { MailLocale } from '#mails/relance_words'

/** One mail as a reader gets it, made by the code that makes the real ones, from invented facts. */
export interface SampleMail {
  /** unique, fit for an address and a file name: `relance_courtois_fr` */
  name: string
  locale: MailLocale
  subject: string
  text: string
  html: string
}
