import { buildNotice, type Notice } from '#mails/notice'
import { invoiceFacts, NOTICE_WORDS, type NoticeInvoice } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

/**
 * `failed`: proven not to have left. `unknown`: may have left, Rubis will not send it again by itself.
 * `dead`: the address does not exist. `undelivered`: it left and came back. `complaint`: reported as unwanted.
 */
export type Trouble = 'failed' | 'unknown' | 'dead' | 'undelivered' | 'complaint'

export interface RelanceTroubleInput {
  locale: MailLocale
  userName: string | null
  invoice: NoticeInvoice
  /** Address the reminder was for. */
  recipient: string
  trouble: Trouble
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

const WORDS: Record<MailLocale, Record<Trouble, (invoice: NoticeInvoice) => Said>> = {
  fr: {
    failed: ({ numero, clientName }) => ({
      subject: `Relance non partie\u00a0: facture ${numero}`,
      preview: `La relance pour ${clientName} a été refusée. Elle n’a pas été reçue.`,
      title: 'Une relance n’est pas partie',
      paragraphs: [
        `La relance de la facture ${numero} a été refusée. ${clientName} ne l’a pas reçue.`,
        'Le plus souvent, l’adresse est fausse ou la boîte n’existe plus. Corrigez l’adresse, puis renvoyez la relance\u00a0; les suivantes attendent votre décision.',
      ],
      action: 'Corriger ou renvoyer',
    }),
    unknown: ({ numero, clientName }) => ({
      subject: `Relance à vérifier\u00a0: facture ${numero}`,
      preview: `La relance pour ${clientName} est peut-être partie. À vous de le dire.`,
      title: 'Une relance est peut-être partie',
      paragraphs: [
        `La connexion a été coupée au moment où la relance de la facture ${numero} partait vers ${clientName}. Il est impossible de savoir si elle a été reçue.`,
        'Rubis ne la renverra pas de lui-même, pour ne pas écrire deux fois. Dites-nous si elle est arrivée, ou renvoyez-la.',
      ],
      action: 'Vérifier cette relance',
    }),
    dead: ({ numero, clientName }) => ({
      subject: `Adresse à corriger\u00a0: facture ${numero}`,
      preview: `L’adresse de ${clientName} ne fonctionne pas. Les relances attendent la bonne.`,
      title: 'Cette adresse ne fonctionne pas',
      paragraphs: [
        `La relance de la facture ${numero} est revenue\u00a0: le serveur du destinataire refuse définitivement cette adresse. Rubis ne lui écrit plus.`,
        'Donnez une autre adresse à ce client\u00a0: les relances reprendront d’elles-mêmes, une à la fois.',
      ],
      action: 'Corriger l’adresse',
    }),
    undelivered: ({ numero, clientName }) => ({
      subject: `Relance non remise\u00a0: facture ${numero}`,
      preview: `${clientName} n’a pas reçu la relance. La prochaine partira à sa date.`,
      title: 'Une relance n’a pas été remise',
      paragraphs: [
        `La relance de la facture ${numero} est revenue sans être remise à ${clientName}. La boîte est peut-être pleine, ou son serveur indisponible.`,
        'La prochaine partira à sa date. D’ici là, vérifiez l’adresse, ou appelez.',
      ],
      action: 'Voir la facture',
    }),
    complaint: ({ numero, clientName }) => ({
      subject: `Message signalé\u00a0: facture ${numero}`,
      preview: `${clientName} a signalé la relance comme indésirable. Rubis ne lui écrit plus.`,
      title: 'Une relance a été signalée comme indésirable',
      paragraphs: [
        `Le destinataire a signalé la relance de la facture ${numero} à son fournisseur de messagerie. Rubis n’écrit plus à cette adresse.`,
        'La facture reste due\u00a0: appelez ce client, ou donnez l’adresse d’une autre personne.',
      ],
      action: 'Voir la facture',
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
    dead: ({ numero, clientName }) => ({
      subject: `Address to correct: invoice ${numero}`,
      preview: `The address of ${clientName} does not work. Reminders wait for the right one.`,
      title: 'This address does not work',
      paragraphs: [
        `The reminder for invoice ${numero} came back: the recipient’s server refuses this address for good. Rubis no longer writes to it.`,
        'Give this client another address: reminders will resume by themselves, one at a time.',
      ],
      action: 'Correct the address',
    }),
    undelivered: ({ numero, clientName }) => ({
      subject: `Reminder not delivered: invoice ${numero}`,
      preview: `${clientName} has not received the reminder. The next one leaves on its date.`,
      title: 'A reminder was not delivered',
      paragraphs: [
        `The reminder for invoice ${numero} came back without reaching ${clientName}. The mailbox may be full, or its server unavailable.`,
        'The next one leaves on its date. Meanwhile, check the address, or call.',
      ],
      action: 'See the invoice',
    }),
    complaint: ({ numero, clientName }) => ({
      subject: `Message reported: invoice ${numero}`,
      preview: `${clientName} reported the reminder as unwanted. Rubis no longer writes to them.`,
      title: 'A reminder was reported as unwanted',
      paragraphs: [
        `The recipient reported the reminder for invoice ${numero} to their mail provider. Rubis no longer writes to this address.`,
        'The invoice is still owed: call this client, or give the address of somebody else.',
      ],
      action: 'See the invoice',
    }),
  },
}
