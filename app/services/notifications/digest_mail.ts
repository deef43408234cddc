import { appUrl } from '#config/app'
import { digestNotice, type DigestItem } from '#mails/digest_notice'
import type { Notice } from '#mails/notice'
import type { DigestLine } from '#services/notifications/digest'
import type { Reader } from '#services/notifications/outbox_rows'
import { Money } from '#values/money'
import type { NoticeKind } from '#values/notices'

/** The mail of the day for one reader; null when nothing of it is left. */
export function composeDigest(
  lines: readonly DigestLine[],
  { fullName, locale }: Reader
): Notice | null {
  if (lines.length === 0) {
    return null
  }
  return digestNotice({
    locale,
    userName: fullName,
    items: lines.map((line) => toItem(line, locale)),
    todayUrl: new URL('/aujourdhui', appUrl).href,
  })
}

function toItem(line: DigestLine, locale: 'fr' | 'en'): DigestItem {
  const remainder = line.remainderCents && new Money(line.remainderCents).format(locale)
  const about = [line.numero, line.clientName, remainder].filter(Boolean).join(', ')
  return {
    what: WHAT[locale][line.kind as NoticeKind] ?? line.kind,
    about: about || null,
    url: line.invoiceId && new URL(`/factures/${line.invoiceId}`, appUrl).href,
  }
}

const WHAT: Record<'fr' | 'en', Record<NoticeKind, string>> = {
  fr: {
    warning_to_approve: 'Mise en demeure à relire',
    relance_failed: 'Relance non partie',
    relance_unknown: 'Relance peut-être partie',
    relance_blocked: 'Relance bloquée',
    mail_refused: 'Message non remis',
    plan_ended: 'Plan terminé, facture impayée',
    nothing_left: 'Rien n’est parti depuis 24 heures',
    client_answered: 'Réponse du client',
    promise_broken: 'Promesse non tenue',
    own_data: 'Vos données',
  },
  en: {
    warning_to_approve: 'Formal notice to review',
    relance_failed: 'Reminder not sent',
    relance_unknown: 'Reminder may have left',
    relance_blocked: 'Reminder blocked',
    mail_refused: 'Message not delivered',
    plan_ended: 'Plan ended, invoice unpaid',
    nothing_left: 'Nothing has left for 24 hours',
    client_answered: 'Answer of the client',
    promise_broken: 'Promise not kept',
    own_data: 'Your data',
  },
}
