import type { MailLocale } from '#mails/relance_words'

/** Words that every notice uses. */
export const NOTICE_WORDS: Record<
  MailLocale,
  {
    client: string
    invoice: string
    remainder: string
    dueDate: string
    recipient: string
    hello(name: string | null): string
    footer: string
  }
> = {
  fr: {
    client: 'Client',
    invoice: 'Facture',
    remainder: 'Reste à régler',
    dueDate: 'Échéance',
    recipient: 'Destinataire',
    hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    footer:
      'Rubis vous écrit parce que vous suivez des factures avec ce compte. Vos préférences de notification se règlent dans les paramètres.',
  },
  en: {
    client: 'Client',
    invoice: 'Invoice',
    remainder: 'Amount due',
    dueDate: 'Due date',
    recipient: 'Recipient',
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    footer:
      'Rubis writes to you because you follow invoices with this account. Notification preferences are in your settings.',
  },
}

/** The invoice a notice is about, amounts and dates already formatted for the locale. */
export interface NoticeInvoice {
  numero: string
  clientName: string
  remainder: string
  dueDate: string
}

export function invoiceFacts(locale: MailLocale, invoice: NoticeInvoice) {
  const words = NOTICE_WORDS[locale]
  return [
    { label: words.client, value: invoice.clientName },
    { label: words.invoice, value: invoice.numero },
    { label: words.remainder, value: invoice.remainder },
    { label: words.dueDate, value: invoice.dueDate },
  ]
}
