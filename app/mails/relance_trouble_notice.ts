import { buildNotice, type Notice } from '#mails/notice'
import { invoiceFacts, NOTICE_WORDS, type NoticeInvoice } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

export interface RelanceTroubleInput {
  locale: MailLocale
  userName: string | null
  invoice: NoticeInvoice
  /** Address the reminder was for. */
  recipient: string
  /** `failed`: proven not delivered. `unknown`: may have left, Rubis will not send it again by itself. */
  trouble: 'failed' | 'unknown'
  /** What the mail server said, in its own words, when it said something. */
  serverAnswer: string | null
  checkUrl: string
}

/** A reminder that needs a person: it was refused, or nobody can say whether it left. */
export function relanceTroubleNotice(input: RelanceTroubleInput): Notice {
  const { locale, userName, invoice, recipient, serverAnswer, checkUrl } = input
  const words = NOTICE_WORDS[locale]
  const said = WORDS[locale][input.trouble](invoice)
  return buildNotice({
    locale,
    subject: said.subject,
    preview: said.preview,
    title: said.title,
    paragraphs: [words.hello(userName), ...said.paragraphs],
    facts: [
      ...invoiceFacts(locale, invoice),
      { label: words.recipient, value: recipient },
      ...(serverAnswer ? [{ label: SERVER_ANSWER[locale], value: serverAnswer }] : []),
    ],
    action: { label: said.action, url: checkUrl },
    footer: words.footer,
  })
}

const SERVER_ANSWER: Record<MailLocale, string> = {
  fr: 'Réponse du serveur',
  en: 'Server’s answer',
}

type Said = {
  subject: string
  preview: string
  title: string
  paragraphs: string[]
  action: string
}

const WORDS: Record<MailLocale, Record<'failed' | 'unknown', (invoice: NoticeInvoice) => Said>> = {
  fr: {
    failed: ({ numero, clientName }) => ({
      subject: `Rappel non parti\u00a0: facture ${numero}`,
      preview: `Le rappel pour ${clientName} a été refusé. Il n’a pas été reçu.`,
      title: 'Un rappel n’est pas parti',
      paragraphs: [
        `Le rappel de la facture ${numero} a été refusé. ${clientName} ne l’a pas reçu.`,
        'Le plus souvent, l’adresse est fausse ou la boîte n’existe plus. Corrigez l’adresse, puis renvoyez le rappel\u00a0; les suivants attendent votre décision.',
      ],
      action: 'Corriger ou renvoyer',
    }),
    unknown: ({ numero, clientName }) => ({
      subject: `Rappel à vérifier\u00a0: facture ${numero}`,
      preview: `Le rappel pour ${clientName} est peut-être parti. À vous de le dire.`,
      title: 'Un rappel est peut-être parti',
      paragraphs: [
        `La connexion a été coupée au moment où le rappel de la facture ${numero} partait vers ${clientName}. Il est impossible de savoir s’il a été reçu.`,
        'Rubis ne le renverra pas de lui-même, pour ne pas écrire deux fois. Dites-nous s’il est arrivé, ou renvoyez-le.',
      ],
      action: 'Vérifier ce rappel',
    }),
  },
  en: {
    failed: ({ numero, clientName }) => ({
      subject: `Reminder not sent: invoice ${numero}`,
      preview: `The reminder for ${clientName} was refused. It was not received.`,
      title: 'A reminder did not leave',
      paragraphs: [
        `The reminder for invoice ${numero} was refused. ${clientName} has not received it.`,
        'Most often the address is wrong or the mailbox no longer exists. Correct the address, then send the reminder again; the next ones await your decision.',
      ],
      action: 'Correct or send again',
    }),
    unknown: ({ numero, clientName }) => ({
      subject: `Reminder to check: invoice ${numero}`,
      preview: `The reminder for ${clientName} may have left. Please tell us.`,
      title: 'A reminder may have left',
      paragraphs: [
        `The connection was cut while the reminder for invoice ${numero} was leaving for ${clientName}. There is no way to know whether it was received.`,
        'Rubis will not send it again by itself, so as not to write twice. Tell us whether it arrived, or send it again.',
      ],
      action: 'Check this reminder',
    }),
  },
}
