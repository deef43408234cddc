import { buildNotice, type Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

export interface SilenceAlertInput {
  locale: MailLocale
  userName: string | null
  /** Reminders that are due and have not left. */
  dueCount: number
  /** Since when nothing left, formatted; null when nothing ever did. */
  lastSentAt: string | null
  /** What keeps them, when one thing does: sending is off, the account is paused, the mail server refuses. */
  cause: string | null
  agendaUrl: string
}

/** Nothing has left for 24 h although reminders are due: silence must never go unnoticed. */
export function silenceAlertNotice(input: SilenceAlertInput): Notice {
  const { locale, userName, dueCount, lastSentAt, cause, agendaUrl } = input
  const hello = NOTICE_WORDS[locale].hello(userName)
  const { footer } = NOTICE_WORDS[locale]

  if (locale === 'en') {
    const reminders = dueCount === 1 ? '1 reminder is' : `${dueCount} reminders are`
    return buildNotice({
      locale,
      subject: `Nothing has left for 24 hours: ${dueCount} due`,
      preview: `${reminders} due and nothing has left.`,
      title: 'Nothing has left for 24 hours',
      paragraphs: [
        hello,
        `${reminders} due, and none has left since yesterday. None is lost: each will leave once, as soon as sending works again.`,
      ],
      facts: facts([
        ['Due', String(dueCount)],
        ['Last sent', lastSentAt],
        ['Cause', cause],
      ]),
      action: { label: 'See what is waiting', url: agendaUrl },
      footer,
    })
  }
  const relances =
    dueCount === 1 ? '1 relance devait partir' : `${dueCount} relances devaient partir`
  return buildNotice({
    locale,
    subject: `Rien n’est parti depuis 24 heures\u00a0: ${dueCount} en attente`,
    preview: `${relances} et rien n’est parti.`,
    title: 'Rien n’est parti depuis 24 heures',
    paragraphs: [
      hello,
      `${relances} et aucune n’est partie depuis hier. Rien n’est perdu\u00a0: chacune partira une seule fois, dès que l’envoi fonctionnera.`,
    ],
    facts: facts([
      ['En attente', String(dueCount)],
      ['Dernier envoi', lastSentAt],
      ['Cause', cause],
    ]),
    action: { label: 'Voir ce qui attend', url: agendaUrl },
    footer,
  })
}

function facts(rows: [label: string, value: string | null][]) {
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}
