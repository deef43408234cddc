import type { MailLocale } from '#mails/relance_words'

/** Everything a mail about the subscription may say, printed for its reader. */
export interface BillingValues {
  locale: MailLocale
  userName: string
  /** « Pro », « Business » */
  plan: string
  /** with tax, `22,80 €` */
  amount: string
  /** of the end of the trial, `12 décembre 2026` */
  trialEnd: string
  /** of the end of access */
  end: string
  /** true when the trial was cancelled: nothing will be charged */
  isCancelled: boolean
  cardLast4: string
  imported: number
  sent: number
  recovered: string
  rubis: number
  /** `1 h 10` */
  hours: string
  /** Stripe's page of an invoice, or the settings */
  url: string
}

/** What one mail says. */
export interface BillingWords {
  subject: string
  preview: string
  paragraphs: string[]
  facts?: { label: string; value: string }[]
  action: string
}
