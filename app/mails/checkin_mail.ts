import { EMAIL_TEMPLATES } from '#emails/templates'
import { compileHtmlTemplate } from '#mails/html_template'
import { cleanText, safeLink } from '#mails/prose'
import type { Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'
import { CHECKIN_CHOICES, type CheckinChoice } from '#values/checkin_status'
import type { Tone } from '#values/tones'

/** One question, its amounts and dates already formatted for the reader. */
export interface CheckinLine {
  clientName: string
  numero: string
  remainder: string
  dueDate: string
  tone: Tone
  /** « le lundi 30 novembre à 9 h 12 »; null when it is late */
  departure: string | null
  goesOnBySilence: boolean
  links: Record<CheckinChoice, string>
}

export interface CheckinMailInput {
  locale: MailLocale
  userName: string | null
  lines: readonly CheckinLine[]
  /** until when the links answer, formatted */
  until: string
  todayUrl: string
}

const template = compileHtmlTemplate(EMAIL_TEMPLATES.checkin)

/** Asked before the clients are: what would leave, line by line, and one tap to answer each. */
export function checkinMail({
  locale,
  userName,
  lines,
  until,
  todayUrl,
}: CheckinMailInput): Notice {
  const words = WORDS[locale]
  const hello = NOTICE_WORDS[locale].hello(userName)
  const { footer } = NOTICE_WORDS[locale]
  const title = words.title(lines.length)
  const today = safeLink(todayUrl)
  const told = lines.map((line) => ({
    client: oneLine(line.clientName),
    remainder: line.remainder,
    invoice: words.invoice(oneLine(line.numero), line.dueDate),
    what: words.what(words.tones[line.tone], line.departure),
    silence: line.goesOnBySilence ? words.goesOn : words.holds,
    answers: CHECKIN_CHOICES.map((choice) => ({
      url: safeLink(line.links[choice]),
      label: words.choices[choice],
    })),
  }))

  return {
    subject: words.subject(lines.length, told[0].client),
    text: `${[
      title,
      cleanText(hello),
      words.intro,
      ...told.map((line) => textOf(line, words.colon)),
      words.until(until),
      `${words.today}${words.colon}${today ?? ''}`,
      `-- \n${footer}`,
    ].join('\n\n')}\n`,
    html: template({
      lang: locale,
      title,
      preview: told.map(({ client, remainder }) => `${client}, ${remainder}`).join(' · '),
      hello: cleanText(hello),
      intro: words.intro,
      lines: told,
      until: words.until(until),
      today: words.today,
      todayUrl: today,
      footer,
    }),
  }
}

interface ToldLine {
  client: string
  remainder: string
  invoice: string
  what: string
  silence: string
  answers: { url: string | null; label: string }[]
}

function textOf(line: ToldLine, colon: string): string {
  return [
    `${line.client}, ${line.remainder}`,
    line.invoice,
    line.what,
    line.silence,
    ...line.answers.map(({ label, url }) => `${label}${colon}${url ?? ''}`),
  ].join('\n')
}

const oneLine = (text: string) => cleanText(text).replace(/\s*\n\s*/g, ' ')

const WORDS = {
  fr: {
    subject: (count: number, client: string) =>
      count === 1
        ? `Avant de relancer ${client}\u00a0: avez-vous été payé\u00a0?`
        : `Avant de relancer\u00a0: ${count} factures à confirmer`,
    title: (count: number) =>
      count === 1 ? 'Cette facture est-elle payée\u00a0?' : 'Ces factures sont-elles payées\u00a0?',
    intro:
      'Voici ce qui partira bientôt pour vos clients. Un geste par ligne suffit\u00a0: rien ne part pour une facture payée.',
    invoice: (numero: string, due: string) => `${numero}, échéance du ${due}`,
    what: (tone: string, departure: string | null) =>
      departure
        ? `${tone}, prévue ${departure}.`
        : `${tone}, en retard\u00a0: elle attend votre réponse.`,
    goesOn: 'Sans réponse de votre part, elle partira.',
    holds: 'Sans réponse de votre part, elle attendra.',
    choices: {
      paid: 'Payée',
      still_pending: 'Pas encore',
      wait: 'Attendre jusqu’au…',
      partly_paid: 'Payée en partie',
    },
    tones: {
      amical: 'Relance amicale',
      courtois: 'Relance courtoise',
      ferme: 'Relance ferme',
      mise_en_demeure: 'Mise en demeure',
    },
    until: (until: string) =>
      `Ces liens répondent en votre nom jusqu’${until}\u00a0: ne transférez pas ce message.`,
    today: 'Tout voir dans Aujourd’hui',
    colon: '\u00a0: ',
  },
  en: {
    subject: (count: number, client: string) =>
      count === 1
        ? `Before we remind ${client}: have you been paid?`
        : `Before we remind: ${count} invoices to confirm`,
    title: (count: number) => (count === 1 ? 'Is this invoice paid?' : 'Are these invoices paid?'),
    intro:
      'This is what will soon leave for your clients. One tap a line is enough: nothing leaves for an invoice that is paid.',
    invoice: (numero: string, due: string) => `${numero}, due ${due}`,
    what: (tone: string, departure: string | null) =>
      departure ? `${tone}, planned ${departure}.` : `${tone}, late: it waits for your answer.`,
    goesOn: 'Without an answer from you, it will leave.',
    holds: 'Without an answer from you, it will wait.',
    choices: {
      paid: 'Paid',
      still_pending: 'Not yet',
      wait: 'Wait until…',
      partly_paid: 'Partly paid',
    },
    tones: {
      amical: 'Friendly reminder',
      courtois: 'Polite reminder',
      ferme: 'Firm reminder',
      mise_en_demeure: 'Formal notice',
    },
    until: (until: string) =>
      `These links answer for you until ${until}: do not forward this message.`,
    today: 'See everything in Today',
    colon: ': ',
  },
} as const
