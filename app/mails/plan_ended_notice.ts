import { buildNotice, type Notice } from '#mails/notice'
import { invoiceFacts, NOTICE_WORDS, type NoticeInvoice } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

export interface PlanEndedInput {
  locale: MailLocale
  userName: string | null
  invoice: NoticeInvoice
  /** True when the last reminder was a formal notice. */
  wasFormal: boolean
  invoiceUrl: string
}

/** The last reminder has left: Rubis hands the invoice back, with what can be done next. */
export function planEndedNotice({
  locale,
  userName,
  invoice,
  wasFormal,
  invoiceUrl,
}: PlanEndedInput): Notice {
  const words = NOTICE_WORDS[locale]
  const shared = { locale, facts: invoiceFacts(locale, invoice), footer: words.footer }

  if (locale === 'en') {
    return buildNotice({
      ...shared,
      subject: `Invoice ${invoice.numero}: the plan is over, your move`,
      preview: `The last reminder has left and ${invoice.remainder} is still due.`,
      title: 'The plan is over, your move',
      paragraphs: [
        words.hello(userName),
        `The last reminder of invoice ${invoice.numero} has left. Rubis will not write to ${invoice.clientName} again unless you decide so.`,
        wasFormal
          ? 'If the deadline of the formal notice passes without payment, you may ask the court for an order to pay, or hand the file to a commissaire de justice. A telephone call before that still settles many cases.'
          : 'A telephone call settles many cases. Otherwise you may choose a firmer plan, or prepare a formal notice: the court asks for one first.',
      ],
      action: { label: 'Decide what comes next', url: invoiceUrl },
    })
  }
  return buildNotice({
    ...shared,
    subject: `Facture ${invoice.numero}\u00a0: le plan est terminé, à vous de décider`,
    preview: `La dernière relance est partie et il reste ${invoice.remainder} à régler.`,
    title: 'Le plan est terminé, à vous de décider',
    paragraphs: [
      words.hello(userName),
      `La dernière relance de la facture ${invoice.numero} est partie. Rubis n’écrira plus à ${invoice.clientName}, sauf si vous le décidez.`,
      wasFormal
        ? 'Si le délai de la mise en demeure passe sans paiement, vous pouvez demander au tribunal une injonction de payer, ou confier le dossier à un commissaire de justice. Un appel avant cela règle encore bien des cas.'
        : 'Un appel règle bien des cas. Sinon, vous pouvez choisir un plan plus ferme, ou préparer une mise en demeure\u00a0: le tribunal l’attend d’abord.',
    ],
    action: { label: 'Décider de la suite', url: invoiceUrl },
  })
}
