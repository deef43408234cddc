import type { Letter } from '#mails/letter_pdf'
import type { MailLocale } from '#mails/relance_words'

interface Words {
  labels: Letter['labels']
  dateline: (day: string) => string
  datelineFrom: (town: string, day: string) => string
  attention: (name: string) => string
  siret: (digits: string) => string
  siren: (digits: string) => string
  vat: (number: string) => string
  page: Letter['pageLabel']
}

/** 853 412 070, then what follows of a SIRET. */
const grouped = (digits: string) =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, '$1\u00a0$2\u00a0$3\u00a0$4').trim()

/** What a letter says beside the words of the mail. */
export const LETTER_WORDS: Record<MailLocale, Words> = {
  fr: {
    labels: {
      subject: 'Objet',
      owed: 'Reste à régler',
      payment: 'Règlement',
      enclosed: 'Pièce jointe',
    },
    dateline: (day) => `Le ${day}`,
    datelineFrom: (town, day) => `${town}, le ${day}`,
    attention: (name) => `À l’attention de ${name}`,
    siret: (digits) => `SIRET ${grouped(digits)}`,
    siren: (digits) => `SIREN ${grouped(digits)}`,
    vat: (number) => `TVA ${number}`,
    page: (page, of) => `page ${page} sur ${of}`,
  },
  en: {
    labels: {
      subject: 'Subject',
      owed: 'Amount due',
      payment: 'Payment',
      enclosed: 'Enclosed',
    },
    dateline: (day) => day,
    datelineFrom: (town, day) => `${town}, ${day}`,
    attention: (name) => `For the attention of ${name}`,
    siret: (digits) => `SIRET ${grouped(digits)}`,
    siren: (digits) => `SIREN ${grouped(digits)}`,
    vat: (number) => `VAT ${number}`,
    page: (page, of) => `page ${page} of ${of}`,
  },
}
