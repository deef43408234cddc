import { buildNotice, type Notice } from '#mails/notice'
import { invoiceFacts, NOTICE_WORDS, type NoticeInvoice } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'
import { VARIABLES } from '#values/template'

export type BlockedReason =
  | 'no_recipient'
  | 'address_suppressed'
  | 'no_way_to_pay'
  | 'missing_values'
  | 'attachment_missing'
  | 'penalties_for_consumer'

export interface RelanceBlockedInput {
  locale: MailLocale
  userName: string | null
  invoice: NoticeInvoice
  reason: BlockedReason
  /** Words of the template without a value, `client.contactName`. */
  missing: string[]
  fixUrl: string
}

/** A due reminder waits for something only the user can give. */
export function relanceBlockedNotice(input: RelanceBlockedInput): Notice {
  const { locale, userName, invoice, reason, missing, fixUrl } = input
  const words = NOTICE_WORDS[locale]
  const { why, action } = REASONS[locale][reason]
  const facts = invoiceFacts(locale, invoice)

  if (locale === 'en') {
    return buildNotice({
      locale,
      subject: `A reminder is waiting for you: invoice ${invoice.numero}`,
      preview: why,
      title: 'A reminder is waiting for you',
      paragraphs: [
        words.hello(userName),
        `The reminder for invoice ${invoice.numero} was due to leave. ${why}`,
        'It will leave by itself, once, as soon as this is settled.',
      ],
      facts:
        missing.length > 0 ? [...facts, { label: 'Missing', value: missing.join(', ') }] : facts,
      action: { label: action, url: fixUrl },
      footer: words.footer,
    })
  }
  return buildNotice({
    locale,
    subject: `Une relance vous attend\u00a0: facture ${invoice.numero}`,
    preview: why,
    title: 'Une relance vous attend',
    paragraphs: [
      words.hello(userName),
      `La relance de la facture ${invoice.numero} devait partir. ${why}`,
      'Elle partira d’elle-même, une seule fois, dès que ce sera réglé.',
    ],
    facts:
      missing.length > 0
        ? [...facts, { label: 'Il manque', value: missing.map(labelOf).join(', ') }]
        : facts,
    action: { label: action, url: fixUrl },
    footer: words.footer,
  })
}

function labelOf(word: string): string {
  const label = Object.entries(VARIABLES).find(([name]) => name === word)?.[1]
  return label ? label.toLowerCase() : word
}

const REASONS: Record<MailLocale, Record<BlockedReason, { why: string; action: string }>> = {
  fr: {
    no_recipient: {
      why: 'Le client n’a pas d’adresse e-mail.',
      action: 'Ajouter une adresse',
    },
    address_suppressed: {
      why: 'L’adresse du client n’accepte plus de messages.',
      action: 'Corriger l’adresse',
    },
    no_way_to_pay: {
      why: 'Il ne dit pas comment vous payer\u00a0: ni IBAN, ni lien de paiement.',
      action: 'Ajouter un moyen de paiement',
    },
    missing_values: {
      why: 'Son texte demande une information que la facture n’a pas.',
      action: 'Compléter la facture',
    },
    attachment_missing: {
      why: 'Le fichier de la facture est introuvable.',
      action: 'Joindre la facture',
    },
    penalties_for_consumer: {
      why: 'Son texte parle de pénalités ou de l’indemnité de 40\u00a0€, qu’un particulier ne doit jamais.',
      action: 'Corriger le texte',
    },
  },
  en: {
    no_recipient: { why: 'The client has no e-mail address.', action: 'Add an address' },
    address_suppressed: {
      why: 'The client’s address no longer accepts messages.',
      action: 'Correct the address',
    },
    no_way_to_pay: {
      why: 'It does not say how to pay you: no IBAN, no payment link.',
      action: 'Add a way to pay',
    },
    missing_values: {
      why: 'Its text asks for something the invoice does not have.',
      action: 'Complete the invoice',
    },
    attachment_missing: {
      why: 'The file of the invoice cannot be found.',
      action: 'Attach the invoice',
    },
    penalties_for_consumer: {
      why: 'Its text asks for penalties or the €40 compensation, which a consumer never owes.',
      action: 'Correct the text',
    },
  },
}
