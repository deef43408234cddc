import { buildNotice, type Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'
import { momentWords } from '#values/moment_words'
import { COOLING_DAYS } from '#values/erasure'
import type { DateTime } from 'luxon'

export const ERASURE_EVENTS = ['asked', 'near', 'erased'] as const

/** It was asked for; two days are left; it is done. */
export type ErasureEvent = (typeof ERASURE_EVENTS)[number]

export interface ErasureInput {
  locale: MailLocale
  userName: string | null
  event: ErasureEvent
  organizationName: string
  /** when everything goes, or went */
  dueAt: DateTime
  /** of the organization: the moment is said in it */
  timeZone: string
  /** the reader belongs to no other organization */
  isOnlyOne: boolean
  /** the page where it is taken back; null once nothing can be */
  url: string | null
}

interface Words {
  subject: string
  paragraphs: string[]
}

/** `on` is the moment in words, « le samedi 12 décembre à 9 h 12 ». */
type Sentences = (facts: { name: string; on: string; isOnlyOne: boolean }) => Words

const WORDS: Record<MailLocale, Record<ErasureEvent, Sentences>> = {
  fr: {
    asked: ({ name, on }) => ({
      subject: `${name} sera supprimée dans ${COOLING_DAYS} jours`,
      paragraphs: [
        `Vous avez demandé la suppression de ${name}. Plus aucune relance ne part dès maintenant. Tout sera effacé ${on}\u00a0: clients, factures, documents et historique.`,
        'D’ici là, tout reste lisible, vous pouvez en emporter une copie, et un propriétaire peut annuler\u00a0: les relances reprennent alors, une à la fois.',
        'Si ce n’était pas vous, annulez la suppression et changez votre mot de passe.',
      ],
    }),
    near: ({ name, on }) => ({
      subject: `${name} sera supprimée dans deux jours`,
      paragraphs: [
        `Comme vous l’avez demandé, tout ce que Rubis garde de ${name} sera effacé ${on}. Après, rien ne peut être retrouvé.`,
        'Si vous voulez une copie de vos données, ou changer d’avis, c’est maintenant.',
      ],
    }),
    erased: ({ name, isOnlyOne }) => ({
      subject: `${name} est supprimée`,
      paragraphs: [
        `Tout ce que Rubis gardait de ${name} est effacé\u00a0: clients, factures, documents, messages et historique. Seules restent nos propres factures d’abonnement, que la loi nous fait garder dix ans, et des empreintes illisibles qui évitent un second essai gratuit.`,
        ...(isOnlyOne
          ? [
              'Votre compte existe toujours\u00a0: on peut vous inviter dans une autre organisation, et vous pouvez aussi le supprimer.',
            ]
          : []),
      ],
    }),
  },
  en: {
    asked: ({ name, on }) => ({
      subject: `${name} will be deleted in ${COOLING_DAYS} days`,
      paragraphs: [
        `You asked for ${name} to be deleted. From now on no reminder leaves. Everything will be erased ${on}: clients, invoices, documents and history.`,
        'Until then everything can be read, you can take a copy away, and an owner can undo it: reminders then go on, one at a time.',
        'If it was not you, undo the deletion and change your password.',
      ],
    }),
    near: ({ name, on }) => ({
      subject: `${name} will be deleted in two days`,
      paragraphs: [
        `As you asked, everything Rubis keeps of ${name} will be erased ${on}. After that nothing can be found again.`,
        'If you want a copy of your data, or have changed your mind, now is the time.',
      ],
    }),
    erased: ({ name, isOnlyOne }) => ({
      subject: `${name} is deleted`,
      paragraphs: [
        `Everything Rubis kept of ${name} is erased: clients, invoices, documents, messages and history. What stays are our own subscription invoices, which the law makes us keep for ten years, and unreadable marks that prevent a second free trial.`,
        ...(isOnlyOne
          ? [
              'Your account still exists: you can be invited to another organization, and you can delete the account too.',
            ]
          : []),
      ],
    }),
  },
}

const LABEL: Record<MailLocale, string> = {
  fr: 'Voir ou annuler la suppression',
  en: 'See or undo the deletion',
}

const FOOTER: Record<MailLocale, string> = {
  fr: 'Rubis vous écrit au sujet de vos données. Ce message ne peut pas être désactivé.',
  en: 'Rubis writes to you about your data. This message cannot be switched off.',
}

/** What becomes of an organization that its owner wants erased, for those whose data it is. */
export function erasureNotice(input: ErasureInput): Notice {
  const { locale, event, organizationName, dueAt, timeZone, isOnlyOne, url } = input
  const on = momentWords(dueAt, locale, timeZone, 'on')
  const { subject, paragraphs } = WORDS[locale][event]({
    name: organizationName,
    on,
    isOnlyOne,
  })
  return write(input, subject, paragraphs, url === null ? null : { label: LABEL[locale], url })
}

const ACCOUNT_ERASED: Record<MailLocale, Words> = {
  fr: {
    subject: 'Votre compte Rubis est supprimé',
    paragraphs: [
      'Votre nom, votre adresse, vos sessions, vos clés et vos préférences sont effacés. Ce que vous avez fait dans une organisation y reste, sans votre nom.',
      'Vous pourrez ouvrir un nouveau compte avec cette adresse quand vous voudrez. Ceci est notre dernier message.',
    ],
  },
  en: {
    subject: 'Your Rubis account is deleted',
    paragraphs: [
      'Your name, your address, your sessions, your keys and your preferences are erased. What you did in an organization stays there, without your name.',
      'You can open a new account with this address whenever you want. This is our last message.',
    ],
  },
}

/** The last mail to a person: their account is gone. */
export function accountErasedNotice(reader: {
  locale: MailLocale
  userName: string | null
}): Notice {
  const { subject, paragraphs } = ACCOUNT_ERASED[reader.locale]
  return write(reader, subject, paragraphs, null)
}

function write(
  { locale, userName }: { locale: MailLocale; userName: string | null },
  subject: string,
  paragraphs: string[],
  action: { label: string; url: string } | null
): Notice {
  return buildNotice({
    locale,
    subject,
    preview: subject,
    title: subject,
    paragraphs: [NOTICE_WORDS[locale].hello(userName), ...paragraphs],
    facts: [],
    action,
    footer: FOOTER[locale],
  })
}
