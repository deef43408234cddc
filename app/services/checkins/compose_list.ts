import { appUrl } from '#config/app'
import { checkinMail, type CheckinLine } from '#mails/checkin_mail'
import type { Notice } from '#mails/notice'
import type { MailLocale } from '#mails/relance_words'
import { checkinUrl } from '#services/checkins/checkin_url'
import type { Question } from '#services/checkins/questions'
import { goesOnBySilence } from '#values/checkin_dates'
import { CHECKIN_CHOICES } from '#values/checkin_status'
import { momentWords } from '#values/moment_words'
import { longDate } from '#values/relance_values'
import { Money } from '#values/money'
import type { DateTime } from 'luxon'

/** A question with the link that answers it; the token itself is in the mail and nowhere else. */
export interface AskedQuestion extends Question {
  token: string
  /** SHA-256 of the token */
  hash: Buffer
  expiresAt: DateTime
  /** null for a reminder that is late */
  departure: DateTime | null
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

function toLine(question: AskedQuestion, locale: MailLocale, timeZone: string): CheckinLine {
  return {
    clientName: question.clientName,
    numero: question.numero,
    remainder: new Money(question.remainderCents).format(locale),
    dueDate: longDate(question.dueDate, locale),
    tone: question.tone,
    departure: question.departure && momentWords(question.departure, locale, timeZone, 'on'),
    goesOnBySilence: goesOnBySilence(question, question.silencePolicy),
    links: Object.fromEntries(
      CHECKIN_CHOICES.map((choice) => [choice, checkinUrl(question.token, choice)])
    ) as CheckinLine['links'],
  }
}
