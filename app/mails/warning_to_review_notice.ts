import { buildNotice, type Notice } from '#mails/notice'
import { invoiceFacts, NOTICE_WORDS, type NoticeInvoice } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

export interface WarningToReviewInput {
  locale: MailLocale
  userName: string | null
  invoice: NoticeInvoice
  daysLate: number
  reviewUrl: string
}

/** A formal notice is drafted and waits: it leaves only once a person has read and approved it. */
export function warningToReviewNotice(input: WarningToReviewInput): Notice {
  const { locale, userName, invoice, daysLate, reviewUrl } = input
  const hello = NOTICE_WORDS[locale].hello(userName)
  const shared = {
    locale,
    facts: invoiceFacts(locale, invoice),
    footer: NOTICE_WORDS[locale].footer,
  }

  if (locale === 'en') {
    return buildNotice({
      ...shared,
      subject: `Formal notice to review: invoice ${invoice.numero}`,
      preview: `${invoice.clientName} owes ${invoice.remainder}. Nothing leaves without your approval.`,
      title: 'A formal notice awaits your approval',
      paragraphs: [
        hello,
        `Invoice ${invoice.numero} is ${daysLate} days late and the reminders have had no effect. The formal notice is ready. It will not leave until you have read it and approved it.`,
        'Before you do, check that no payment is on its way and that the invoice is not disputed.',
      ],
      action: { label: 'Read and approve', url: reviewUrl },
    })
  }
  return buildNotice({
    ...shared,
    subject: `Mise en demeure à relire\u00a0: facture ${invoice.numero}`,
    preview: `${invoice.clientName} doit encore ${invoice.remainder}. Rien ne part sans votre accord.`,
    title: 'Une mise en demeure attend votre accord',
    paragraphs: [
      hello,
      `La facture ${invoice.numero} a ${daysLate} jours de retard et les relances sont restées sans effet. La mise en demeure est prête. Elle ne partira que lorsque vous l’aurez relue et validée.`,
      'Avant de la valider, vérifiez qu’aucun virement n’est en route et que la facture n’est pas contestée.',
    ],
    action: { label: 'Relire et valider', url: reviewUrl },
  })
}
