import { appUrl } from '#config/app'
import { checkinMail, type CheckinLine } from '#mails/checkin_mail'
import type { Notice } from '#mails/notice'
import type { MailLocale } from '#mails/relance_words'
import type { Question } from '#services/checkins/questions'
import { goesOnBySilence } from '#values/checkin_dates'
import { CHECKIN_CHOICES, type CheckinChoice } from '#values/checkin_status'
import { longDate } from '#values/relance_values'
import { Money } from '#values/money'
import { DateTime } from 'luxon'

/** A question with the link that answers it; the token itself is in the mail and nowhere else. */
export interface AskedQuestion extends Question {
  token: string
  /** SHA-256 of the token */
  hash: Buffer
  expiresAt: DateTime
}

interface ListReader {
  fullName: string
  locale: MailLocale
  timeZone: string
}

/** The mail of these questions, for one reader. */
export function composeCheckinList(
  questions: readonly AskedQuestion[],
  { fullName, locale, timeZone }: ListReader
): Notice {
  return checkinMail({
    locale,
    userName: fullName,
    lines: questions.map((question) => toLine(question, locale, timeZone)),
    until: momentWords(questions[0].expiresAt, locale, timeZone, 'until'),
    todayUrl: new URL('/aujourdhui', appUrl).href,
  })
}

/** The public page of a question, with an answer chosen already when there is one. */
export function checkinUrl(token: string, choice?: CheckinChoice): string {
  const url = new URL(`/c/${token}`, appUrl)
  if (choice) {
    url.searchParams.set('answer', choice)
  }
  return url.href
}

function toLine(question: AskedQuestion, locale: MailLocale, timeZone: string): CheckinLine {
  const dueAt = DateTime.fromJSDate(question.dueAt, { zone: 'utc' })
  return {
    clientName: question.clientName,
    numero: question.numero,
    remainder: new Money(question.remainderCents).format(locale),
    dueDate: longDate(question.dueDate, locale),
    tone: question.tone,
    departure: momentWords(dueAt, locale, timeZone, 'on'),
    goesOnBySilence: goesOnBySilence(question, question.silencePolicy),
    links: Object.fromEntries(
      CHECKIN_CHOICES.map((choice) => [choice, checkinUrl(question.token, choice)])
    ) as CheckinLine['links'],
  }
}

/**
 * « lundi 30 novembre à 9 h 12 », « au lundi 30 novembre à 20 h »: `on` names the moment, `until`
 * what lasts up to it.
 */
export function momentWords(
  at: DateTime,
  locale: MailLocale,
  timeZone: string,
  role: 'on' | 'until'
): string {
  const local = at.setZone(timeZone).setLocale(locale)
  if (locale === 'en') {
    return `${role === 'on' ? 'on ' : ''}${local.toFormat("cccc d LLLL 'at' HH:mm")}`
  }
  const minutes = local.minute === 0 ? '' : `\u00a0${local.toFormat('mm')}`
  const day = local.day === 1 ? '1er' : local.day
  const words = `${local.weekdayLong} ${day} ${local.monthLong} à ${local.hour}\u00a0h${minutes}`
  return role === 'on' ? `le ${words}` : `au ${words}`
}
