import { buildNotice, type Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

/** What an answer from a mail recorded; amounts and dates already formatted. */
export interface CheckinReceiptInput {
  locale: MailLocale
  userName: string | null
  clientName: string
  numero: string
  amount: string
  paidOn: string
  remainder: string
  /** nothing is left: the chase is over */
  isWhole: boolean
  undoUrl: string
}

/** Confirms a payment that was recorded from a mail, and says how to take it back within a day. */
export function checkinReceipt(input: CheckinReceiptInput): Notice {
  const { locale, userName, numero, clientName, amount, isWhole, remainder } = input
  const words = NOTICE_WORDS[locale]
  const shared = { locale, footer: words.footer }
  const hello = words.hello(userName)

  if (locale === 'en') {
    return buildNotice({
      ...shared,
      subject: `Recorded: ${amount} from ${clientName}`,
      preview: isWhole ? `Invoice ${numero} is paid.` : `${remainder} is left on ${numero}.`,
      title: isWhole ? 'This invoice is recorded as paid' : 'This payment is recorded',
      paragraphs: [
        hello,
        isWhole
          ? 'You answered that this invoice is paid. Nothing more will leave for it.'
          : 'You answered that this invoice is partly paid. What leaves next asks for exactly the rest.',
        'A mistake? You can undo it for 24 hours.',
      ],
      facts: [
        { label: words.client, value: clientName },
        { label: words.invoice, value: numero },
        { label: 'Received', value: `${amount}, ${input.paidOn}` },
        { label: words.remainder, value: remainder },
      ],
      action: { label: 'See or undo', url: input.undoUrl },
    })
  }
  return buildNotice({
    ...shared,
    subject: `Noté\u00a0: ${amount} de ${clientName}`,
    preview: isWhole
      ? `La facture ${numero} est payée.`
      : `Il reste ${remainder} sur la facture ${numero}.`,
    title: isWhole ? 'Cette facture est notée comme payée' : 'Ce paiement est noté',
    paragraphs: [
      hello,
      isWhole
        ? 'Vous avez répondu que cette facture est payée. Plus rien ne partira pour elle.'
        : 'Vous avez répondu que cette facture est payée en partie. La suite demandera exactement le reste.',
      'Une erreur\u00a0? Vous pouvez l’annuler pendant 24 heures.',
    ],
    facts: [
      { label: words.client, value: clientName },
      { label: words.invoice, value: numero },
      { label: 'Reçu', value: `${amount}, le ${input.paidOn}` },
      { label: words.remainder, value: remainder },
    ],
    action: { label: 'Voir ou annuler', url: input.undoUrl },
  })
}
