import { buildNotice, type Notice } from '#mails/notice'
import { invoiceFacts, NOTICE_WORDS, type NoticeInvoice } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'
import type { AnswerKind } from '#values/client_answers'

export interface ClientAnswerInput {
  locale: MailLocale
  userName: string | null
  invoice: NoticeInvoice
  answer: AnswerKind | 'promise_broken' | 'reply'
  /** the day that was paid on or promised, in words */
  day: string | null
  /** what was announced, formatted; null for all that is left */
  amount: string | null
  invoiceUrl: string
}

type Said = Pick<ClientAnswerInput, 'day' | 'amount'> & { client: string; all: string }

/** What the client said in a few words, then what it does to the plan and what the user may do. */
const WORDS: Record<
  MailLocale,
  Record<ClientAnswerInput['answer'], { title: string; says(said: Said): string; next: string }>
> = {
  fr: {
    paying: {
      title: 'Un virement est annoncé',
      says: ({ client, all }) => `${client} dit avoir fait le virement de ${all}.`,
      next: 'Rien ne part le temps qu’il arrive. Confirmez-le quand il est sur votre compte, ou dites qu’il n’est pas venu.',
    },
    paid: {
      title: 'Votre client dit avoir payé',
      says: ({ client, all, day }) => `${client} dit avoir payé ${all} le ${day}.`,
      next: 'Rien ne part en attendant. Confirmez le paiement, ou dites que vous n’avez rien reçu\u00a0: la relance repart.',
    },
    promise: {
      title: 'Une date de paiement est promise',
      says: ({ client, all, day }) => `${client} promet ${all} pour le ${day}.`,
      next: 'Rien ne part d’ici là. Le jour ouvré suivant, la relance reprend d’elle-même si le paiement n’est pas venu.',
    },
    instalments: {
      title: 'Un échéancier vous est proposé',
      says: ({ client }) => `${client} propose de payer en plusieurs fois.`,
      next: 'Acceptez-le ou refusez-le dans la semaine\u00a0: sans réponse, la relance reprend.',
    },
    dispute: {
      title: 'Votre facture est contestée',
      says: ({ client }) => `${client} conteste cette facture.`,
      next: 'Plus rien ne part. Lisez ses raisons, répondez-lui, puis fermez le litige quand il est réglé.',
    },
    wrong_contact: {
      title: 'Ce n’est pas le bon contact',
      says: ({ client }) => `La personne à qui Rubis écrit chez ${client} dit n’être pas la bonne.`,
      next: 'Plus rien ne part à ce client. Vérifiez l’adresse indiquée avant de l’utiliser.',
    },
    document: {
      title: 'Un document vous est demandé',
      says: ({ client }) => `${client} a besoin d’un document pour payer.`,
      next: 'Rien ne part cette semaine. Envoyez-le, puis dites que c’est fait.',
    },
    statement: {
      title: 'Un relevé a été ouvert',
      says: ({ client }) => `${client} a demandé un relevé, et l’a eu aussitôt.`,
      next: 'Rien ne part cette semaine, sauf si vous en décidez autrement.',
    },
    opt_out: {
      title: 'Une adresse ne veut plus de relances',
      says: ({ client }) => `Une adresse de ${client} a demandé à ne plus recevoir de relances.`,
      next: 'Rubis ne lui écrit plus. La facture reste due\u00a0: indiquez une autre adresse, ou appelez.',
    },
    opt_out_invoice: {
      title: 'Un client ne veut plus de relances sur cette facture',
      says: ({ client }) =>
        `${client} a demandé à ne plus recevoir de relances pour cette facture.`,
      next: 'Plus rien ne part pour elle. Elle reste due\u00a0: appelez, ou reprenez les relances quand vous le déciderez.',
    },
    reply: {
      title: 'Votre client a répondu',
      says: ({ client }) => `${client} a répondu par e-mail à une relance.`,
      next: 'Rien ne part tant que vous n’avez pas décidé. Sa réponse est dans votre messagerie\u00a0; dites ensuite à Rubis s’il faut reprendre, attendre, ou si c’est réglé.',
    },
    promise_broken: {
      title: 'Une promesse n’est pas tenue',
      says: ({ client, day }) => `${client} avait promis de payer le ${day}.`,
      next: 'La relance reprend d’elle-même. Si l’argent est arrivé, enregistrez-le maintenant.',
    },
  },
  en: {
    paying: {
      title: 'A transfer is announced',
      says: ({ client, all }) => `${client} says the transfer of ${all} has been made.`,
      next: 'Nothing leaves while it is on its way. Confirm it once it is in your account, or say that it did not come.',
    },
    paid: {
      title: 'Your client says it is paid',
      says: ({ client, all, day }) => `${client} says ${all} was paid on ${day}.`,
      next: 'Nothing leaves meanwhile. Confirm the payment, or say that you received nothing: the reminders go on.',
    },
    promise: {
      title: 'A payment date is promised',
      says: ({ client, all, day }) => `${client} promises ${all} for ${day}.`,
      next: 'Nothing leaves before then. On the next working day reminders go on by themselves if nothing came.',
    },
    instalments: {
      title: 'Instalments are suggested',
      says: ({ client }) => `${client} suggests paying in several times.`,
      next: 'Accept or refuse within a week: without an answer, the reminders go on.',
    },
    dispute: {
      title: 'Your invoice is disputed',
      says: ({ client }) => `${client} disputes this invoice.`,
      next: 'Nothing leaves any more. Read the reasons, answer, then close the dispute once it is settled.',
    },
    wrong_contact: {
      title: 'Not the right contact',
      says: ({ client }) =>
        `Whoever Rubis writes to at ${client} says they are not the right person.`,
      next: 'Nothing more leaves to this client. Check the address that was given before you use it.',
    },
    document: {
      title: 'A document is asked for',
      says: ({ client }) => `${client} needs a document in order to pay.`,
      next: 'Nothing leaves this week. Send it, then say that it is done.',
    },
    statement: {
      title: 'A statement was opened',
      says: ({ client }) => `${client} asked for a statement, and had it at once.`,
      next: 'Nothing leaves this week, unless you decide otherwise.',
    },
    opt_out: {
      title: 'An address wants no more reminders',
      says: ({ client }) => `An address of ${client} asked to receive no more reminders.`,
      next: 'Rubis does not write to it any more. The invoice is still due: give another address, or call.',
    },
    opt_out_invoice: {
      title: 'A client wants no more reminders about this invoice',
      says: ({ client }) => `${client} asked to receive no more reminders about this invoice.`,
      next: 'Nothing more leaves for it. It is still due: call, or go on with the reminders when you decide to.',
    },
    reply: {
      title: 'Your client has replied',
      says: ({ client }) => `${client} replied to a reminder by e-mail.`,
      next: 'Nothing leaves until you have decided. The reply is in your mailbox; then tell Rubis whether to go on, to wait, or that it is settled.',
    },
    promise_broken: {
      title: 'A promise is not kept',
      says: ({ client, day }) => `${client} had promised to pay on ${day}.`,
      next: 'Reminders go on by themselves. If the money has come, record it now.',
    },
  },
}

/** A client answered, or did not do what they said: told at once, with what it changes. */
export function clientAnswerNotice(input: ClientAnswerInput): Notice {
  const { locale, userName, invoice, answer, day, amount, invoiceUrl } = input
  const words = NOTICE_WORDS[locale]
  const { title, says, next } = WORDS[locale][answer]
  const sentence = says({
    client: invoice.clientName,
    day,
    amount,
    all: amount ?? invoice.remainder,
  })
  const colon = locale === 'fr' ? '\u00a0: ' : ': '
  return buildNotice({
    locale,
    subject: `${locale === 'fr' ? 'Facture' : 'Invoice'} ${invoice.numero}${colon}${lowerFirst(title)}`,
    preview: sentence,
    title,
    paragraphs: [words.hello(userName), `${sentence} ${next}`],
    facts: invoiceFacts(locale, invoice),
    action: {
      label: locale === 'fr' ? 'Voir et décider' : 'See and decide',
      url: invoiceUrl,
    },
    footer: words.footer,
  })
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)
