import type { Tone } from '#values/tones'

export type MailLocale = 'fr' | 'en'

interface Words {
  remainder: string
  transfer: string
  holder: string
  iban: string
  reference: string
  payOnline: string
  answer: string
  answerHint: string
  payHint: string
  optOut: string
  attention: string
  formalHeading: string
  colon: string
  closing: Record<Tone, string>
  footer(input: { clientName: string; creditorName: string; siret: string | null }): string
}

/** What surrounds the user's own words. French typography: no-break spaces before colons. */
export const RELANCE_WORDS: Record<MailLocale, Words> = {
  fr: {
    remainder: 'Reste à régler',
    transfer: 'Pour payer par virement',
    holder: 'Titulaire',
    iban: 'IBAN',
    reference: 'Référence',
    payOnline: 'Payer en ligne',
    answer: 'Répondre ou payer',
    answerHint:
      'Indiquer une date de paiement, proposer un échéancier, signaler un désaccord, demander un document\u00a0: sans compte ni mot de passe. Répondre à cet e-mail fonctionne aussi.',
    payHint: 'Une question, un désaccord\u202f? Répondez simplement à cet e-mail.',
    optOut: 'Je ne suis pas la bonne personne, ou ne plus recevoir ces rappels',
    attention: 'À l’attention de',
    formalHeading: 'Mise en demeure de payer',
    colon: '\u00a0: ',
    closing: {
      amical: 'Bien cordialement,',
      courtois: 'Cordialement,',
      ferme: 'Cordialement,',
      mise_en_demeure:
        'Veuillez agréer, Madame, Monsieur, l’expression de mes salutations distinguées.',
    },
    footer: ({ clientName, creditorName, siret }) =>
      `Message adressé à ${clientName} par ${creditorName}${siret ? `, SIRET\u00a0${siret}` : ''}.`,
  },
  en: {
    remainder: 'Amount due',
    transfer: 'To pay by bank transfer',
    holder: 'Account holder',
    iban: 'IBAN',
    reference: 'Reference',
    payOnline: 'Pay online',
    answer: 'Answer or pay',
    answerHint:
      'Give a payment date, suggest instalments, report a disagreement, ask for a document: no account, no password. Replying to this e-mail works too.',
    payHint: 'A question, a disagreement? Simply reply to this e-mail.',
    optOut: 'I am not the right person, or stop sending me these reminders',
    attention: 'For the attention of',
    formalHeading: 'Formal notice to pay',
    colon: ': ',
    closing: {
      amical: 'Best regards,',
      courtois: 'Kind regards,',
      ferme: 'Regards,',
      mise_en_demeure: 'Yours faithfully,',
    },
    footer: ({ clientName, creditorName, siret }) =>
      `Message sent to ${clientName} by ${creditorName}${siret ? `, SIRET\u00a0${siret}` : ''}.`,
  },
}

/** What the amount of a reminder is: all that is left, unless it asks for a part. */
export function amountLabel(input: { locale: MailLocale; amountLabel?: string | null }): string {
  return input.amountLabel ?? RELANCE_WORDS[input.locale].remainder
}
