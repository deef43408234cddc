import { appUrl } from '#config/app'
import type { Notice } from '#mails/notice'
import { clientAnswerNotice } from '#mails/client_answer_notice'
import { ownDataNotice } from '#mails/own_data_notice'
import { planEndedNotice } from '#mails/plan_ended_notice'
import { relanceBlockedNotice, type BlockedReason } from '#mails/relance_blocked_notice'
import { relanceTroubleNotice } from '#mails/relance_trouble_notice'
import { silenceAlertNotice } from '#mails/silence_alert_notice'
import { warningToReviewNotice } from '#mails/warning_to_review_notice'
import type { NoticeSubject, OutboxRow, Reader } from '#services/notifications/outbox_rows'
import { daysBetween, localDateOf } from '#values/local_date'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'
import { DateTime } from 'luxon'

/** Words of an outbox row for one reader, or null when there is nothing left to say (the invoice is gone). */
export function composeNotice(
  row: OutboxRow,
  subject: NoticeSubject | null,
  reader: Reader,
  now: DateTime
): Notice | null {
  if (row.kind === 'nothing_left') {
    return silenceNotice(row, reader)
  }
  if (row.kind === 'own_data') {
    return ownDataNotice({
      locale: reader.locale,
      userName: reader.fullName,
      event: row.payload.event ?? 'export_ready',
      url: new URL('/parametres/donnees', appUrl).href,
    })
  }
  return subject && invoiceNotice(row, subject, reader, now)
}

function silenceNotice({ payload }: OutboxRow, { locale, fullName, timeZone }: Reader) {
  const { dueCount = 0, lastSentAt, cause } = payload
  return silenceAlertNotice({
    locale,
    userName: fullName,
    dueCount,
    lastSentAt: lastSentAt
      ? longDate(localDateOf(DateTime.fromISO(lastSentAt), timeZone), locale)
      : null,
    cause: cause === 'sending_off' ? CAUSE_SENDING_OFF[locale] : null,
    agendaUrl: new URL('/aujourdhui', appUrl).href,
  })
}

const CAUSE_SENDING_OFF = {
  fr: 'l’envoi est coupé pour tout le service',
  en: 'sending is off for the whole service',
}

function invoiceNotice(row: OutboxRow, subject: NoticeSubject, reader: Reader, now: DateTime) {
  const { locale, fullName: userName, timeZone } = reader
  const invoice = {
    numero: subject.numero,
    clientName: subject.clientName,
    remainder: new Money(subject.remainderCents).format(locale),
    dueDate: longDate(subject.dueDate, locale),
  }
  const url = new URL(`/factures/${subject.id}`, appUrl).href
  const shared = { locale, userName, invoice }
  switch (row.kind) {
    case 'warning_to_approve':
      return warningToReviewNotice({
        ...shared,
        daysLate: Math.max(0, daysBetween(subject.dueDate, localDateOf(now, timeZone))),
        reviewUrl: `${url}/mise-en-demeure`,
      })
    case 'relance_failed':
    case 'relance_unknown':
      return relanceTroubleNotice({
        ...shared,
        recipient: subject.recipient ?? '',
        trouble: row.kind === 'relance_failed' ? 'failed' : 'unknown',
        serverAnswer: row.payload.code ?? null,
        checkUrl: url,
      })
    case 'mail_refused':
      return relanceTroubleNotice({
        ...shared,
        recipient: subject.recipient ?? '',
        trouble: (row.payload.code ?? 'undelivered') as 'dead' | 'complaint' | 'undelivered',
        serverAnswer: null,
        checkUrl: url,
      })
    case 'relance_blocked':
      return relanceBlockedNotice({
        ...shared,
        reason: row.payload.reason as BlockedReason,
        missing: row.payload.missing ?? [],
        fixUrl: url,
      })
    case 'plan_ended':
      return planEndedNotice({
        ...shared,
        wasFormal: row.payload.wasFormal ?? false,
        invoiceUrl: url,
      })
    case 'client_answered':
    case 'promise_broken': {
      const { answer = 'promise', saidOn, amountCents } = row.payload
      return clientAnswerNotice({
        ...shared,
        answer: row.kind === 'promise_broken' ? 'promise_broken' : answer,
        day: saidOn ? longDate(saidOn, locale) : null,
        amount: amountCents ? new Money(amountCents).format(locale) : null,
        invoiceUrl: url,
      })
    }
    default:
      return null
  }
}
