import type { Notice } from '#mails/notice'
import { buildRelanceBody, type RelanceBodyInput } from '#mails/relance_body'
import type { MailLocale } from '#mails/relance_words'
import { Money } from '#values/money'

export interface ThanksInput {
  locale: MailLocale
  creditor: RelanceBodyInput['creditor']
  clientName: string
  numero: string
  /** cents, all that was received for the invoice */
  paidCents: number
  /** a reminder left while the money was on its way: it is apologised for */
  crossed: boolean
  signature: string
}

/** A few words to a client whose payment completed an invoice, on the sheet that reminded them of it. */
export function thanksMail(input: ThanksInput): Notice {
  const { locale, creditor, clientName, signature } = input
  const amount = new Money(input.paidCents).format(locale)
  const words = WORDS[locale](input.numero)
  const body = buildRelanceBody({
    locale,
    tone: 'amical',
    creditor,
    clientName,
    bodyText: `${words.body}${input.crossed ? `\n\n${words.apology}` : ''}\n\n---\n\n${words.closing}\n${signature}`,
    amountLabel: words.amountLabel,
    remainder: amount,
    lines: [],
    payment: { holder: null, iban: null, reference: input.numero, link: null },
    signature,
    attachmentNote: null,
    footerNote: null,
    answerUrl: null,
    optOutUrl: null,
  })
  return { subject: words.subject, ...body }
}

interface Words {
  subject: string
  body: string
  apology: string
  amountLabel: string
  closing: string
}

const WORDS: Record<MailLocale, (numero: string) => Words> = {
  fr: (numero) => ({
    subject: `Facture ${numero}\u00a0: merci pour votre règlement`,
    body: `Bonjour,\n\nVotre règlement est bien arrivé\u00a0: la facture ${numero} est soldée, et vous ne recevrez plus de relance à son sujet. Merci.`,
    apology:
      'Notre dernière relance a croisé votre règlement\u00a0: nous vous prions de nous en excuser.',
    amountLabel: 'Reçu pour cette facture',
    closing: 'Bien cordialement,',
  }),
  en: (numero) => ({
    subject: `Invoice ${numero}: thank you for your payment`,
    body: `Hello,\n\nYour payment has arrived: invoice ${numero} is settled, and you will get no more reminders about it. Thank you.`,
    apology: 'Our last reminder crossed your payment: please accept our apologies.',
    amountLabel: 'Received for this invoice',
    closing: 'Best regards,',
  }),
}
