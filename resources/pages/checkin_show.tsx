import { CheckinDonePage } from './checkin_done_page.js'
import { CheckinPage, type CheckinFault, type CheckinView } from './checkin_page.js'
import { CalmPage } from './calm_page.js'
import { renderPage } from './render.js'
import { addDays, type LocalDate } from '#values/local_date'
import { momentWords } from '#values/moment_words'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'
import type { CheckinChoice } from '#values/checkin_status'
import type { Frame } from './layout.js'
import type { DateTime } from 'luxon'

/** The question of a link, raw; amounts in cents, instants in UTC. */
export interface ShownQuestion {
  state: 'open' | 'answered' | 'undone' | 'settled'
  clientName: string
  numero: string
  remainderCents: number
  dueDate: LocalDate
  tone: CheckinView['tone']
  departure: DateTime | null
  answer: 'paid' | 'still_pending' | null
  paidCents: number | null
  undoUntil: DateTime | null
  timeZone: string
  today: LocalDate
}

/** What the page of a question is given besides: its address, its nonces, what was chosen or refused. */
export interface ShownForms {
  path: string
  nonce: string
  undoNonce: string
  chosen?: CheckinChoice | null
  fault?: CheckinFault | null
}

/** The page of a question, whatever became of it. */
export function showCheckin(frame: Frame, question: ShownQuestion, forms: ShownForms): string {
  switch (question.state) {
    case 'open':
      return renderPage(
        <CheckinPage
          frame={frame}
          action={forms.path}
          nonce={forms.nonce}
          view={viewOf(question, frame.lang)}
          chosen={forms.chosen ?? null}
          fault={forms.fault ?? null}
        />
      )
    case 'answered':
      return renderPage(
        <CheckinDonePage
          frame={frame}
          title={frame.words('checkin.done_title')}
          sentence={doneWords(frame, question)}
          undo={
            question.undoUntil && {
              action: `${forms.path}/undo`,
              nonce: forms.undoNonce,
              until: momentWords(question.undoUntil, frame.lang, question.timeZone, 'until'),
            }
          }
        />
      )
    case 'undone':
      return renderPage(
        <CheckinDonePage
          frame={frame}
          title={frame.words('checkin.undone_title')}
          sentence={frame.words('checkin.undone', { numero: question.numero })}
          undo={null}
        />
      )
    case 'settled':
      return renderPage(
        <CalmPage
          frame={frame}
          title={frame.words('checkin.settled_title')}
          sentence={frame.words('checkin.settled')}
        />
      )
  }
}

function viewOf(question: ShownQuestion, locale: 'fr' | 'en'): CheckinView {
  const { today, departure, timeZone } = question
  return {
    client: question.clientName,
    numero: question.numero,
    remainder: new Money(question.remainderCents).format(locale),
    dueDate: longDate(question.dueDate, locale),
    tone: question.tone,
    departure: departure && momentWords(departure, locale, timeZone, 'on'),
    today,
    tomorrow: addDays(today, 1),
    nextWeek: addDays(today, 7),
  }
}

function doneWords(frame: Frame, question: ShownQuestion): string {
  const values = {
    client: question.clientName,
    numero: question.numero,
    remainder: new Money(question.remainderCents).format(frame.lang),
    amount: new Money(question.paidCents ?? 0).format(frame.lang),
  }
  if (question.answer === 'paid') {
    return frame.words('checkin.done_paid', values)
  }
  return frame.words(
    question.paidCents === null ? 'checkin.done_pending' : 'checkin.done_partly',
    values
  )
}
